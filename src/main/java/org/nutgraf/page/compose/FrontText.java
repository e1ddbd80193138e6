package org.nutgraf.page.compose;

import org.nutgraf.finding.Json;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.page.PageViews.PageView;

/** The front matter of a page in Markdown. Its values are written as JSON texts, which are YAML texts. */
final class FrontText {
  private FrontText() {}

  static String of(PageView page, Head head) {
    StringBuilder front = new StringBuilder();
    field("title", page.title(), front);
    field("description", page.description(), front);
    field("summary", head.deck().equals(page.description()) ? "" : head.deck(), front);
    field("url", page.canonical(), front);
    field("language", page.lang(), front);
    field("date", page.published().datetime(), front);
    field("lastmod", page.modified().datetime(), front);
    field("covers_until", head.coversUntil().datetime(), front);
    return front.toString().stripTrailing();
  }

  private static void field(String name, String text, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append(name).append(": ").append(Json.of(text)).append('\n');
    }
  }
}
