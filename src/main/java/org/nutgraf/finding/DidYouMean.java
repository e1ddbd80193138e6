package org.nutgraf.finding;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The known word nearest to a mistyped one, by Damerau–Levenshtein distance (adjacent swaps count once). */
public final class DidYouMean {
  /** Nobody mistypes longer ones, and comparing them takes long. */
  private static final int LONGEST = 200;

  private static final int FEW = 20;

  private DidYouMean() {}

  /** Empty if nothing is near enough to be what was meant. */
  public static Optional<String> closest(String word, Collection<String> known) {
    // A third of the letters, but never all of them: "x" is not meant by "y".
    int limit = Math.min(word.length() - 1, Math.max(1, (word.length() + 1) / 3));
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = fold(word);
    String best = null;
    int bestDistance = limit + 1;
    for (String candidate : known) {
      int distance = contains(word, candidate)
          ? 1
          : Math.min(near(folded, candidate, limit), begins(word, candidate) ? limit : limit + 1);
      if (distance < bestDistance
          || distance == bestDistance && best != null && candidate.compareTo(best) < 0) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A hint of the form "did you mean: x"; empty if nothing is near enough. */
  public static Optional<String> hint(String prefix, String word, Collection<String> known) {
    return closest(word, known).map(found -> "did you mean: " + prefix + found);
  }

  /** All that there are, or a few of them if they are many, in alphabetical order. */
  public static String some(String prefix, Collection<String> known) {
    String first = known.stream()
        .sorted()
        .limit(FEW)
        .map(name -> prefix + name)
        .collect(Collectors.joining(", "));
    return known.size() > FEW ? first + ", … (" + known.size() + ")" : first;
  }

  // Words whose lengths differ by more than that are further from each other.
  private static int near(String folded, String candidate, int limit) {
    return Math.abs(folded.length() - candidate.length()) > limit
        ? limit + 1
        : distance(folded, fold(candidate), limit);
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  // "alias" for "aliases", "foreach" for "for".
  private static boolean begins(String word, String candidate) {
    return word.length() > 3 && candidate.regionMatches(true, 0, word, 0, word.length())
        || candidate.length() >= 3 && word.regionMatches(true, 0, candidate, 0, candidate.length());
  }

  // "aws-cloud" for "aws" and "2026-vote" for "2026-02-17-vote" are far by letters but near in
  // meaning.
  private static boolean contains(String word, String candidate) {
    return !word.equals(candidate) && (isIn(word, candidate) || isIn(candidate, word));
  }

  // Whether the parts of one are among those of the other, in their order.
  private static boolean isIn(String some, String all) {
    int first = 0;
    while (first < some.length() && "-./".indexOf(some.charAt(first)) < 0) {
      first++;
    }
    if (all.length() < some.length() || !all.contains(some.substring(0, first))) {
      return false;
    }
    int found = 0;
    String[] parts = some.split("[-./]");
    for (String part : all.split("[-./]")) {
      found += found < parts.length && parts[found].equals(part) ? 1 : 0;
    }
    return found == parts.length;
  }

  // More than the limit if that is clear before the end.
  private static int distance(String a, String b, int limit) {
    int lowestBefore = 0;
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      int lowest = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
        lowest = Math.min(lowest, current[j]);
      }
      if (lowest > limit && lowestBefore > limit) {
        return limit + 1;
      }
      lowestBefore = lowest;
      int[] spare = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = spare;
    }
    return previous[b.length()];
  }
}
