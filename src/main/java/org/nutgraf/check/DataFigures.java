package org.nutgraf.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Story;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Location;
import org.nutgraf.source.Rule;

/** Figures of claims in the data itself: in their own titles, and in the flows that draw them. */
final class DataFigures {
  private DataFigures() {}

  static Stream<Finding> findings(Story story, List<ClaimFigure> claims, String language) {
    return claims.stream().flatMap(claim -> Stream.concat(title(claim, language).stream(),
        story.flows().flows().stream()
        .filter(flow -> flow.claim().filter(ref -> ref.id().equals(claim.claim().id())).isPresent())
            .flatMap(flow -> flow(flow, claim, language).stream())));
  }

  private static Optional<Finding> title(ClaimFigure claim, String language) {
    List<Figure> figures = figures(claim.claim().title(), claim, language);
    if (figures.isEmpty() || figures.stream().anyMatch(figure -> figure.equals(claim.figure()))) {
      return Optional.empty();
    }
    return Optional.of(Finding.of(KeyPlace.of(claim.claim().body(), "title"), Rule.CLAIM_FIGURE,
        "this title is at odds with the value \"" + claim.claim().value().get() + "\"", "correct one of them"));
  }

  // A flow may be a part of what its claim says: any figure of the claim's file will do.
  private static Optional<Finding> flow(Flow flow, ClaimFigure claim, String language) {
    String amount = flow.amount().orElse("");
    List<Figure> claimed = figures(claim.claim().body().file().text(), claim, language);
    if (figures(amount, claim, language).stream().allMatch(figure -> claimed.stream().anyMatch(figure::equals))) {
      return Optional.empty();
    }
    String text = flow.at().file().text();
    int start = text.indexOf(amount, Math.max(flow.at().start(), text.indexOf("amount", flow.at().start())));
    Location place = start < 0 ? flow.at() : flow.at().file().at(start, start + amount.length());
    return Optional.of(Finding.of(place, Rule.CLAIM_FIGURE,
        "\"" + amount + "\" is at odds with the claim \"" + claim.claim().id()
        + "\": " + claim.claim().value().get(), "correct one of them"));
  }

  /** Only figures of the claim's unit can contradict it. */
  private static List<Figure> figures(String text, ClaimFigure claim, String language) {
    return Figure.in(text, language).stream().filter(figure -> figure.unit().equals(claim.figure().unit()))
        .toList();
  }
}
