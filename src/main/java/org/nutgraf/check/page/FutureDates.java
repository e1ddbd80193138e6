package org.nutgraf.check.page;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.check.galley.TimeCheck;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;

/** Nobody has read, said or corrected anything on a day that is still to come: such a date is a slip. */
public final class FutureDates implements TimeCheck {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.FUTURE_DATE);
  }

  @Override
  public Stream<Finding> findings(Site site, Now now) {
    ZoneId zone = site.config().timezone();
    Stream<Finding> pages = site.allStories()
        .flatMap(Story::pages)
        .filter(page -> page.lastmod().filter(at -> !now.reached(at.instant())).isPresent())
        .map(page -> finding(page.lastmod().get().machine(), KeyPlace.of(page.body(), "lastmod")));
    Stream<Finding> claims = site.allStories()
        .flatMap(story -> story.claims().values().stream())
        .flatMap(claim -> early(claim.asOf(), zone, now)
            .map(date -> finding(date, KeyPlace.of(claim.body(), "as_of"))));
    Stream<Finding> corrections = site.allStories()
        .flatMap(story -> story.corrections().stream())
        .flatMap(found -> early(Optional.of(found.date()), zone, now)
            .map(date -> finding(date, KeyPlace.of(found.body(), "date"))));
    Stream<Finding> sources = site.citations().values().stream().flatMap(source -> Stream.of(
            source.date(), source.accessed())
        .flatMap(date -> early(date, zone, now).map(found -> finding(found, place(source, date)))));
    return Stream.of(pages, claims, corrections, sources).flatMap(part -> part);
  }

  private static Stream<String> early(Optional<Edtf> date, ZoneId zone, Now now) {
    return date
        .filter(found -> found.begins(zone).filter(at -> !now.reached(at)).isPresent())
        .map(Edtf::toString)
        .stream();
  }

  private static Finding finding(String date, Location place) {
    return Finding.of(place, Rule.FUTURE_DATE, date + " is still to come", "correct the date");
  }

  // The date as it is written in the entry, which starts at its id.
  private static Location place(Citation source, Optional<Edtf> date) {
    String text = source.at().file().text();
    int at =
        date.map(found -> text.indexOf(found.toString(), source.at().end())).orElse(-1);
    return at < 0
        ? source.at()
        : source.at().file().at(at, at + date.get().toString().length());
  }
}
