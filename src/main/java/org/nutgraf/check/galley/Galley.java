package org.nutgraf.check.galley;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.trace.Memo;
import org.nutgraf.trace.Trace;

/**
 * A part of the site as the copy desk gets it: all that was written, rendered and put together of it, before it is published.
 *
 * @param rendered a story; empty for what belongs to none, which is the glossary and what is made of the whole site
 * @param files that were made for it
 * @param copies its texts, by file
 * @param memo what builds before have made
 * @param trace notes what is asked for besides the part itself
 */
public record Galley(
    Site site,
    Optional<RenderedStory> rendered,
    List<Output> files,
    List<Copy> copies,
    Memo memo,
    Trace trace) {

  /** What the findings of a check depend on; a key for the memo. */
  private record Read(Class<?> check, Object settings, Body body) {}

  /** The story, if it is one. */
  public Stream<Story> stories() {
    return rendered.map(RenderedStory::story).stream();
  }

  /**
   * What a check finds in each text by itself. A text that is as it was in the build before is not read again.
   *
   * @param settings what the findings depend on besides the text, compared by value
   */
  public Stream<Finding> inEach(
      Check check, Object settings, Function<Copy, Stream<Finding>> findings) {
    return copies.stream()
        .flatMap(copy -> memo
            .get(
                new Read(check.getClass(), settings, copy.body()),
                read -> findings.apply(copy).toList())
            .stream());
  }
}
