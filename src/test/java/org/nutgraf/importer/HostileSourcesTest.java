package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Nearby;

/** Whatever a file holds, an import answers with files or with a sentence, and loses no word. */
@Order(2)
class HostileSourcesTest {
  private static final int TRIES = 1500;

  private static Draft read(String name, String text) {
    return Importer.read(
        name, text.getBytes(StandardCharsets.UTF_8), Nearby.NOTHING, Imported.NEW_SITE);
  }

  @Test
  void marksBlanksAndLineEndsInAnyOrder() {
    Random random = new Random(4711);
    List<String> html = List.of(
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<br>",
        " ",
        "\n",
        "&nbsp;",
        "a",
        "b.",
        "!",
        "<a href=https://x.org>",
        "</a>",
        "<code>",
        "</code>",
        "<u>",
        "</u>",
        "</p><p>",
        "<sup>",
        "</sup>",
        "*",
        "<span lang=de>",
        "</span>",
        "&#8203;");
    List<String> markdown = List.of(
        "**",
        "*",
        "_",
        "~~",
        "  \n",
        "\\\n",
        " ",
        "\n",
        "a",
        "b.",
        "`",
        "[x](https://x.org)",
        "<br>",
        "&nbsp;",
        "\n\n",
        "> ",
        "- ",
        "!",
        "<b>",
        "</b>");
    List<String> word = List.of(
        WordFile.run("a"),
        WordFile.run("<w:b/>", " "),
        WordFile.run("<w:b/>", "b"),
        WordFile.run("<w:i/>", " c "),
        "<w:r><w:br/></w:r>",
        "<w:r><w:rPr><w:b/></w:rPr><w:br/></w:r>",
        "<w:r><w:tab/></w:r>",
        WordFile.run("<w:i/><w:b/>", "d"),
        WordFile.run("<w:u w:val=\"single\"/>", "e "),
        "<w:r><w:br w:type=\"page\"/></w:r>",
        WordFile.run("<w:b/>", ""));
    for (int i = 0; i < TRIES; i++) {
      check("a.html", "<h1>T</h1><p>x " + mixed(random, html));
      check("a.md", "# T\n\nx " + mixed(random, markdown));
      if (i % 4 == 0) {
        String runs = mixed(random, word);
        WordFile file = new WordFile()
            .paragraph("Title", WordFile.run("T"))
            .paragraph("", WordFile.run("x "), runs);
        Draft draft = Importer.read("a.docx", file.bytes(), Nearby.NOTHING, Imported.NEW_SITE);
        assertThat(draft.problems()).describedAs(runs).isEmpty();
      }
    }
  }

  private static void check(String name, String text) {
    assertThat(read(name, text).problems()).describedAs(text).isEmpty();
  }

  private static String mixed(Random random, List<String> pieces) {
    StringBuilder out = new StringBuilder();
    for (int n = 1 + random.nextInt(9); n > 0; n--) {
      out.append(pieces.get(random.nextInt(pieces.size())));
    }
    return out.toString();
  }

  @Test
  void emptyAndJunkFilesGetASentence() {
    Random random = new Random(15);
    for (String kind : Importer.KINDS) {
      assertThat(read("a." + kind, "").problems())
          .containsExactly(new Note("a." + kind, "this file is empty"));
      for (String junk : List.of(
          " ",
          "\n",
          "\0",
          "\uFEFF",
          "# x",
          "---",
          "---\n---",
          "+++\n+++\n",
          "{}",
          "[]",
          "null",
          "\"",
          "<",
          "<!--",
          "&",
          "```",
          "{\"events\": null}",
          "{\"events\": [null, 1, [], {}]}",
          "date,title\n,\n",
          "PK\3\4")) {
        read("a." + kind, junk);
      }
      for (int i = 0; i < 20; i++) {
        byte[] bytes = new byte[random.nextInt(2000)];
        random.nextBytes(bytes);
        Importer.read("a." + kind, bytes, Nearby.NOTHING, Imported.NEW_SITE);
      }
    }
  }

  @Test
  void deepNestingIsSaidToBeSo() {
    int n = 50_000;
    Map<String, String> deep = Map.of(
        "a.json",
        "{\"events\": " + "[".repeat(n) + "]".repeat(n) + "}",
        "b.json",
        "{\"events\": [" + "{\"a\":".repeat(n) + "1" + "}".repeat(n) + "]}",
        "c.md",
        "---\na: " + "[".repeat(n) + "\n---\nText.\n");
    deep.forEach((name, text) -> assertThat(read(name, text).problems())
        .describedAs(name)
        .hasSize(1)
        .allMatch(note -> note.message().contains("nested too deeply")));
    for (String text : List.of(
        "> ".repeat(5_000) + "a", "- ".repeat(2_000) + "a", "[".repeat(n) + "a", "*".repeat(n))) {
      read("d.md", text);
    }
    for (String tag : List.of("div", "blockquote", "b", "ul><li", "table><tr><td", "span")) {
      read("e.html", "<p>a" + ("<" + tag + ">").repeat(5_000) + "b");
    }
  }

  @Test
  void whatIsTooDeepForMarkdownStandsInWhatIsAroundIt() {
    Draft draft = read("a.html", "<blockquote>".repeat(3000) + "one<p>two<ul><li>three");
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.notes(draft.notes()))
        .containsOnlyOnce("a.html:1: <blockquote> is nested too deeply; its text, and that of all"
            + " that are as deep, stands in the one around it");
    assertThat(Imported.shown(draft))
        .contains("> ".repeat(40) + "two")
        .doesNotContain("> ".repeat(41));
  }

  @Test
  void mediaThatAreHtmlAndSlidesWithoutHeadlines() {
    Draft draft = read(
        "t.json",
        """
        {"events": [
          {"start_date": {"year": "2020"}, "text": {"headline": "", "text": "They vote. It is late."},
           "media": {"url": "<blockquote>Quote me</blockquote>"}},
          {"start_date": {"year": "2021"}, "media": {"url": "https://x.org/a.jpg", "caption": "A tram"}},
          {"start_date": {"year": "2022"}, "text": {"headline": "Film"}, "media": {"url": "<iframe src='https://x.org/f'></iframe>"}}
        ]}
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.texts().get("content/timeline/2020-they-vote.md"))
        .isEqualTo(
            "---\ntitle: They vote.\ndate: 2020\nstatus: reported\n---\nThey vote. It is late.\n\n> Quote me\n");
    assertThat(draft.texts().get("content/timeline/2021-a-tram.md"))
        .endsWith("---\n[A tram](https://x.org/a.jpg)\n");
    assertThat(draft.texts().get("content/timeline/2022-film.md"))
        .endsWith("---\n<https://x.org/f>\n");
  }
}
