package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.Output;

class GateTest {
  private static java.util.Optional<Finding> look(String path, String text) {
    return Gate.finding(
        Output.Made.text(path, text, new SourceFile("content/index.md", "").whole()));
  }

  static Stream<String> tricks() {
    List<String> addresses = List.of(
        "javascript:x()",
        "JaVaScRiPt:x()",
        " javascript:x()",
        "java\tscript:x()",
        "java\nscript:x()",
        "javascript&colon;x()",
        "javascript&#58;x()",
        "&#106;avascript:x()",
        "&#x6A;avascript:x()",
        "java&Tab;script:x()",
        "&NewLine;javascript:x()",
        "vbscript:x",
        "data:text/html,x",
        "data:image/svg+xml,x",
        "blob:x",
        "file:///etc/passwd",
        "filesystem:x",
        "//e.example/",
        "/\\e.example/",
        "\\\\e.example",
        "https:e.example",
        "http:/e.example",
        "about:blank",
        "view-source:x",
        "ws://e",
        "ftp://e",
        "intent:x",
        "jar:x",
        "javascript\u00a0:x()",
        "\u200bjavascript:x()");
    List<String> places = List.of(
        "<a href=\"%s\">a</a>",
        "<a HREF='%s'>a</a>",
        "<form action=\"%s\"></form>",
        "<button formaction=\"%s\">a</button>",
        "<blockquote cite=\"%s\"></blockquote>",
        "<svg><a xlink:href=\"%s\"></a></svg>",
        "<meta http-equiv=\"refresh\" content=\"0; url=%s\">",
        "<a href=\"#\" ping=\"%s\">a</a>");
    return Stream.concat(
        places.stream().flatMap(place -> addresses.stream().map(place::formatted)),
        Stream.of(
            "<script>x()</script>",
            "<script type=\"module\">x()</script>",
            "<script src=\"https://e.example/x.js\"></script>",
            "<script src=\"//e.example/x.js\"></script>",
            "<SCRIPT SRC=\"data:text/javascript,x()\"></SCRIPT>",
            "<script type=\"text/javascript\">x()</script>",
            "<script type=\"application/ld+json\">{}<!--<script></script>",
            "<script type=\"application/ld+json\"></scrip></script>",
            "<img src=x onerror=x()>",
            "<img src=\"x\" onerror=\"x()\">",
            "<img src=\"x\"onerror=\"x()\">",
            "<img/src=\"x\"/onerror=\"x()\">",
            "<svg onload=\"x()\"></svg>",
            "<p ONCLICK='x()'>a</p>",
            "<p onfoo=\"x()\">a</p>",
            "<details ontoggle=\"x()\" open>",
            "<iframe src=\"a.html\"></iframe>",
            "<iframe srcdoc=\"x\"></iframe>",
            "<object data=\"a.swf\"></object>",
            "<embed src=\"a.swf\">",
            "<base href=\"https://e.example/\">",
            "<frameset><frame src=\"x\"></frameset>",
            "<p srcdoc=\"x\">a</p>",
            "<link rel=\"stylesheet\" href=\"https://e.example/x.css\">",
            "<link rel=\"alternate stylesheet\" href=\"//e.example/x.css\">",
            "<link rel=\"preconnect\" href=\"https://e.example/\">",
            "<link rel=\"icon\" href=\"https://e.example/x.png\">",
            "<img src=\"https://e.example/x.png\">",
            "<img src=\"//e.example/x.png\">",
            "<img srcset=\"a.png 1x, https://e.example/x.png 2x\">",
            "<video poster=\"https://e.example/x.png\"></video>",
            "<source src=\"http://e.example/x.mp4\">",
            "<image href=\"https://e.example/x.png\">",
            "<use href=\"https://e.example/x.svg#a\">",
            "<body background=\"http://e.example/x.png\">",
            "<img src=\"data:image/svg+xml,x\">",
            "<meta http-equiv=\"set-cookie\" content=\"a=b\">",
            "<meta http-equiv=\"Refresh\" content=\"0;URL=javascript:x()\">",
            "<p style=\"background:url(//e.example/x)\">a</p>",
            "<p style=\"background:u\\72l(x)\">a</p>",
            "<p style=\"width:expression(x())\">a</p>",
            "<style>@import '//e.example/x.css';</style>",
            "<style>p { background: url(https://e.example/x) }</style>",
            "<style>p{a:u\\72l(x)}</style>",
            "<style>a<b</style>",
            "<!-- x",
            "<p",
            "<p class=\"a",
            "<>",
            "< script>x()</script>",
            "<?php x() ?>",
            "<![CDATA[x]]>",
            "<!ENTITY x>",
            "<p a=\"1\" a=\"2\">",
            "<foreignObject></foreignObject>",
            "<p title=\"<script>\">a</p>",
            "<title><script>x()</script></title>",
            "<textarea></textarea",
            "<p>\u0000</p>",
            "<p>\u001b[31m</p>",
            "<p>\u202egnp.exe</p>",
            "<p title=\"\u2066x\">a</p>",
            "<p>\uffff</p>",
            "<p>\u007f</p>"));
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void noPageMayHaveIt(String html) {
    assertThat(look("a/index.html", "<!DOCTYPE html>\n<p>a</p>\n" + html + "\n"))
        .as(html)
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"https://e.example/a:b?c=d&amp;e#f\">a</a>",
        "<a href=\"../b/index.html#a:b\">a</a>",
        "<a href=\"mailto:a@b.example\">a</a>",
        "<a href=\"tel:+1\">a</a>",
        "<a href=\"#javascript:x\">a</a>",
        "<a href=\"?a=javascript:x\">a</a>",
        "<script src=\"../a.js\" defer data-a=\"b\"></script>",
        "<script type=\"application/ld+json\">{\"a\":\"javascript:x\"}</script>",
        "<img src=\"a%20b.png\" srcset=\"a.480w.png 480w, a.png 960w\" alt=\"\">",
        "<img src=\"data:image/png;base64,AA==\" alt=\"\">",
        "<p>javascript:x() onclick=&quot;x()&quot; &lt;script&gt;</p>",
        "<p style=\"--m:2\">a</p>",
        "<style>p > a { color: red }</style>",
        "<meta http-equiv=\"refresh\" content=\"0; url=../a/index.html\">",
        "<p>Zürich – 東京 🚢 \u200e</p>",
        "<!-- a --><br><br/>",
        "<link rel=\"canonical\" href=\"https://e.example/\">",
        "<details open><summary>a</summary></details>",
        "<svg viewBox=\"0 0 1 1\"><use href=\"#a\"></use></svg>",
        "<title>A &lt;b&gt;</title>",
        "<a href=\"R&amp;D/index.html\">a</a>"
      })
  void pagesMayHaveIt(String html) {
    assertThat(look("a/index.html", "<!DOCTYPE html>\n" + html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<a>",
        "<a></b>",
        "</a>",
        "<a/><b/>",
        "a<a/>",
        "<a>&nbsp;</a>",
        "<a>&</a>",
        "<a>&#0;</a>",
        "<a>&#x1b;</a>",
        "<a>\u0001</a>",
        "<a b/>",
        "<a b='1' b='2'/>",
        "<a b='<'/>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
        "<?xml-stylesheet href='x'?><a/>",
        "<a href='javascript:x()'/>",
        "<svg><script>x()</script></svg>",
        "<x:script xmlns:x='a'/>",
        "<svg onload='x()'/>",
        "<svg><foreignObject/></svg>"
      })
  void xmlIsWellFormedAndHarmless(String xml) {
    assertThat(look("feed.xml", xml)).isPresent();
    assertThat(look("a.svg", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + xml))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<?xml version=\"1.0\"?>\n<!-- b --><a b=\"c &amp; d\">&lt;<c/><![CDATA[<&]]>&#160;</a>\n"
      })
  void xmlThatIs(String xml) {
    assertThat(look("feed.xml", xml)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":}",
        "{a:1}",
        "\"\\x\"",
        "\"\n\"",
        "01",
        "nul",
        "[1] 2",
        "\"\\u0000\"",
        "\"\\u202e\"",
        "\"\\ud800\"",
        "{\"a\":\"<img src=x onerror=x()>\"}",
        "{\"a\":\"\\u003cscript>x()\\u003c/script>\"}",
        "{\"a\":\"<a href=\\\"javascript:x()\\\">a</a>\"}"
      })
  void jsonIsJsonAndItsMarkupHarmless(String json) {
    assertThat(look("timeline.json", json)).isPresent();
  }

  @Test
  void jsonThatIs() {
    assertThat(
            look(
                "timeline.json",
                "{\"a\":[1,-2.5e3,true,null,\"\\u003cp>\\\"\\ud83d\\udea2\\\\ &lt;script&gt;</p>\"]}\n"))
        .isEmpty();
    assertThat(look("glossary.json", "{\"a\":\"a < b\"}")).isEmpty();
  }

  /** It is shown on other sites, where a picture has its whole address. */
  @Test
  void aPictureOfATimelineForElsewhereHasItsWholeAddress() {
    String text = "{\"text\":\"<img src=\\\"%s\\\" alt=\\\"\\\">\"}\n";
    assertThat(look("timeline.json", text.formatted("https://example.org/ferry.jpg")))
        .isEmpty();
    assertThat(look("timeline.json", text.formatted("javascript:x()"))).isPresent();
  }

  @Test
  void saysWhichFileAndWhere() {
    Finding finding = look("a/index.html", "<p onclick=\"x()\">\nabc</p>").orElseThrow();
    assertThat(finding.message())
        .isEqualTo(
            "the finished file \"a/index.html\" has an attribute \"onclick\", which is a script: <p onclick=\"x()\"> abc</p>");
    assertThat(finding.isError()).isTrue();
  }

  @Test
  void aTemplateWithAScriptStopsTheBuild() {
    String found = SiteFixture.of(
            """
        -- content/index.md --
        ---
        title: T
        description: D
        ---
        Text.
        -- templates/html/notfound.peb --
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>a</title></head><body><script>x()</script></body></html>
        """)
        .findings();
    assertThat(found)
        .contains(
            "templates/html/notfound.peb:1:1: error: the finished file \"404.html\" has a script that is no file of the "
                + "site: <script>x()</script></body></html> [unsafe-output]");
  }

  /** What an editor wrote may show on page after page: it is told once, where it was written. */
  @Test
  void isSilentUntilTheContentIsRight() {
    String script = "-- templates/html/notfound.peb --\n<!DOCTYPE html>\n<script>x()</script>\n";
    assertThat(SiteFixture.page("Text.", script).mistakes()).contains("[unsafe-output]");
    assertThat(SiteFixture.page("[a](term:b)", script).mistakes())
        .contains("[unknown-term]")
        .doesNotContain("[unsafe-output]");
  }

  @Test
  void textsForProgramsAreEscaped() {
    SiteFixture site = SiteFixture.of(
        """
        -- content/site.yaml --
        title: "<script>x()</script> [x](javascript:x())"
        base_url: https://example.org/
        lanes: [{ id: l, title: "&#60;img src=x onerror=x()&#62;" }]
        -- content/index.md --
        ---
        title: "<img src=x onerror=x()> [x](javascript:x())"
        description: "<b>D</b> &lt;img&gt;"
        ---
        Text.
        -- content/timeline/e.md --
        ---
        title: "<script>x()</script>"
        date: 2026-01-01
        lane: l
        ---
        Text & <kbd>more</kbd>.
        """);
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.text("timeline.json"))
        .contains("\"group\":\"\\u0026amp;#60;img src=x onerror=x()\\u0026amp;#62;\"")
        .contains("\"headline\":\"\\u0026lt;script\\u0026gt;x()\\u0026lt;/script\\u0026gt;\"")
        .contains("\\u003ckbd\\u003emore");
    assertThat(site.text("llms.txt"))
        .contains("# \\<script\\>x()\\</script\\> \\[x\\](javascript:x())\n")
        .contains("## \\<img src=x onerror=x()\\> \\[x\\](javascript:x())\n")
        .contains(": \\<b\\>D\\</b\\> \\&lt;img\\&gt;\n");
  }

  @Test
  void everyPageHasAPolicy() {
    SiteFixture site = SiteFixture.page(
        "Text.", "-- content/02-a.md --\n---\ntitle: A\naliases: [/old/]\n---\nText.\n");
    assertThat(site.mistakes()).isEmpty();
    site.texts().forEach((path, text) -> {
      if (path.endsWith(".html")) {
        assertThat(text)
            .as(path)
            .containsPattern(
                "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
                    + "content=\"default-src 'none'; script-src 'self' file:; style-src 'self' file:[^\"]*; base-uri 'none'\">");
        assertThat(text).doesNotContain("'unsafe-inline'").doesNotContain("'unsafe-eval'");
      }
    });
  }
}
