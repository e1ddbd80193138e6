package org.nutgraf.check.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Status;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.text.Figure;
import org.nutgraf.text.Phrases;

/**
 * A claim whose value is a figure, with what tells a sentence about the same thing from others.
 *
 * @param hedge what limits the figure: "up to"; may be empty
 * @param parties whom its title names
 * @param stems the beginnings of the other words of its title
 * @param year the one it speaks of
 */
record ClaimFigure(Claim claim, Figure figure, String hedge, Set<String> parties, Set<String> stems,
    Optional<Integer> year) {
  private static final int STEM = 5;
  private static final Set<String> COMMON = Set.of(
      ("that with from this would could have been into over under more than much about their which will also some"
          + " after befor betwe billi milli trill dolla perce other eine einen einer nach über mehr wird"
          + " sind").split(" "));

  /** Empty for a claim without exactly one figure, and for one that nobody holds. */
  static Optional<ClaimFigure> of(Claim claim, String language, Phrases<String> names) {
    String value = claim.value().orElse("");
    List<Figure> figures = Figure.in(value, language);
    if (figures.size() != 1 || claim.status() == Status.UNKNOWN || claim.status() == Status.RETRACTED) {
      return Optional.empty();
    }
    Set<String> parties = new HashSet<>();
    names.find(claim.title()).forEach(match -> parties.add(match.value()));
    Figure figure = figures.get(0);
    String hedge = value.substring(0, figure.start()).strip();
    return Optional.of(
        new ClaimFigure(claim, figure, hedge, parties, stems(claim.title()), claim.asOf().map(Edtf::year)));
  }

  /** The beginnings of the longer words of a text, which stay the same where endings change. */
  static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (int i = 0, end; i < text.length(); i = end + 1) {
      end = i;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      // Names are counted as parties, or are no names of this story.
      if (end - i >= 4 && Character.isLowerCase(text.charAt(i))) {
        String stem = text.substring(i, Math.min(end, i + STEM)).toLowerCase(Locale.ROOT);
        if (!COMMON.contains(stem)) {
          stems.add(stem);
        }
      }
    }
    return stems;
  }

  /** How much a sentence has in common with the claim besides the parties. */
  int likeness(Set<String> sentence, String otherHedge) {
    int shared = !hedge.isEmpty() && hedge.equalsIgnoreCase(otherHedge) ? 1 : 0;
    for (String stem : stems) {
      shared += sentence.contains(stem) ? 1 : 0;
    }
    return shared;
  }

  /**
   * Whether so much in common is enough: with two parties one word, with a single one two, and without any all of the
   * title's words but one.
   */
  boolean isAlike(int likeness) {
    return likeness >= (parties.size() > 1 ? 1 : parties.isEmpty() ? Math.max(2, stems.size() - 1) : 2);
  }
}
