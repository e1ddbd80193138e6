package org.nutgraf.check.claim;

import java.util.HashSet;
import java.util.List;
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
record ClaimFigure(
    Claim claim,
    Figure figure,
    String hedge,
    Set<String> parties,
    Set<String> stems,
    Optional<Integer> year) {
  /** Empty for a claim without exactly one figure, and for one that has been retracted. */
  static Optional<ClaimFigure> of(Claim claim, ClaimWords words, Phrases<String> names) {
    String value = claim.value().orElse("");
    List<Figure> figures = words.figures().in(value);
    if (figures.size() != 1
        || claim.status() == Status.UNKNOWN
        || claim.status() == Status.RETRACTED) {
      return Optional.empty();
    }
    Set<String> parties = new HashSet<>();
    names.find(claim.title()).forEach(match -> parties.add(match.value()));
    Figure figure = figures.get(0);
    String hedge = value.substring(0, figure.start()).strip();
    return Optional.of(new ClaimFigure(
        claim, figure, hedge, parties, words.stems(claim.title()), claim.asOf().map(Edtf::year)));
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
    return likeness
        >= (parties.size() > 1 ? 1 : parties.isEmpty() ? Math.max(2, stems.size() - 1) : 2);
  }
}
