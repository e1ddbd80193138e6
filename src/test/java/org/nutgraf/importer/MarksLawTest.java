package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.nutgraf.draft.Draft;
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
  private static final List<String> PIECES = List.of(
      "a",
      "Word",
      "é",
      "中",
      "1",
      "2.",
      "3)",
      "*",
      "**",
      "_",
      "__",
      "`",
      "``",
      "[",
      "]",
      "(x)",
      "![",
      "<b>",
      "<",
      ">",
      "#",
      "##",
      "-",
      "--",
      "---",
      "+",
      "=",
      "===",
      "~",
      "~~",
      "|",
      "|---|",
      "\\",
      "\\*",
      "&",
      "&amp;",
      "&#42;",
      "!",
      "$5",
      "€6",
      "“q”",
      "’",
      "…",
      "—",
      ":",
      "http://a.b/c_d",
      "a_b_c",
      "a*b*c",
      "\u00A0",
      "😀",
      ".",
      ",",
      "\"q\"",
      "'",
      "^",
      "[^1]",
      "[x]: y",
      "10%");
  private static final List<String> TAGS =
      List.of("b", "i", "s", "sub", "code", "a href='https://example.org/(x)_*'");

  private static final List<String> BLANKS = List.of("", "", " ", " ", "  ", "\n");
  // One of the parsers knows no strikethrough.
  private static final List<String> TAGS_OF_BOTH =
      TAGS.stream().filter(tag -> !tag.equals("s")).toList();

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** From {@code least} to {@code most} of something, one after the other. */
  private static String some(
      Random random, int least, int most, String between, Supplier<String> one) {
    return Stream.generate(one)
        .limit(random.nextInt(least, most + 1))
        .collect(Collectors.joining(between));
  }

  private static String text(Random random) {
    return some(random, 1, 6, "", () -> pick(random, PIECES) + pick(random, BLANKS));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String inline(Random random, int depth, List<String> tags) {
    if (depth == 0) {
      return escape(text(random));
    }
    return some(random, 1, 3, "", () -> {
      if (random.nextInt(3) == 0) {
        return escape(text(random));
      }
      String tag = pick(random, tags);
      return "<" + tag + ">" + inline(random, depth - 1, tags) + "</" + tag.split(" ")[0] + ">";
    });
  }

  private static String paragraph(Random random) {
    return "<p>" + inline(random, 2, TAGS_OF_BOTH) + "</p>";
  }

  private static String item(Random random) {
    String inline = inline(random, 1, TAGS_OF_BOTH);
    return switch (random.nextInt(4)) {
      case 0 -> "<li>" + inline + "</li>";
      case 1 -> "<li>" + paragraph(random) + "</li>";
      case 2 -> "<li>" + paragraph(random).repeat(2) + "</li>";
      default -> "<li>" + inline + "<ul><li>" + inline + "</li></ul></li>";
    };
  }

  private static String list(Random random) {
    String tag = random.nextBoolean() ? "ul" : "ol";
    return "<" + tag + ">" + some(random, 1, 3, "", () -> item(random)) + "</" + tag + ">";
  }

  private static String row(Random random) {
    return "<tr><td>" + some(random, 2, 2, "</td><td>", () -> inline(random, 1, TAGS_OF_BOTH))
        + "</td></tr>";
  }

  private static String block(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> paragraph(random);
      case 1 -> "<h2>" + inline(random, 1, TAGS_OF_BOTH) + "</h2>";
      case 2 -> list(random);
      case 3 ->
        "<blockquote>" + (random.nextBoolean() ? paragraph(random) : list(random))
            + "</blockquote>";
      default -> "<table>" + some(random, 2, 3, "", () -> row(random)) + "</table>";
    };
  }

  // Each character that is seen, behind the marks it has.
  private static List<String> letters(Element body) {
    List<String> letters = new ArrayList<>();
    letters(body, Set.of(), letters);
    return letters;
  }

  private static void letters(Node node, Set<String> marks, List<String> letters) {
    if (node instanceof TextNode text) {
      text.getWholeText()
          .codePoints()
          .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
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
    return HtmlRenderer.builder()
        .extensions(extensions)
        .build()
        .render(Parser.builder().extensions(extensions).build().parse(markdown));
  }

  private static String body(String file) {
    return file.substring(file.indexOf("\n---\n", 3) + 5);
  }

  @Test
  void marksOfRunningTextStay() {
    Random random = new Random(1);
    for (int round = 0; round < 1000; round++) {
      String html = "<p>" + inline(random, 3, TAGS) + "</p>";
      String markdown = Fragment.of(html, "test", new ArrayList<>()).markdown();
      assertThat(result(PlainHtml.of(markdown)))
          .as("round %s: %s", round, markdown)
          .isEqualTo(source(html));
    }
  }

  @Test
  void plainTextStays() {
    Random random = new Random(2);
    for (int round = 0; round < 1000; round++) {
      String text = text(random);
      String markdown = MarkdownText.paragraph(MarkdownText.inline(text.strip()));
      List<String> letters = source("<p>" + escape(text) + "</p>");
      assertThat(result(PlainHtml.of(markdown)))
          .as("round %s: %s", round, markdown)
          .isEqualTo(letters);
      assertThat(result(commonmark(markdown)))
          .as("round %s: %s", round, markdown)
          .isEqualTo(letters);
    }
  }

  @Test
  void pagesStay() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      String html = "<h1>T</h1>" + some(random, 1, 5, "\n", () -> block(random));
      pageStays(html, "round " + round);
    }
  }

  private static void pageStays(String html, String round) {
    Draft draft = Imported.text("page.html", html);
    assertThat(draft.problems()).as(round + Imported.shown(draft)).isEmpty();
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
    assertThat(out.without(in)).as(round + Imported.shown(draft)).hasToString("");
    // A title that stands once more, right below, is written once.
    WordCounts lost = in.without(out);
    assertThat(lost.toString()).as(round + Imported.shown(draft)).isIn("", "T");
  }

  private static String title(String file) {
    String line = file.lines().skip(1).findFirst().orElseThrow().substring("title: ".length());
    return (String)
        new org.snakeyaml.engine.v2.api.Load(org.snakeyaml.engine.v2.api.LoadSettings.builder()
                .setSchema(new org.snakeyaml.engine.v2.schema.FailsafeSchema())
                .build())
            .loadFromString(line);
  }
}
