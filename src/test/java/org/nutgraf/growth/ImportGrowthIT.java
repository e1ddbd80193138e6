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
        each("txt", "The town council of Aa" + "# met.\n\n"),
        each("txt", "Word "),
        each("txt", "line\n"),
        each("txt", "HEADLINE #\n\nText.\n\n"),
        each("txt", "1. Headline\n\nText.\n\n"),
        each("txt", "* item\n"),
        each("txt", "*_`[<&\\ "),
        each("txt", "https://example.org/# "),
        each("txt", "\t"),
        each("txt", "\n"),
        // Markdown
        each("md", "# Headline #\n\nText.\n\n"),
        each("md", "[a]: https://example.org/#\n"),
        each("md", "Text[^#]\n\n[^#]: Note.\n\n"),
        each("md", "![a](b#.png) "),
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
        once("md", n -> "---\n" + many(n, "key#: value\n") + "---\nText."),
        once("md", n -> "---\ntags: [" + many(n, "a#, ") + "b]\n---\nText."),
        once("md", n -> "+++\n" + many(n, "key# = 'value'\n") + "+++\nText."),
        once("md", n -> "+++\nkeys = [" + many(n, "'a', ") + "]\n+++\nText."),
        once("md", n -> "{\n" + many(n, "\"key#\": 1,\n") + "\"a\": 1}\n\nText."),
        once("md", n -> "---\na: \"" + "b\n".repeat(n)),
        // HTML
        each("html", "<p>The town council of Aa# met.</p>\n"),
        each("html", "<h2>Headline #</h2><p>Text.</p>"),
        each("html", "<li>item"),
        each("html", "<ul><li>item</li></ul>"),
        each("html", "<td>cell"),
        each("html", "<table><tr><td>cell</td></tr></table>"),
        each("html", "<tr><td colspan=9 rowspan=9>cell"),
        each("html", "<b>a</b> "),
        each("html", "<b>"),
        each("html", "<b><i>"),
        each("html", "<a href=https://example.org/#>a"),
        each("html", "<p id=a#><a href=#a#>a</a>"),
        each(
            "html",
            "<sup><a href='#fn#' id='ref#'>#</a></sup><p id='fn#'>Note. <a href='#ref#'>x</a>"),
        each("html", "<img src=a#.png alt=b>"),
        each("html", "<style>.c# { display: none }</style><p class=c#>a</p>"),
        each("html", "<p class=MsoNormal style='mso-list:l# level1'>item</p>"),
        each("html", "<del>a</del>"),
        each("html", "<br>"),
        each("html", "<!-- a -->"),
        each("html", "&amp;"),
        each("html", "<div>"),
        each("html", "<pre>a\n"),
        each("html", "<form><input>"),
        once("html", n -> "<p " + many(n, "a#=b ") + ">Text."),
        once("html", n -> "<p class='" + many(n, "c# ") + "'>Text."),
        once("html", n -> "<p>" + "a".repeat(n * 20)),
        once(
            "html",
            n -> "<table>" + "<tr>" + "<td>a".repeat(n / 10) + "<tr><td>b".repeat(n) + "</table>"),
        // events
        once("csv", n -> "date,title\n" + many(n, "2026-01-02,Vote #\n")),
        once("csv", n -> "date,title\n" + many(n, "2026-01-02,Vote\n")),
        once("csv", n -> "date,title," + many(n, "c#,") + "\n2026-01-02,Vote," + many(n, "v,")),
        once("csv", n -> "date,title\n2026-01-02,\"" + "a\"\"\n".repeat(n)),
        once("csv", n -> "date,title,tags\n2026-01-02,Vote,\"" + many(n, "t#;") + "\"\n"),
        once("csv", n -> "date,title,group\n" + many(n, "2026-01-02,Vote #,Lane #\n")),
        once("csv", n -> "date,title\n" + many(n, "never,Vote #\n")),
        once("csv", n -> ",".repeat(n) + "\n".repeat(n)),
        once(
            "json",
            n -> "{\"events\": ["
                + many(
                    n,
                    "{\"start_date\": {\"year\": \"2026\"}, \"text\": {\"headline\": \"Vote #\"}},")
                + "{}]}"),
        once("json", n -> "{\"events\": [{" + many(n, "\"key#\": 1,") + "\"a\": 1}]}"),
        once("json", n -> "{\"events\": [" + "1,".repeat(n) + "1]}"),
        once("json", n -> "{\"events\": \"" + "a".repeat(20 * n)),
        // Word
        word("<w:p><w:r><w:t>The town council of Aa# met.</w:t></w:r></w:p>"),
        word(
            "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Headline #</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>Text.</w:t></w:r></w:p>"),
        word("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>item</w:t></w:r></w:p>"),
        word("<w:p><w:ins><w:r><w:t>in #</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText>"
            + "</w:r></w:del></w:p>"),
        word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden #</w:t></w:r></w:p>"),
        word("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
        word(
            "<w:p><w:bookmarkStart w:id=\"#\" w:name=\"b#\"/><w:hyperlink w:anchor=\"b#\"><w:r><w:t>a"
                + "</w:t></w:r></w:hyperlink></w:p>"),
        inOneParagraph("<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r><w:r><w:t>b </w:t></w:r>"),
        inOneParagraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"),
        inOneParagraph("<w:r><w:br/></w:r>"),
        inOneParagraph("<w:r><w:tab/></w:r>"),
        inOneParagraph("<w:ins><w:r><w:t>a</w:t></w:r></w:ins>"),
        inOneParagraph("<w:commentRangeStart w:id=\"#\"/>"));
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

  /** A thing so many times, each with its number in the place of {@code #}. */
  private static String many(int n, String thing) {
    return IntStream.range(0, n)
        .mapToObj(i -> thing.replace("#", String.valueOf(i)))
        .collect(Collectors.joining());
  }
}
