package org.nutgraf.pipeline;

import java.util.List;
import java.util.function.Function;
import org.nutgraf.page.Composed;
import org.nutgraf.page.Output;
import org.nutgraf.page.StoryUses;
import org.nutgraf.trace.Trace;

/**
 * A story that is done.
 *
 * @param folder the story's
 * @param composed its files, and what is wrong in it
 * @param uses what others have to know of it
 * @param trace what was asked for it, if this build has made it; empty if one before has
 */
public record StoryResult(String folder, Composed composed, StoryUses uses, Trace trace) {

  /** The same with other files for those that were made. */
  public StoryResult with(Function<Output.Made, Output> put) {
    return new StoryResult(folder, put(composed, put), uses, trace);
  }

  static Composed put(Composed composed, Function<Output.Made, Output> put) {
    List<Output> files = composed.files().stream()
        .map(file -> file instanceof Output.Made made ? put.apply(made) : file)
        .toList();
    return new Composed(files, composed.findings());
  }
}
