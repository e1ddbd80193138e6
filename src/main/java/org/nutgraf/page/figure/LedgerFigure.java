package org.nutgraf.page.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Status;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.FigureDrawer.Figure;
import org.nutgraf.page.View;

/** What was said and what is known now. */
final class LedgerFigure {
  private final FigurePrinter printer;

  LedgerFigure(FigurePrinter printer) {
    this.printer = printer;
  }

  Optional<Figure> ledger(Story story, FigureRequest request) {
    request.allow("claims", "unknown");
    Set<String> starts = request.known("claims", story.claims().keySet(), "claim");
    Set<String> open = request.known("unknown", story.claims().keySet(), "claim");
    Ledger ledger = Ledger.of(story, starts, open);
    List<Claim> answered =
        ledger.open().stream().filter(claim -> claim.status() != Status.UNKNOWN).toList();
    answered.forEach(claim -> request.report(
        Rule.BAD_FIGURE,
        "the claim \"" + claim.id() + "\" is not unknown but " + claim.status().id(),
        "name it with claims= to show it in a row"));
    if (ledger.rows().isEmpty() && ledger.open().isEmpty()) {
      request.nothing(
          Rule.NO_CLAIMS,
          "no claim has come of another, and none is unknown",
          "say what came of a claim in its file: followed_by: [id]");
    }
    if (ledger.rows().isEmpty() && ledger.open().isEmpty() || !answered.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> bars = ledger.bars(printer.site().config().rightToLeft());
    Map<String, Object> model = printer.model(request);
    model.put("bars", !bars.isEmpty());
    model.put(
        "rows",
        ledger.rows().stream()
            .map(row -> new FigureViews.LedgerRow(
                row.subject(),
                entries(row.then(), ledger, request),
                entries(row.now(), ledger, request),
                row.claims()
                    .map(Claim::id)
                    .filter(bars::containsKey)
                    .map(bars::get)
                    .map(View::markup)
                    .toList()))
            .toList());
    model.put("open", entries(ledger.open(), ledger, request));
    List<Claim> shown = ledger.shown();
    return Optional.of(printer.claims("ledger", model, shown, Map.of(), request));
  }

  private List<FigureViews.LedgerEntry> entries(
      List<Claim> claims, Ledger ledger, FigureRequest request) {
    return claims.stream()
        .map(claim -> new FigureViews.LedgerEntry(
            printer.line(ledger.story(), claim, request),
            claim.value().orElse(""),
            entries(ledger.parts(claim), ledger, request)))
        .toList();
  }
}
