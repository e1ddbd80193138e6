package org.nutgraf.content.parse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.nutgraf.source.git.FileDates.Span;

/** When a page was published and last changed: what its front matter says, and for the rest what is known of its file. */
record PageDates(Optional<LocalDate> date, Optional<LocalDate> lastmod) {

  /**
   * A file that nobody has changed since it came in has no day of a change, so that moving a site to another repository
   * changes nothing. Days after the one that the site is built for are left out, as are those that contradict what is
   * written.
   *
   * @param file asked only if one of the dates is missing
   */
  static PageDates of(Optional<LocalDate> date, Optional<LocalDate> lastmod, Supplier<Optional<Span>> file,
      LocalDate today) {
    if (date.isPresent() && lastmod.isPresent()) {
      return new PageDates(date, lastmod);
    }
    Optional<Span> span = file.get();
    Optional<LocalDate> published = date.or(() -> span.map(Span::first)
        .filter(day -> !day.isAfter(lastmod.orElse(today))));
    Optional<LocalDate> changed = lastmod.or(() -> span.filter(found -> found.last().isAfter(found.first()))
        .map(Span::last).filter(day -> !day.isAfter(today) && published.map(day::isAfter).orElse(false)));
    return new PageDates(published, changed);
  }
}
