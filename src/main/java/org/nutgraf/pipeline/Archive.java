package org.nutgraf.pipeline;

import java.util.Optional;
import org.nutgraf.content.Story;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedGlossary;

/** Where the files of a site go as soon as they are made. It is asked by several threads at once. */
@FunctionalInterface
public interface Archive {

  /** Takes a file that was made, and gives what is to stand for it, so that a site may be larger than the memory. */
  Output put(Output.Made file);

  /** The story as a build before has made it, if it would come out the same. */
  default Optional<StoryResult> find(Story story, RenderedGlossary glossary) {
    return Optional.empty();
  }

  /** Is told of a story that was made because it could not be found. */
  default void keep(Story story, RenderedGlossary glossary, StoryResult told) {}
}
