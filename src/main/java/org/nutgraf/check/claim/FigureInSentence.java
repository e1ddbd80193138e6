package org.nutgraf.check.claim;

import java.time.Year;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.text.Figure;
import org.nutgraf.text.Hedges;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Span;

/** A figure in a sentence, to be held against claims: see {@link ClaimFigures} for what counts. */
final class FigureInSentence {
  /** What to say about it. */
  record Verdict(String message, String hint) {
    Finding at(Location place) {
      return Finding.of(place, Rule.CLAIM_FIGURE, message, hint);
    }
  }

  private final String sentence;
  private final List<Figure> all;
  private final Figure figure;
  private final String written;
  private final String hedge;
  private final Set<String> parties = new HashSet<>();
  private final Set<String> stems;
  private final StatedFigures stated;

  FigureInSentence(String text, Span sentence, List<Figure> all, Figure figure, Phrases<String> names,
      StatedFigures stated) {
    this.sentence = text.substring(sentence.start(), sentence.end());
    this.all = all;
    this.figure = figure;
    this.written = text.substring(figure.start(), figure.end());
    this.hedge = Hedges.before(text, figure);
    this.stems = ClaimFigure.stems(this.sentence);
    this.stated = stated;
    names.find(this.sentence).forEach(match -> parties.add(match.value()));
  }

  Optional<Verdict> at(List<ClaimFigure> claims) {
    List<ClaimFigure> same = claims.stream()
        .filter(claim -> parties.containsAll(claim.parties()) && !isOfAnotherYear(claim)).toList();
    Comparator<ClaimFigure> likest = Comparator.comparingInt(claim -> claim.likeness(stems, hedge));
    return same.stream().filter(this::contradicts).max(likest).map(this::contradiction)
        .or(() -> same.stream().filter(this::loosens).max(likest).map(this::loosening));
  }

  private boolean contradicts(ClaimFigure claim) {
    boolean slip = !claim.parties().isEmpty() && claim.figure().digits().compareTo(figure.digits()) == 0;
    return claim.figure().unit().equals(figure.unit()) && !stated.has(figure, claim.parties())
        && all.stream().noneMatch(other -> other.isSameAs(claim.figure()))
        && (slip || claim.isAlike(claim.likeness(stems, hedge)));
  }

  private boolean loosens(ClaimFigure claim) {
    return claim.figure().isSameAs(figure) && !claim.hedge().isEmpty() && hedge.isEmpty()
        && !stated.hasBare(figure, claim.parties()) && sentence.indexOf('.') >= 0 && !Hedges.soften(sentence)
        && claim.isAlike(claim.likeness(stems, hedge) + (claim.parties().size() > 1 ? 1 : 0));
  }

  private boolean isOfAnotherYear(ClaimFigure claim) {
    List<Integer> years = Stream.of(sentence.split("[^0-9]+")).filter(part -> part.matches("(19|20)[0-9]{2}"))
        .map(part -> Year.parse(part).getValue()).toList();
    return !years.isEmpty() && claim.year().isPresent() && !years.contains(claim.year().get());
  }

  private Verdict contradiction(ClaimFigure claim) {
    return new Verdict("\"" + written + "\" is at odds with the claim \"" + claim.claim().id() + "\": "
        + claim.claim().value().get(),
        "correct one of them, or cite in this sentence what the figure rests on");
  }

  private Verdict loosening(ClaimFigure claim) {
    String value = claim.claim().value().get();
    return new Verdict("\"" + written + "\" leaves out the \"" + claim.hedge() + "\" of the claim \""
        + claim.claim().id() + "\"",
        "write [" + value + "](claim:" + claim.claim().id() + ")");
  }
}
