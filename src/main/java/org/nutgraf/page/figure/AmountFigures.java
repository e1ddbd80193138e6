package org.nutgraf.page.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.FigureDrawer.Figure;
import org.nutgraf.page.View;
import org.nutgraf.picture.amount.AmountCourse;
import org.nutgraf.picture.amount.AmountPicture;

/** Amounts of claims compared, side by side or in the course of time. */
final class AmountFigures {
  private final FigurePrinter printer;

  AmountFigures(FigurePrinter printer) {
    this.printer = printer;
  }

  Optional<Figure> amounts(Story story, FigureRequest request) {
    request.allow("claims", "by");
    boolean course = request.known("by", Set.of("time"), "order").contains("time");
    Set<String> ids = request.known("claims", story.claims().keySet(), "claim");
    List<Claim> claims =
        ids.stream().map(story.claims()::get).filter(Objects::nonNull).toList();
    List<Claim> without =
        claims.stream().filter(claim -> claim.amount().isEmpty()).toList();
    without.forEach(claim -> request.report(
        Rule.BAD_FIGURE,
        "the claim \"" + claim.id() + "\" has no amount",
        "write for example \"amount: up to 50 billion USD\" in claims/" + claim.id() + ".md"));
    if (claims.isEmpty() || !without.isEmpty()) {
      if (ids.isEmpty()) {
        request.report(
            Rule.NO_CLAIMS, "no claims to compare", "name them: amounts:?claims=stake,deal");
      }
      return Optional.empty();
    }
    Set<String> units = claims.stream()
        .map(claim -> claim.amount().get().unit())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    if (units.size() > 1) {
      request.report(
          Rule.BAD_FIGURE,
          "amounts in " + String.join(" and ", units) + " can't be compared",
          "draw a picture for each unit");
      return Optional.empty();
    }
    if (course) {
      return course(story, claims, request);
    }
    Map<String, Object> model = printer.model(request);
    model.put(
        "rows",
        new AmountPicture(claims, printer.site().config().rightToLeft())
            .rows().stream()
                .map(row -> new FigureViews.AmountRow(
                    printer.line(story, row.claim(), request),
                    row.part(),
                    row.claim().value().orElse(""),
                    View.markup(row.svg())))
                .toList());
    return Optional.of(printer.claims("amounts", model, claims, Map.of(), request));
  }

  private Optional<Figure> course(Story story, List<Claim> claims, FigureRequest request) {
    List<Claim> undated =
        claims.stream().filter(claim -> claim.asOf().isEmpty()).toList();
    undated.forEach(claim -> request.report(
        Rule.BAD_FIGURE,
        "the claim \"" + claim.id() + "\" has no date",
        "write for example \"as_of: 2026-02-17\" in claims/" + claim.id() + ".md"));
    if (!undated.isEmpty()) {
      return Optional.empty();
    }
    AmountCourse.Drawn drawn =
        new AmountCourse(printer.words(), printer.site().config().rightToLeft()).draw(claims);
    String file = story.folder() + "figures/course-" + claims.get(0).id() + ".svg";
    Map<String, Object> model = printer.tabled(request);
    model.put(
        "image",
        new View.Image(
            request.setting().root() + file, drawn.description(), drawn.width(), drawn.height()));
    model.put(
        "rows",
        claims.stream()
            .map(claim -> new FigureViews.LedgerEntry(
                printer.line(story, claim, request), claim.value().orElse(""), List.of()))
            .toList());
    return Optional.of(printer.claims("course", model, claims, Map.of(file, drawn.svg()), request));
  }
}
