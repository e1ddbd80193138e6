package org.nutgraf.check.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Status;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/**
 * Readers learn where a claim comes from: every claim has a source, and one that is not confirmed also says who
 * says so. Where nobody has said anything, there is nobody to name.
 */
public final class ClaimOrigins implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNSOURCED_CLAIM, Rule.UNATTRIBUTED_CLAIM);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley
        .stories()
        .flatMap(story -> story.claims().values().stream())
        .filter(claim -> claim.status() != Status.UNKNOWN)
        .flatMap(ClaimOrigins::findings);
  }

  private static Stream<Finding> findings(Claim claim) {
    boolean nobody = claim.attribution().isEmpty();
    List<Finding> findings = new ArrayList<>();
    if (claim.sources().isEmpty()) {
      findings.add(Finding.of(
          KeyPlace.of(claim.body(), "title"),
          Rule.UNSOURCED_CLAIM,
          nobody
              ? "this claim has neither a source nor an attribution"
              : "this claim has no source",
          "add a line \"sources: [id]\" with an id of sources.yaml"));
    } else if (nobody && claim.status() != Status.CONFIRMED) {
      findings.add(Finding.of(
          KeyPlace.of(claim.body(), "status"),
          Rule.UNATTRIBUTED_CLAIM,
          "this claim is " + claim.status().id() + ", but not by whom",
          "add a line \"attribution: …\" that says who says so"));
    }
    return findings.stream();
  }
}
