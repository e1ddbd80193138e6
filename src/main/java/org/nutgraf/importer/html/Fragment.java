package org.nutgraf.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Addresses;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.Nearby;

/**
 * A short text that may hold HTML, as the cells of spreadsheets and the slides of timelines do.
 *
 * @param markdown the text with its marks
 * @param plain the text without
 */
public record Fragment(String markdown, String plain) {
  private static final Pattern TAG = Pattern.compile("<[A-Za-z/!][^>]*>|&(#[0-9]+|[A-Za-z]+);");

  /** Adds to {@code notes}. */
  public static Fragment of(String text, String place, List<Note> notes) {
    List<String> standIns = new ArrayList<>();
    String html = TAG.matcher(text).find() ? text : paragraphs(text);
    Element body = Jsoup.parseBodyFragment(html).body();
    Css.all(body, "script, style, template").remove();
    HtmlNesting.plain(body, deep -> {});
    HtmlSource source = new HtmlSource(
        place,
        new Addresses(Optional.empty(), Set.of()),
        new PictureFiles(Nearby.NOTHING, notes, standIns),
        notes,
        standIns,
        false);
    List<Block> blocks = HtmlBlocks.nested(body.childNodes(), source, List.of());
    return new Fragment(Block.joined(blocks), body.text());
  }

  private static String paragraphs(String text) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : text.strip().split("\r?\n[ \t\r]*\n\\s*")) {
      out.append("<p>")
          .append(paragraph.replace("&", "&amp;").replace("<", "&lt;").replaceAll("\r?\n", "<br>"))
          .append("</p>");
    }
    return out.toString();
  }
}
