package org.nutgraf.check.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Amount;
import org.nutgraf.content.Body;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.text.Figure;
import org.nutgraf.text.Figures;

/** Figures of claims in the data itself: in their titles and amounts, and in the flows that draw them. */
final class DataFigures {
  private DataFigures() {}

  /** @param original figures of the language that claims are translated from; empty for the original itself */
  static Stream<Finding> findings(
      Story story, List<ClaimFigure> claims, ClaimWords words, Optional<Figures> original) {
    Map<String, List<Flow>> flows = story.flows().flows().stream()
        .filter(flow -> flow.claim().isPresent())
        .collect(Collectors.groupingBy(flow -> flow.claim().get().id()));
    return claims.stream()
        .flatMap(claim -> Stream.concat(
            Stream.of(
                    title(claim, words),
                    amount(claim, words),
                    original.flatMap(figures -> translated(claim, figures)))
                .flatMap(Optional::stream),
            flows.getOrDefault(claim.claim().id(), List.of()).stream()
                .flatMap(flow -> flow(flow, claim, words).stream())));
  }

  private static Optional<Finding> title(ClaimFigure claim, ClaimWords words) {
    List<Figure> figures = figures(claim.claim().title(), claim, words);
    if (figures.isEmpty() || figures.stream().anyMatch(figure -> figure.isSameAs(claim.figure()))) {
      return Optional.empty();
    }
    return Optional.of(Finding.of(
        KeyPlace.of(claim.claim().body(), "title"),
        Rule.CLAIM_FIGURE,
        "this title is at odds with the value \"" + claim.claim().value().get() + "\"",
        "correct one of them"));
  }

  // Pictures draw the amount and print the value. A ceiling that is drawn as a sum would tell a
  // lie.
  private static Optional<Finding> amount(ClaimFigure claim, ClaimWords words) {
    String value = claim.claim().value().orElse("");
    boolean firm = words.hedges().before(value, claim.figure()).isEmpty();
    boolean agree = claim
        .claim()
        .amount()
        .map(amount -> amount.number().compareTo(claim.figure().amount()) == 0
            && (amount.bound() == Amount.Bound.EXACT) == firm)
        .orElse(true);
    return agree
        ? Optional.empty()
        : Optional.of(Finding.of(
            // A translation has the amount from its original.
            KeyPlace.value(claim.claim().body(), "amount")
                .orElseGet(() -> KeyPlace.of(claim.claim().body(), "value")),
            Rule.CLAIM_FIGURE,
            "this amount is at odds with the value \"" + value + "\"",
            "both say the same number, and both or neither that it is a limit or an estimate"));
  }

  // What both languages say in figures is one figure.
  private static Optional<Finding> translated(ClaimFigure claim, Figures original) {
    Body body = claim.claim().body();
    return body.file()
        .original()
        .flatMap(file -> KeyPlace.value(new Body(file, file.text().length()), "value"))
        .map(Location::text)
        .filter(value -> claim.claim().amount().isEmpty())
        .filter(value -> {
          List<Figure> figures = original.in(value);
          return figures.size() == 1
              && (figures.get(0).amount().compareTo(claim.figure().amount()) != 0
                  || !figures.get(0).unit().equals(claim.figure().unit()));
        })
        .map(value -> Finding.of(
            KeyPlace.of(body, "value"),
            Rule.CLAIM_FIGURE,
            "this value is at odds with \"" + value + "\", which it translates",
            "correct one of them"));
  }

  // A flow may be a part of what its claim says: any figure of the claim's file will do.
  private static Optional<Finding> flow(Flow flow, ClaimFigure claim, ClaimWords words) {
    String amount = flow.amount().orElse("");
    List<Figure> claimed = figures(claim.claim().body().file().text(), claim, words);
    if (figures(amount, claim, words).stream()
        .allMatch(figure -> claimed.stream().anyMatch(figure::isSameAs))) {
      return Optional.empty();
    }
    String text = flow.at().file().text();
    int start = text.indexOf(
        amount, Math.max(flow.at().start(), text.indexOf("amount", flow.at().start())));
    Location place = start < 0 ? flow.at() : flow.at().file().at(start, start + amount.length());
    return Optional.of(Finding.of(
        place,
        Rule.CLAIM_FIGURE,
        "\"" + amount + "\" is at odds with the claim \"" + claim.claim().id() + "\": "
            + claim.claim().value().get(),
        "correct one of them"));
  }

  /** Only figures of the claim's unit can contradict it. */
  private static List<Figure> figures(String text, ClaimFigure claim, ClaimWords words) {
    return words.figures().in(text).stream()
        .filter(figure -> figure.unit().equals(claim.figure().unit()))
        .toList();
  }
}
