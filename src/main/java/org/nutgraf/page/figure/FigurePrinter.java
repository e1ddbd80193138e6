package org.nutgraf.page.figure;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.FigureDrawer.Figure;
import org.nutgraf.page.Fingerprints;
import org.nutgraf.page.NoteViews;
import org.nutgraf.template.Rendered;
import org.nutgraf.template.Templates;
import org.nutgraf.text.Messages;

/** Prints figures with their templates, and has what all figures have in common. */
record FigurePrinter(Site site, Templates templates) {

  Messages words() {
    return site.words();
  }

  NoteViews.ClaimLine line(Story story, Claim claim, FigureRequest request) {
    return NoteViews.ClaimLine.of(story, claim, site, request.setting().root());
  }

  /** What the templates of every figure are given. */
  Map<String, Object> model(FigureRequest request) {
    Map<String, Object> model = new HashMap<>();
    model.put("t", words().words());
    model.put("caption", request.caption());
    return model;
  }

  /** The same for one with a table. One table is enough: the one-page edition leads to it. */
  Map<String, Object> tabled(FigureRequest request) {
    Map<String, Object> model = model(request);
    String table = "ng-table-" + request.number();
    model.put("table", table);
    model.put(
        "tableHref",
        request.setting().onePage()
            ? request.setting().root()
                + requireNonNull(site.pages().get(request.at().file().path())).url() + "index.html#"
                + table
            : "");
    return model;
  }

  static <T> String read(List<T> told, Function<T, String> text) {
    return told.stream().map(text).collect(Collectors.joining(" "));
  }

  /** A figure of claims. */
  Figure claims(
      String name,
      Map<String, Object> model,
      List<Claim> claims,
      Map<String, String> files,
      FigureRequest request) {
    List<String> ids = claims.stream().map(Claim::id).toList();
    return figure(name, model, read(claims, Fingerprints::text), ids, files, request);
  }

  /**
   * @param name that of its templates behind {@code figure-}
   * @param text what it tells, without markup
   * @param claims the ids of those that it shows
   * @param files the pictures that it is made of, by their paths
   */
  Figure figure(
      String name,
      Map<String, Object> model,
      String text,
      List<String> claims,
      Map<String, String> files,
      FigureRequest request) {
    Rendered html = templates.render("html/figure-" + name + ".peb", model);
    Rendered markdown = templates.render("markdown/figure-" + name + ".peb", model);
    request.findings().addAll(html.findings());
    request.findings().addAll(markdown.findings());
    return new Figure(
        html.text().strip(), markdown.text().strip(), text, claims, files, request.findings());
  }

  Set<String> laneIds() {
    Set<String> ids = new TreeSet<>();
    site.config().lanes().forEach(lane -> ids.add(lane.id()));
    return ids;
  }

  static Set<String> ids(Enum<?>[] values) {
    Set<String> ids = new TreeSet<>();
    for (Enum<?> value : values) {
      ids.add(value.name().toLowerCase(Locale.ROOT));
    }
    return ids;
  }
}
