package org.nutgraf.importer.html;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nutgraf.importer.reading.Addresses;
import org.nutgraf.importer.reading.PageDate;
import org.nutgraf.importer.reading.Reading;

/** Reads what a page says about itself in its head. */
final class HtmlHead {
  private HtmlHead() {}

  static Reading.About about(Document document) {
    Optional<String> title =
        first(document, "meta[property=og:title]", "content").or(() -> text(document.title()));
    String description = first(document, "meta[name=description]", "content")
        .or(() -> first(document, "meta[property=og:description]", "content"))
        .orElse("");
    Optional<String> date = Stream.of(
            first(document, "meta[property=article:published_time]", "content"),
            first(document, "meta[itemprop=datePublished]", "content"),
            first(document, "time[datetime]", "datetime"))
        .flatMap(Optional::stream)
        .flatMap(written -> PageDate.of(written).stream())
        .findFirst();
    List<String> authors = Css.all(document, "meta[name=author]").eachAttr("content").stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
    String language = Optional.ofNullable(Css.first(document, "html[lang]"))
        .map(html -> html.attr("lang"))
        .orElse("");
    return new Reading.About(
        title,
        description,
        date,
        authors,
        List.of(),
        language.matches("[A-Za-z0-9-]+") ? language : "",
        List.of(),
        Reading.Kept.NOTHING);
  }

  /** The page's own address. */
  static Optional<URI> base(Document document) {
    return Stream.of(
            first(document, "base[href]", "href"),
            first(document, "link[rel=canonical]", "href"),
            first(document, "meta[property=og:url]", "content"))
        .flatMap(Optional::stream)
        .flatMap(address -> Addresses.document(address).stream())
        .findFirst();
  }

  private static Optional<String> first(Document document, String query, String attribute) {
    return Optional.ofNullable(Css.first(document, query))
        .map((Element e) -> e.attr(attribute))
        .flatMap(HtmlHead::text);
  }

  private static Optional<String> text(String text) {
    return Optional.of(text.strip().replaceAll("\\s+", " ")).filter(t -> !t.isEmpty());
  }
}
