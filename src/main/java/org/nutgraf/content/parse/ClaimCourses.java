package org.nutgraf.content.parse;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Status;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;

/**
 * Checks that claims which follow others or settle them come after them, and lead nowhere back, and that open ones are
 * open.
 */
final class ClaimCourses {
  private final Map<String, Claim> claims;
  private final List<Finding> findings;

  ClaimCourses(Map<String, Claim> claims, List<Finding> findings) {
    this.claims = claims;
    this.findings = findings;
  }

  /** Passes over claims that aren't there: these are reported like any other wrong id. */
  void check() {
    claims.values().forEach(this::order);
    claims.values().forEach(this::settled);
    claims.values().forEach(this::open);
    Set<String> done = new HashSet<>();
    claims.values().forEach(claim -> circles(claim, done));
  }

  private void order(Claim claim) {
    Claim before = claim;
    Set<String> named = new HashSet<>();
    for (Ref ref : claim.followedBy()) {
      Claim follower = claims.get(ref.id());
      if (!named.add(ref.id())) {
        report(ref.at(), "\"" + ref.id() + "\" is named twice", "delete one of them");
      } else if (follower != null && follower != claim) {
        if (isSooner(follower, before)) {
          report(
              ref.at(),
              "\"" + ref.id() + "\" is as of " + follower.asOf().get() + ", so it can't follow \""
                  + before.id() + "\" of " + before.asOf().get(),
              "list what came of a claim in the order of time, or correct an \"as_of\"");
        }
        before = follower;
      }
    }
  }

  private void settled(Claim claim) {
    for (Ref ref : claim.course().settledBy()) {
      Claim by = claims.get(ref.id());
      if (by != null && isSooner(by, claim)) {
        report(
            ref.at(),
            "\"" + by.id() + "\" is as of " + by.asOf().get() + ", so it can't settle \""
                + claim.id() + "\" of " + claim.asOf().get(),
            "correct an \"as_of\", or name what it settles");
      }
    }
  }

  private void open(Claim claim) {
    for (Ref ref : claim.course().open()) {
      Claim open = claims.get(ref.id());
      if (open != null
          && (open.status() == Status.CONFIRMED || open.status() == Status.RETRACTED)) {
        report(
            ref.at(),
            "\"" + open.id() + "\" is " + open.status().id() + ", so it is not open",
            "name a claim that is still to be answered, such as an unknown one");
      }
    }
  }

  // Only if that is certain: a month may hold the day of the other.
  private static boolean isSooner(Claim claim, Claim other) {
    Optional<LocalDate> end = claim.asOf().flatMap(Edtf::latest);
    Optional<LocalDate> start = other.asOf().flatMap(Edtf::earliest);
    return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
  }

  /** Depth first, each claim once, so a circle is said once, at the reference that closes it. */
  private void circles(Claim start, Set<String> done) {
    Map<String, Iterator<Ref>> way = new LinkedHashMap<>();
    Deque<String> last = new ArrayDeque<>();
    step(start, way, last, done);
    while (!last.isEmpty()) {
      Iterator<Ref> left = requireNonNull(way.get(last.getLast()));
      if (!left.hasNext()) {
        way.remove(last.getLast());
        done.add(last.removeLast());
        continue;
      }
      Ref ref = left.next();
      if (way.containsKey(ref.id())) {
        circle(ref, List.copyOf(way.keySet()));
      } else if (claims.containsKey(ref.id())) {
        step(claims.get(ref.id()), way, last, done);
      }
    }
  }

  private static void step(
      Claim claim, Map<String, Iterator<Ref>> way, Deque<String> last, Set<String> done) {
    if (!done.contains(claim.id())) {
      way.put(claim.id(), claim.sequels().iterator());
      last.addLast(claim.id());
    }
  }

  private void circle(Ref ref, List<String> way) {
    List<String> circle = way.subList(way.indexOf(ref.id()), way.size());
    report(
        ref.at(),
        circle.size() == 1
            ? "the claim would follow itself"
            : "these claims follow one another in a circle: " + String.join(" → ", circle) + " → "
                + ref.id(),
        "keep the way that time went");
  }

  private void report(Location at, String message, String hint) {
    findings.add(Finding.of(at, Rule.BAD_VALUE, message, hint));
  }
}
