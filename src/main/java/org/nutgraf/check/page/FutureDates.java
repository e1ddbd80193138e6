package org.nutgraf.check.page;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Citation;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;

/** Nobody has read, said or corrected anything on a day that is still to come: such a date is a slip. */
public final class FutureDates implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.FUTURE_DATE);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    LocalDate today = galley.today();
    Stream<Finding> claims = galley.stories().flatMap(story -> story.claims().values().stream())
        .flatMap(claim -> finding(claim.asOf(), KeyPlace.of(claim.body(), "as_of"), today));
    Stream<Finding> corrections = galley.stories().flatMap(story -> story.corrections().stream())
        .flatMap(found -> finding(Optional.of(found.date()), KeyPlace.of(found.body(), "date"), today));
    Stream<Finding> sources = galley.rendered().isPresent() ? Stream.empty() : galley.site().citations().values().stream()
        .flatMap(source -> Stream.of(source.date(), source.accessed())
            .flatMap(date -> finding(date, place(source, date), today)));
    return Stream.of(claims, corrections, sources).flatMap(part -> part);
  }

  private static Stream<Finding> finding(Optional<Edtf> date, Location place, LocalDate today) {
    return date.filter(found -> found.earliest().map(day -> day.isAfter(today)).orElse(false)).stream()
        .map(found -> Finding.of(place, Rule.FUTURE_DATE, found + " is still to come",
            "today is " + today + "; correct the date"));
  }

  // The date as it is written in the entry, which starts at its id.
  private static Location place(Citation source, Optional<Edtf> date) {
    String text = source.at().file().text();
    int at = date.map(found -> text.indexOf(found.toString(), source.at().end())).orElse(-1);
    return at < 0 ? source.at() : source.at().file().at(at, at + date.get().toString().length());
  }
}
