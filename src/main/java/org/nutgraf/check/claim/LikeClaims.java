package org.nutgraf.check.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Claims that nothing but their figures and their files tells from one another: a sentence is as like one as another, so
 * it is compared with all of them at once. There are many such claims where a story has many, and comparing each with
 * each figure would take the square of the time.
 */
final class LikeClaims {
  private final List<Numbered> all = new ArrayList<>();
  private final Map<String, List<Numbered>> byFigure = new LinkedHashMap<>();
  private final Map<BigDecimal, Map<String, List<Numbered>>> byDigits = new HashMap<>();

  /** @param place among all claims of the story */
  record Numbered(ClaimFigure claim, int place) {}

  private record Kind(
      String unit, String hedge, Set<String> parties, Set<String> stems, Optional<Integer> year) {}

  /** The claims of a story that have figures, by the unit of the figures. */
  static Map<String, Collection<LikeClaims>> of(List<ClaimFigure> claims) {
    Map<Kind, LikeClaims> groups = new LinkedHashMap<>();
    Map<String, Collection<LikeClaims>> byUnit = new HashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      ClaimFigure claim = claims.get(i);
      String unit = claim.figure().unit();
      Kind kind = new Kind(unit, claim.hedge(), claim.parties(), claim.stems(), claim.year());
      LikeClaims group = groups.get(kind);
      if (group == null) {
        group = new LikeClaims();
        groups.put(kind, group);
        byUnit.computeIfAbsent(unit, key -> new ArrayList<>()).add(group);
      }
      group.add(new Numbered(claim, i));
    }
    return byUnit;
  }

  private void add(Numbered numbered) {
    all.add(numbered);
    String key = numbered.claim().figure().key();
    byFigure.computeIfAbsent(key, figure -> new ArrayList<>()).add(numbered);
    byDigits
        .computeIfAbsent(
            numbered.claim().figure().digits().stripTrailingZeros(),
            digits -> new LinkedHashMap<>())
        .computeIfAbsent(key, figure -> new ArrayList<>())
        .add(numbered);
  }

  /** Any of them, for what they have in common. */
  ClaimFigure any() {
    return all.get(0).claim();
  }

  /** The first whose figure is not among some others. */
  Optional<Numbered> without(Set<String> figures) {
    return first(byFigure, figures);
  }

  /** The first with these digits whose figure is not among some others. */
  Optional<Numbered> withDigits(BigDecimal digits, Set<String> figures) {
    return first(byDigits.getOrDefault(digits.stripTrailingZeros(), Map.of()), figures);
  }

  /** The first with this figure. */
  Optional<Numbered> with(String figure) {
    return Optional.ofNullable(byFigure.get(figure)).map(claims -> claims.get(0));
  }

  // Figures stand in the order of their first claims.
  private static Optional<Numbered> first(Map<String, List<Numbered>> claims, Set<String> figures) {
    return claims.entrySet().stream()
        .filter(claim -> !figures.contains(claim.getKey()))
        .findFirst()
        .map(claim -> claim.getValue().get(0));
  }
}
