package org.nutgraf.content.parse;

import java.time.ZoneId;
import java.util.Optional;
import org.nutgraf.content.Now;
import org.nutgraf.content.date.Moment;
import org.nutgraf.source.git.FileDates.Span;

/** When a page was published and last changed: what its front matter says, and for the rest what is known of its file. */
record PageDates(Optional<Moment> date, Optional<Moment> lastmod) {

  /**
   * A file that nobody has changed since it came in has no day of a change, so that moving a site to another repository
   * changes nothing. Days after the time that the site is built for are left out, as are those that contradict what is
   * written.
   *
   * @param file what is known of it; empty too if both dates are written
   * @param zone of the site, in which its days are taken
   */
  PageDates or(Optional<Span> file, ZoneId zone, Now now) {
    Optional<Moment> first = file.map(span -> Moment.of(span.first(), zone));
    Optional<Moment> last = file.filter(span -> span.last().isAfter(span.first()))
        .map(span -> Moment.of(span.last(), zone));
    Optional<Moment> published = date.or(() -> first.filter(day -> lastmod
        .map(changed -> !day.day().isAfter(changed.day()))
        .orElseGet(() -> now.reached(day.instant()))));
    Optional<Moment> changed = lastmod.or(() -> last.filter(day -> now.reached(day.instant())
        && published.map(from -> day.day().isAfter(from.day())).orElse(false)));
    return new PageDates(published, changed);
  }
}
