package org.nutgraf.check;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Site;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Memo;

/**
 * The site as the copy desk gets it: everything that was written, rendered and put together, before it is
 * published.
 *
 * @param today the date that the site is built for
 * @param copies every text, by file
 * @param memo what builds before have made
 */
record Galley(RenderedSite rendered, Outputs outputs, LocalDate today, List<Copy> copies, Memo memo) {

  /** A text that a check has read: all that its findings depend on. */
  private record Read(Class<?> check, Object settings, Body body) {}

  Site site() {
    return rendered.site();
  }

  /**
   * What a check finds in each text by itself. A text that is as it was in the build before is not read again.
   *
   * @param settings what the findings depend on besides the text, compared by value
   */
  Stream<Finding> inEach(Check check, Object settings, Function<Copy, Stream<Finding>> findings) {
    return copies.parallelStream().flatMap(copy -> memo.get(new Read(check.getClass(), settings, copy.body()),
        read -> findings.apply(copy).toList()).stream()).toList().stream();
  }
}
