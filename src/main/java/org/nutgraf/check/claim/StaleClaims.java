package org.nutgraf.check.claim;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Status;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/**
 * Claims that are still open and that nobody has looked at for longer than {@code stale_after} in site.yaml. What
 * was confirmed or retracted on a date stays so.
 */
public final class StaleClaims implements Check {
  private static final Set<Status> OPEN =
      EnumSet.of(Status.REPORTED, Status.EXPECTED, Status.DISPUTED, Status.UNKNOWN);

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.STALE_CLAIM);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    Optional<Period> limit = galley.site().config().houseStyle().staleAfter();
    return limit.stream()
        .flatMap(age -> galley.stories().flatMap(story -> story.claims().values().stream())
        .filter(claim -> OPEN.contains(claim.status()))
        .flatMap(claim -> finding(claim, galley.today().minus(age)).stream()));
  }

  private static Optional<Finding> finding(Claim claim, LocalDate oldest) {
    if (claim.asOf().isEmpty()) {
      return Optional.of(Finding.of(KeyPlace.of(claim.body(), "status"), Rule.STALE_CLAIM,
          "this claim does not say when it was so", "add a line \"as_of: …\" with a date"));
    }
    Optional<LocalDate> latest = claim.asOf().flatMap(Edtf::latest);
    return latest.filter(day -> day.isBefore(oldest))
        .map(day -> Finding.of(KeyPlace.of(claim.body(), "as_of"), Rule.STALE_CLAIM,
        "nobody has looked at this claim since " + claim.asOf().get(),
        "find out whether it is still " + claim.status().id() + ", then change \"as_of\""));
  }
}
