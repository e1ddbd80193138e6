package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.html.Fragment;
import org.nutgraf.importer.reading.MarkdownText;
import org.nutgraf.importer.reading.WordCounts;
import org.nutgraf.markdown.PlainHtml;

/**
 * Whatever the text and its marks: each letter comes out, with the marks it had, in the eyes of two Markdown
 * parsers.
 */
class MarksLawTest {
  private static final Map<String, String> SAME = Map.of("b", "strong", "i", "em", "s", "del");
  private static final Set<String> COUNTED =
      Set.of("strong", "em", "del", "a", "code", "sub", "h2", "li", "blockquote", "td", "th");
  private static final List<String> PIECES =
      List.of("a", "Word", "é", "中", "1", "2.", "3)", "*", "**", "_", "__", "`", "``", "[", "]", "(x)", "![",
      "<b>",
      "<", ">", "#", "##", "-", "--", "---", "+", "=", "===", "~", "~~", "|", "|---|", "\\", "\\*", "&", "&amp;",
      "&#42;", "!", "$5", "€6", "“q”", "’",
      "…", "—", ":", "http://a.b/c_d", "a_b_c", "a*b*c", "\u00A0", "😀", ".", ",", "\"q\"", "'", "^", "[^1]",
      "[x]: y", "10%");
  private static final List<String> TAGS =
      List.of("b", "i", "s", "sub", "code", "a href='https://example.org/(x)_*'");

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> blanks = Arbitraries.of("", "", " ", " ", "  ", "\n");
    return Arbitraries.of(PIECES).flatMap(piece -> blanks.map(blank -> piece + blank)).list().ofMinSize(1)
        .ofMaxSize(6)
        .map(pieces -> String.join("", pieces));
  }

  private static Arbitrary<String> escaped() {
    return texts().map(text -> text.replace("&", "&amp;").replace("<", "&lt;"));
  }

  @Provide
  static Arbitrary<String> inlines() {
    return inlines(3, TAGS);
  }

  // One of the parsers knows no strikethrough.
  private static Arbitrary<String> inlines(int depth) {
    return inlines(depth, TAGS.stream().filter(tag -> !tag.equals("s")).toList());
  }

  private static Arbitrary<String> inlines(int depth, List<String> tags) {
    if (depth == 0) {
      return escaped();
    }
    Arbitrary<String> tagged = Arbitraries.of(tags)
        .flatMap(tag -> inlines(depth - 1, tags)
        .map(inner -> "<" + tag + ">" + inner + "</" + tag.split(" ")[0] + ">"));
    return Arbitraries.oneOf(escaped(), tagged, tagged).list().ofMinSize(1).ofMaxSize(3)
        .map(parts -> String.join("", parts));
  }

  @Provide
  static Arbitrary<String> pages() {
    Arbitrary<String> paragraph = inlines(2).map(inner -> "<p>" + inner + "</p>");
    Arbitrary<String> heading = inlines(1).map(inner -> "<h2>" + inner + "</h2>");
    Arbitrary<String> item = Arbitraries.oneOf(
        inlines(1), paragraph, paragraph.map(p -> p + p), inlines(1).map(i -> i + "<ul><li>" + i + "</li></ul>"))
        .map(inner -> "<li>" + inner + "</li>");
    Arbitrary<String> list = Arbitraries.of("ul", "ol").flatMap(tag -> item.list().ofMinSize(1).ofMaxSize(3)
        .map(items -> "<" + tag + ">" + String.join("", items) + "</" + tag + ">"));
    Arbitrary<String> quote = Arbitraries.oneOf(paragraph, list)
        .map(inner -> "<blockquote>" + inner + "</blockquote>");
    Arbitrary<String> row = inlines(1).list().ofSize(2)
        .map(cells -> "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>");
    Arbitrary<String> table = row.list().ofMinSize(2).ofMaxSize(3)
        .map(rows -> "<table>" + String.join("", rows) + "</table>");
    return Arbitraries.oneOf(paragraph, heading, list, quote, table).list().ofMinSize(1).ofMaxSize(5)
        .map(parts -> "<h1>T</h1>" + String.join("\n", parts));
  }

  // Each character that is seen, behind the marks it has.
  private static List<String> letters(Element body) {
    List<String> letters = new ArrayList<>();
    letters(body, Set.of(), letters);
    return letters;
  }

  private static void letters(Node node, Set<String> marks, List<String> letters) {
    if (node instanceof TextNode text) {
      text.getWholeText().codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
          .forEach(c -> letters.add(marks + Character.toString(c)));
    } else if (node instanceof Element element) {
      Set<String> inner = new TreeSet<>(marks);
      String tag = SAME.getOrDefault(element.normalName(), element.normalName());
      if (COUNTED.contains(tag)) {
        inner.add(tag);
      }
      element.childNodes().forEach(child -> letters(child, inner, letters));
    }
  }

  private static List<String> source(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    // What is not a blank counts; and in code there are no other marks.
    body.select("code code").unwrap();
    body.select("code").forEach(code -> code.text(code.text()));
    return letters(body).stream().map(MarksLawTest::plain).toList();
  }

  private static List<String> result(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    return letters(body).stream().map(MarksLawTest::plain).toList();
  }

  // Paragraphs in a list's item, heads of tables: the same letters.
  private static String plain(String letter) {
    return letter.replace("th]", "td]").replace("th,", "td,");
  }

  private static String commonmark(String markdown) {
    List<org.commonmark.Extension> extensions = List.of(TablesExtension.create());
    return HtmlRenderer.builder().extensions(extensions).build()
        .render(Parser.builder().extensions(extensions).build().parse(markdown));
  }

  private static String body(String file) {
    return file.substring(file.indexOf("\n---\n", 3) + 5);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void marksOfRunningTextStay(@ForAll("inlines") String inner) {
    String html = "<p>" + inner + "</p>";
    List<Note> notes = new ArrayList<>();
    String markdown = Fragment.of(html, "test", notes).markdown();
    assertThat(result(PlainHtml.of(markdown))).as(markdown).isEqualTo(source(html));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void plainTextStays(@ForAll("texts") String text) {
    String markdown = MarkdownText.paragraph(MarkdownText.inline(text.strip()));
    assertThat(result(PlainHtml.of(markdown))).as(markdown).isEqualTo(source("<p>" + escape(text) + "</p>"));
    assertThat(result(commonmark(markdown))).as(markdown).isEqualTo(source("<p>" + escape(text) + "</p>"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void pagesStay(@ForAll("pages") String html) {
    Draft draft = Imported.text("page.html", html);
    assertThat(draft.problems()).as(Imported.shown(draft)).isEmpty();
    StringBuilder all = new StringBuilder();
    List<String> words = new ArrayList<>();
    draft.texts().forEach((path, text) -> {
      if (path.endsWith(".md")) {
        all.append(body(text)).append("\n\n");
        words.add(Jsoup.parseBodyFragment(commonmark(body(text))).body().text());
        words.add(title(text));
      }
    });
    WordCounts out = new WordCounts();
    words.forEach(out::add);
    WordCounts in = WordCounts.of(Jsoup.parseBodyFragment(html).body().text());
    assertThat(out.without(in)).as(Imported.shown(draft)).hasToString("");
    // A title that stands once more, right below, is written once.
    WordCounts lost = in.without(out);
    assertThat(lost.toString()).as(Imported.shown(draft)).isIn("", "T");
  }

  private static String title(String file) {
    String line = file.lines().skip(1).findFirst().orElseThrow().substring("title: ".length());
    return (String) new org.snakeyaml.engine.v2.api.Load(org.snakeyaml.engine.v2.api.LoadSettings.builder()
        .setSchema(new org.snakeyaml.engine.v2.schema.FailsafeSchema()).build()).loadFromString(line);
  }
}
