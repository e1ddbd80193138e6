package org.nutgraf.check.claim;

import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.check.galley.TimeCheck;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.content.Status;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/**
 * Claims that are still open and that nobody has looked at for longer than {@code stale_after} in site.yaml. What
 * was confirmed or retracted on a date stays so.
 */
public final class StaleClaims implements TimeCheck {
  private static final Set<Status> OPEN =
      EnumSet.of(Status.REPORTED, Status.EXPECTED, Status.DISPUTED, Status.UNKNOWN);

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.STALE_CLAIM);
  }

  @Override
  public Stream<Finding> findings(Site site, Now now) {
    Optional<Period> limit = site.config().houseStyle().staleAfter();
    return limit.stream().flatMap(age -> site.allStories()
        .flatMap(story -> story.claims().values().stream())
        .filter(claim -> OPEN.contains(claim.status()))
        .flatMap(claim -> finding(claim, age, site.config().timezone(), now).stream()));
  }

  private static Optional<Finding> finding(Claim claim, Period age, ZoneId zone, Now now) {
    if (claim.asOf().isEmpty()) {
      return Optional.of(Finding.of(
          KeyPlace.of(claim.body(), "status"),
          Rule.STALE_CLAIM,
          "this claim does not say when it was so",
          "add a line \"as_of: …\" with a date"));
    }
    return claim
        .asOf()
        .flatMap(date -> date.over(zone))
        .filter(end -> now.reached(end.atZone(zone).plus(age).toInstant()))
        .map(end -> Finding.of(
            KeyPlace.of(claim.body(), "as_of"),
            Rule.STALE_CLAIM,
            "nobody has looked at this claim since " + claim.asOf().get(),
            "find out whether it is still " + claim.status().id() + ", then change \"as_of\""));
  }
}
