package org.nutgraf.growth;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.importer.Importer;
import org.nutgraf.importer.WordFile;
import org.nutgraf.importer.reading.Nearby;
import org.nutgraf.importer.story.Destination;

/** Documents of every kind that is imported. Sizes are in things, of which there are many. */
class ImportGrowthIT {
  private static final int SIZE = 600;
  private static final Destination NEW_SITE =
      new Destination("", Optional.empty(), Optional.empty());

  static Stream<Arguments> documents() {
    return Stream.of(
        // plain text
        each("txt", "The town council of Aa" + "%d met.\n\n"),
        each("txt", "Word "),
        each("txt", "line\n"),
        each("txt", "HEADLINE %d\n\nText.\n\n"),
        each("txt", "1. Headline\n\nText.\n\n"),
        each("txt", "* item\n"),
        each("txt", "*_`[<&\\ "),
        each("txt", "https://example.org/%d "),
        each("txt", "\t"),
        each("txt", "\n"),
        // Markdown
        each("md", "# Headline %d\n\nText.\n\n"),
        each("md", "[a]: https://example.org/%d\n"),
        each("md", "Text[^%d]\n\n[^%d]: Note.\n\n"),
        each("md", "![a](b%d.png) "),
        each("md", "<b>a</b> "),
        each("md", "<div>\n\n"),
        each("md", "<!-- a\n"),
        each("md", "| a "),
        each("md", "{{< a \"b\" >}}\n"),
        each("md", "```\n"),
        each("md", "~~~ a\n"),
        each("md", "$a$ "),
        each("md", "::: note\n"),
        each("md", "a\u0301"),
        once("md", n -> "---\n" + many(n, "key%d: value\n") + "---\nText."),
        once("md", n -> "---\ntags: [" + many(n, "a%d, ") + "b]\n---\nText."),
        once("md", n -> "+++\n" + many(n, "key%d = 'value'\n") + "+++\nText."),
        once("md", n -> "+++\nkeys = [" + many(n, "'a', ") + "]\n+++\nText."),
        once("md", n -> "{\n" + many(n, "\"key%d\": 1,\n") + "\"a\": 1}\n\nText."),
        once("md", n -> "---\na: \"" + "b\n".repeat(n)),
        // HTML
        each("html", "<p>The town council of Aa%d met.</p>\n"),
        each("html", "<h2>Headline %d</h2><p>Text.</p>"),
        each("html", "<li>item"),
        each("html", "<ul><li>item</li></ul>"),
        each("html", "<td>cell"),
        each("html", "<table><tr><td>cell</td></tr></table>"),
        each("html", "<tr><td colspan=9 rowspan=9>cell"),
        each("html", "<b>a</b> "),
        each("html", "<b>"),
        each("html", "<b><i>"),
        each("html", "<a href=https://example.org/%d>a"),
        each("html", "<p id=a%d><a href=#a%d>a</a>"),
        each(
            "html",
            "<sup><a href='#fn%d' id='ref%d'>%d</a></sup><p id='fn%d'>Note. <a href='#ref%d'>x</a>"),
        each("html", "<sup><a href='#fn%d' id=ref%d>1</a></sup>"),
        once(
            "html",
            n -> "<p>" + many(n, "<sup><a href='#fn%d' id=ref%d>1</a></sup>") + "<ol>"
                + many(n, "<li id=fn%d>Note. <a href='#ref%d'>x</a>")),
        once(
            "html",
            n -> "<p>" + many(n, "<a href='#fn' id=ref%d>1</a>") + "<p id=fn>Note. "
                + many(n, "<a href='#ref%d'>x</a>")),
        once(
            "html",
            n -> many(n, "<a href='#fn%d' id=ref%d>1</a>") + "<p>"
                + many(n, "<b id=fn%d>Note. <a href='#ref%d'>x</a></b>")),
        each(
            "html",
            "<p>a<a href='#_ftn%d' name=_ftnref%d>[1]</a><div><p><a href='#_ftnref%d' name=_ftn%d>[1]</a> Note."),
        each(
            "html",
            "<p>a<a href='#cmnt%d' id=cmnt_ref%d>[a]</a><div><p><a href='#cmnt_ref%d' id=cmnt%d>[a]</a> Hm."),
        each("html", "<img src=a%d.png alt=b>"),
        each("html", "<style>.c%d { display: none }</style><p class=c%d>a</p>"),
        each("html", "<p class=MsoNormal style='mso-list:l%d level1'>item</p>"),
        each("html", "<del>a</del>"),
        each("html", "<br>"),
        each("html", "<!-- a -->"),
        each("html", "&amp;"),
        each("html", "<div>"),
        each("html", "<pre>a\n"),
        each("html", "<form><input>"),
        once("html", n -> "<p " + many(n, "a%d=b ") + ">Text."),
        once("html", n -> "<p class='" + many(n, "c%d ") + "'>Text."),
        once("html", n -> "<p>" + "a".repeat(n * 20)),
        once(
            "html",
            n -> "<table>" + "<tr>" + "<td>a".repeat(n / 10) + "<tr><td>b".repeat(n) + "</table>"),
        // events
        once("csv", n -> "date,title\n" + many(n, "2026-01-02,Vote %d\n")),
        once("csv", n -> "date,title\n" + many(n, "2026-01-02,Vote\n")),
        once("csv", n -> "date,title," + many(n, "c%d,") + "\n2026-01-02,Vote," + many(n, "v,")),
        once("csv", n -> "date,title\n2026-01-02,\"" + "a\"\"\n".repeat(n)),
        once("csv", n -> "date,title,tags\n2026-01-02,Vote,\"" + many(n, "t%d;") + "\"\n"),
        once("csv", n -> "date,title,group\n" + many(n, "2026-01-02,Vote %d,Lane %d\n")),
        once("csv", n -> "date,title\n" + many(n, "never,Vote %d\n")),
        once("csv", n -> ",".repeat(n) + "\n".repeat(n)),
        once(
            "json",
            n -> "{\"events\": ["
                + many(
                    n,
                    "{\"start_date\": {\"year\": \"2026\"}, \"text\": {\"headline\": \"Vote %d\"}},")
                + "{}]}"),
        once("json", n -> "{\"events\": [{" + many(n, "\"key%d\": 1,") + "\"a\": 1}]}"),
        once("json", n -> "{\"events\": [" + "1,".repeat(n) + "1]}"),
        once("json", n -> "{\"events\": \"" + "a".repeat(20 * n)),
        // Word
        word("<w:p><w:r><w:t>The town council of Aa%d met.</w:t></w:r></w:p>"),
        word(
            "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Headline %d</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>Text.</w:t></w:r></w:p>"),
        word("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>item</w:t></w:r></w:p>"),
        word("<w:p><w:ins><w:r><w:t>in %d</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText>"
            + "</w:r></w:del></w:p>"),
        word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden %d</w:t></w:r></w:p>"),
        word("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
        word(
            "<w:p><w:bookmarkStart w:id=\"%d\" w:name=\"b%d\"/><w:hyperlink w:anchor=\"b%d\"><w:r><w:t>a"
                + "</w:t></w:r></w:hyperlink></w:p>"),
        inOneParagraph("<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r><w:r><w:t>b </w:t></w:r>"),
        inOneParagraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"),
        inOneParagraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>a</w:t></w:r>"),
        inOneParagraph(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"https://example.org\"</w:instrText>"
                + "<w:fldChar w:fldCharType=\"separate\"/><w:t>a</w:t></w:r>"),
        inOneParagraph("<w:r><w:instrText>HYPERLINK </w:instrText><w:t>a</w:t></w:r>"),
        inOneParagraph("<w:r><w:br/></w:r>"),
        inOneParagraph("<w:r><w:tab/></w:r>"),
        inOneParagraph("<w:ins><w:r><w:t>a</w:t></w:r></w:ins>"),
        inOneParagraph("<w:commentRangeStart w:id=\"%d\"/>"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("documents")
  void grows(String kind, String name, IntFunction<byte[]> document) {
    Growth.assertLinear(
        kind + " " + name,
        n -> {
          byte[] bytes = document.apply(n);
          return () -> Importer.read("a." + kind, bytes, Nearby.NOTHING, NEW_SITE);
        },
        SIZE);
  }

  private static Arguments each(String kind, String thing) {
    String start = kind.equals("html") ? "<h1>Title</h1>" : "Title\n\n";
    return document(kind, thing, n -> start + many(n, thing));
  }

  private static Arguments once(String kind, IntFunction<String> text) {
    return document(kind, text.apply(1), text);
  }

  private static Arguments word(String thing) {
    return Arguments.of("docx", shown(thing), (IntFunction<byte[]>)
        n -> new WordFile().xml(many(n, thing)).bytes());
  }

  private static Arguments inOneParagraph(String thing) {
    return Arguments.of("docx", shown("w:p " + thing), (IntFunction<byte[]>)
        n -> new WordFile().xml("<w:p>" + many(n, thing) + "</w:p>").bytes());
  }

  private static Arguments document(String kind, String name, IntFunction<String> text) {
    IntFunction<byte[]> bytes = n -> text.apply(n).getBytes(StandardCharsets.UTF_8);
    return Arguments.of(kind, shown(name), bytes);
  }

  private static String shown(String name) {
    return name.replaceAll("\\s", " ");
  }

  /** A thing so many times, each with its number in the place of {@code %d}. */
  private static String many(int n, String thing) {
    return IntStream.range(0, n)
        .mapToObj(i -> thing.replace("%d", String.valueOf(i)))
        .collect(Collectors.joining());
  }
}
