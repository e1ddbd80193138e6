package org.nutgraf.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;

/**
 * The site as the copy desk gets it: everything that was written, rendered and put together, before it is
 * published.
 *
 * @param today the date that the site is built for
 * @param copies every text, by file
 */
record Galley(RenderedSite rendered, Outputs outputs, LocalDate today, List<Copy> copies) {

  Site site() {
    return rendered.site();
  }

  /** The texts that tell a story: those of its own files, without the glossary. */
  Stream<Copy> copies(Story story) {
    return copies.stream().filter(copy -> copy.isOf(story));
  }
}
