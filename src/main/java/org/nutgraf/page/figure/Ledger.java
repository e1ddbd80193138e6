package org.nutgraf.page.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Amount;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Status;
import org.nutgraf.content.Story;
import org.nutgraf.picture.amount.AmountPicture;

/**
 * What was reported, what is known now, and what is still unknown: claims beside those that came of them.
 *
 * @param rows one for each matter, as the request names them; else those with the largest sums first, then by time
 * @param open the claims that nobody can answer, as the request names them or as the claims of its rows do; else the newest first
 */
record Ledger(Story story, List<Row> rows, List<Claim> open) {
  private static final Set<Status> TALK = EnumSet.of(Status.REPORTED, Status.DISPUTED);

  /**
   * A matter.
   *
   * @param start the claim that it begins with
   * @param then what was said of it before it was known
   * @param now what is known of it; empty as long as nothing is
   */
  record Row(Claim start, List<Claim> then, List<Claim> now) {
    /** What it is about, in a few words. */
    String subject() {
      return Stream.concat(then.stream(), now.stream())
          .flatMap(claim -> claim.subject().stream())
          .findFirst()
          .orElse(start.title());
    }

    Stream<Claim> claims() {
      return Stream.concat(then.stream(), now.stream());
    }

    private static Row of(Claim start, Story story) {
      List<Claim> course = course(start, story);
      List<Claim> then = course.stream()
          .filter(claim -> claim == start || TALK.contains(claim.status()))
          .toList();
      List<Claim> now = course.stream().filter(claim -> !then.contains(claim)).toList();
      if (now.isEmpty() && then.size() > 1) {
        return new Row(
            start, then.subList(0, then.size() - 1), then.subList(then.size() - 1, then.size()));
      }
      return new Row(start, then, now);
    }

    /** A claim and all that came of it, also by way of others, in the order of time. */
    private static List<Claim> course(Claim start, Story story) {
      Set<Claim> found = new LinkedHashSet<>(List.of(start));
      List<Claim> left = new ArrayList<>(found);
      for (int i = 0; i < left.size(); i++) {
        story.followers(left.get(i)).stream().filter(found::add).forEach(left::add);
      }
      return left.stream()
          .sorted(Comparator.comparing((Claim claim) -> claim != start)
              .thenComparing(claim -> claim.asOf().map(Object::toString).orElse("")))
          .toList();
    }
  }

  /**
   * Those that a request names, or all that there is to tell.
   *
   * @param starts ids of claims, one for each row; unknown ones are left out
   * @param open ids of claims that are unknown; unknown ones are left out; if there are none, what the claims of the rows leave open
   */
  static Ledger of(Story story, Set<String> starts, Set<String> open) {
    boolean all = starts.isEmpty() && open.isEmpty();
    List<Row> rows = (all ? roots(story) : claims(starts, story))
        .stream().map(claim -> Row.of(claim, story)).toList();
    Optional<String> unit = unit(rows);
    return new Ledger(
        story,
        all
            ? rows.stream()
                .sorted(Comparator.comparing((Row row) -> size(row, unit))
                    .reversed()
                    .thenComparing(
                        row -> row.start().asOf().map(Object::toString).orElse("")))
                .toList()
            : rows,
        all ? unanswered(story) : open.isEmpty() ? leftOpen(rows, story) : claims(open, story));
  }

  private static List<Claim> claims(Set<String> ids, Story story) {
    return ids.stream().map(story.claims()::get).filter(Objects::nonNull).toList();
  }

  private static List<Claim> roots(Story story) {
    Set<String> followers = new HashSet<>();
    story.claims().values().forEach(claim -> claim.sequels().map(Ref::id).forEach(followers::add));
    return story.claims().values().stream()
        .filter(claim -> !story.followers(claim).isEmpty() && !followers.contains(claim.id()))
        .toList();
  }

  private static List<Claim> unanswered(Story story) {
    return story.claims().values().stream()
        .filter(
            claim -> claim.status() == Status.UNKNOWN && story.followers(claim).isEmpty())
        .sorted(Comparator.comparing(
                (Claim claim) -> claim.asOf().map(Object::toString).orElse(""))
            .reversed())
        .toList();
  }

  // What the newest say goes first.
  private static List<Claim> leftOpen(List<Row> rows, Story story) {
    return rows.stream()
        .flatMap(row -> Stream.concat(row.now.stream(), row.then.stream()))
        .flatMap(claim -> story.open(claim).stream())
        .filter(claim -> claim.status() == Status.UNKNOWN)
        .distinct()
        .toList();
  }

  private static BigDecimal size(Row row, Optional<String> unit) {
    return row.claims()
        .flatMap(claim -> claim.amount().stream())
        .filter(amount -> unit.equals(Optional.of(amount.unit())))
        .map(Amount::number)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  /** Everything that it shows, with the parts of sums. */
  List<Claim> shown() {
    return Stream.concat(
            rows.stream()
                .flatMap(Row::claims)
                .flatMap(claim -> Stream.concat(Stream.of(claim), parts(claim).stream())),
            open.stream())
        .distinct()
        .toList();
  }

  /** The claims whose amounts are parts of this one's, by size. */
  List<Claim> parts(Claim whole) {
    return story.claims().values().stream()
        .filter(claim -> claim.amount().isPresent()
            && claim.partOf().filter(ref -> ref.id().equals(whole.id())).isPresent())
        .sorted(Comparator.comparing((Claim claim) -> claim.status())
            .thenComparing(claim -> claim.amount().get().number()))
        .toList();
  }

  /**
   * Bars by the claims that have them. All are of one unit and share one scale, so there are none for amounts of another,
   * and none where a single one would have nothing to be compared with.
   */
  Map<String, String> bars(boolean rightToLeft) {
    Optional<String> unit = unit(rows);
    List<Claim> sums = rows.stream()
        .flatMap(Row::claims)
        .filter(claim -> claim.amount().map(Amount::unit).equals(unit))
        .distinct()
        .toList();
    if (unit.isEmpty() || sums.size() < 2) {
      return Map.of();
    }
    List<Claim> all = Stream.concat(
            sums.stream(), sums.stream().flatMap(claim -> parts(claim).stream()))
        .distinct()
        .toList();
    Map<String, String> bars = new HashMap<>();
    new AmountPicture(all, rightToLeft)
        .rows()
        .forEach(row -> bars.put(row.claim().id(), row.svg()));
    return bars;
  }

  /** The unit that most amounts have; of several with as many, the first. */
  private static Optional<String> unit(List<Row> rows) {
    Map<String, Long> counts = rows.stream()
        .flatMap(Row::claims)
        .flatMap(claim -> claim.amount().stream())
        .collect(Collectors.groupingBy(Amount::unit, LinkedHashMap::new, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(count -> count.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
