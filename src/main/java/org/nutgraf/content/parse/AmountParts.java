package org.nutgraf.content.parse;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.content.Claim;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;

/** Checks that claims which are parts of another have amounts that can be parts of its amount. */
final class AmountParts {
  private static final String AMOUNT =
      "write for example \"amount: up to 50 billion USD\" in claims/";

  private final Map<String, Claim> claims;
  private final List<Finding> findings;

  AmountParts(Map<String, Claim> claims, List<Finding> findings) {
    this.claims = claims;
    this.findings = findings;
  }

  /** Passes over wholes that aren't there: these are reported like any other wrong id. */
  void check() {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (Claim part : claims.values()) {
      part.partOf()
          .filter(ref -> claims.containsKey(ref.id()))
          .ifPresent(ref -> check(part, ref.at(), requireNonNull(claims.get(ref.id())), sums));
    }
  }

  private void check(Claim part, Location at, Claim whole, Map<String, BigDecimal> sums) {
    Optional<Claim> without =
        List.of(part, whole).stream().filter(claim -> claim.amount().isEmpty()).findFirst();
    if (whole.partOf().isPresent()) {
      report(
          at,
          "\"" + whole.id() + "\" is a part itself, and parts have no parts",
          "name the whole: part_of: " + whole.partOf().get().id());
    } else if (without.isPresent()) {
      report(
          at,
          "\"" + without.get().id() + "\" has no amount, so it can be neither whole nor part",
          AMOUNT + without.get().id() + ".md");
    } else if (!unit(part).equals(unit(whole))) {
      report(
          at,
          "a part in " + unit(part) + " can't be a part of " + unit(whole),
          "use the same unit in both claims");
    } else {
      BigDecimal sum = sums.merge(whole.id(), part.amount().get().number(), BigDecimal::add);
      if (sum.compareTo(whole.amount().get().number()) > 0) {
        report(
            at,
            "the parts of \"" + whole.id() + "\" are larger than the whole",
            "see the amounts of the claims with part_of: " + whole.id());
      }
    }
  }

  private static String unit(Claim claim) {
    return claim.amount().orElseThrow().unit();
  }

  private void report(Location at, String message, String hint) {
    findings.add(Finding.of(at, Rule.BAD_VALUE, message, hint));
  }
}
