package org.nutgraf.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingFormatTest {
  private static final SourceFile CAPITAL = new SourceFile(
      "content/02-needs-capital.md",
      """
          ---
          title: Capital
          ---
          Amazon rents it out as [the cloud arm](term:aws-cloud).
          """);

  private static Finding finding(SourceFile file, String span, String message) {
    int start = file.text().indexOf(span);
    return Finding.of(file.at(start, start + span.length()), Rule.UNKNOWN_TERM, message, "mend it");
  }

  private static final Finding UNKNOWN = Finding.of(
      CAPITAL.at(62, 76),
      Rule.UNKNOWN_TERM,
      "no glossary entry \"aws-cloud\"",
      "did you mean: term:aws");

  private static String text(Finding... findings) {
    return FindingFormat.text(false).format(List.of(findings));
  }

  private static String marked(String line, String span) {
    String printed = text(finding(new SourceFile("a.md", line), span, "wrong"));
    return printed.substring(printed.indexOf('\n') + 1, printed.lastIndexOf("  mend it\n"));
  }

  @Test
  void textShowsThePlaceInItsLine() {
    assertThat(text(UNKNOWN))
        .isEqualTo(
            """
            content/02-needs-capital.md:4:40: error: no glossary entry "aws-cloud" [unknown-term]
              Amazon rents it out as [the cloud arm](term:aws-cloud).
                                                     ^^^^^^^^^^^^^^
              did you mean: term:aws
            1 error
            """);
  }

  @Test
  void textIsSortedAndCounted() {
    SourceFile other = new SourceFile("content/a.md", "one two\nthree\n");
    assertThat(text(
            UNKNOWN,
            finding(other, "three", "third"),
            finding(other, "two", "second").with(Severity.WARNING),
            finding(other, "one", "silent").with(Severity.OFF),
            UNKNOWN,
            finding(other, "one", "first")))
        .isEqualTo(
            """
            content/02-needs-capital.md:4:40: error: no glossary entry "aws-cloud" [unknown-term]
              Amazon rents it out as [the cloud arm](term:aws-cloud).
                                                     ^^^^^^^^^^^^^^
              did you mean: term:aws
            content/a.md:1:1: error: first [unknown-term]
              one two
              ^^^
              mend it
            content/a.md:1:5: warning: second [unknown-term]
              one two
                  ^^^
              mend it
            content/a.md:2:1: error: third [unknown-term]
              three
              ^^^^^
              mend it
            3 errors, 1 warning
            """);
  }

  @Test
  void nothingIsSaidOfNothing() {
    assertThat(text()).isEmpty();
    assertThat(text(UNKNOWN.with(Severity.OFF))).isEmpty();
    assertThat(text(UNKNOWN.with(Severity.WARNING))).endsWith("\n1 warning\n");
  }

  @Test
  void aFileWithoutTextHasNoLineToShow() {
    Finding finding = Finding.of(
        new SourceFile("content", "").whole(),
        Rule.NO_CONTENT,
        "there is no content",
        "write some");
    assertThat(text(finding))
        .isEqualTo("content:1:1: error: there is no content [no-content]\n  write some\n1 error\n");
  }

  @Test
  void caretsEndWithTheLine() {
    assertThat(marked("a [b\nc] d", "[b\nc]")).isEqualTo("  a [b\n    ^^\n");
    assertThat(marked("ab\ncd", "\n")).isEqualTo("  ab\n    ^\n");
    assertThat(marked("ab", "")).isEqualTo("  ab\n  ^\n");
  }

  @Test
  void tabsStayTabs() {
    assertThat(marked("\ta\tb c", "c")).isEqualTo("  \ta\tb c\n  \t \t  ^\n");
  }

  @Test
  void wideCharactersArePaddedAsWide() {
    assertThat(marked("資本x支出 (capital)", "支出"))
        .isEqualTo("  資本x支出 (capital)\n  \u3000\u3000 ^^^^\n");
    assertThat(marked("💸 ok", "ok")).isEqualTo("  💸 ok\n  \u3000 ^^\n");
    assertThat(marked("e\u0301a\u200Bb", "b")).isEqualTo("  e\u0301a\u200Bb\n    ^\n");
  }

  @Test
  void columnsCountCodePoints() {
    assertThat(finding(new SourceFile("a.md", "💸 ok"), "ok", "x").location())
        .hasToString("a.md:1:3");
  }

  @Test
  void arabicIsPaddedByCharacter() {
    assertThat(marked("رأس المال x", "x")).isEqualTo("  رأس المال x\n" + " ".repeat(12) + "^\n");
  }

  @Test
  void longLinesAreCutAroundThePlace() {
    String line = "a".repeat(500) + "HERE" + "b".repeat(500);
    assertThat(marked(line, "HERE"))
        .isEqualTo("  …" + "a".repeat(60) + "HERE" + "b".repeat(96) + "…\n" + " ".repeat(2 + 1 + 60)
            + "^^^^\n");
    assertThat(marked("HERE" + "b".repeat(500), "HERE"))
        .isEqualTo("  HERE" + "b".repeat(156) + "…\n  ^^^^\n");
    assertThat(marked("a".repeat(500) + "HERE", "HERE"))
        .isEqualTo("  …" + "a".repeat(60) + "HERE\n" + " ".repeat(63) + "^^^^\n");
    assertThat(marked("c".repeat(300), "c".repeat(300)))
        .isEqualTo("  " + "c".repeat(160) + "…\n  " + "^".repeat(160) + "\n");
    assertThat(marked("d".repeat(156) + "HERE", "HERE")).startsWith("  dddd");
  }

  @Test
  void longLinesAreNotCutWithinACharacter() {
    String line = "💸".repeat(300) + "HERE";
    assertThat(marked(line, "HERE"))
        .isEqualTo("  …" + "💸".repeat(60) + "HERE\n   " + "\u3000".repeat(60) + "^^^^\n");
  }

  @Test
  void nothingATerminalWouldObeyIsPrinted() {
    assertThat(marked("a\033[31mb\u202Ec", "c")).isEqualTo("  a\uFFFD[31mb\uFFFDc\n          ^\n");
    assertThat(text(finding(new SourceFile("a.md", "x"), "x", "bad \033[2J\nname")))
        .startsWith("a.md:1:1: error: bad \uFFFD[2J name [unknown-term]\n");
  }

  @Test
  void colourOnlyWhenAskedFor() {
    assertThat(text(UNKNOWN)).doesNotContain("\033");
    assertThat(FindingFormat.text(true).format(List.of(UNKNOWN)))
        .isEqualTo(
            """
            \033[1mcontent/02-needs-capital.md:4:40:\033[0m \033[1;31merror:\033[0m \
            \033[1mno glossary entry "aws-cloud"\033[0m \
            [\033]8;;https://nutgraf.github.io/nutgraf/docs/rules/unknown-term/\033\\unknown-term\033]8;;\033\\]
              Amazon rents it out as [the cloud arm](term:aws-cloud).
                                                     \033[1;31m^^^^^^^^^^^^^^\033[0m
              \033[32mdid you mean: term:aws\033[0m
            1 error
            """);
  }

  @Test
  void pathsCanBeBelowAFolder() {
    assertThat(FindingFormat.text(false).below("docs/site/").format(List.of(UNKNOWN)))
        .startsWith("docs/site/content/02-needs-capital.md:4:40: error:");
  }

  @Test
  void githubGetsWorkflowCommands() {
    SourceFile odd = new SourceFile("content/a,b:c.md", "first\nsecond\nthird");
    assertThat(FindingFormat.github()
            .format(Arrays.asList(
                finding(odd, "second\nth", "50% of\r\nit: a, b").with(Severity.WARNING), UNKNOWN)))
        .isEqualTo(
            """
            ::error file=content/02-needs-capital.md,line=4,col=40,endLine=4,endColumn=54,title=unknown-term::\
            no glossary entry "aws-cloud"%0Adid you mean: term:aws
            ::warning file=content/a%2Cb%3Ac.md,line=2,endLine=3,title=unknown-term::50%25 of%0D%0Ait: a, b%0Amend it
            """);
  }

  @Test
  void jsonHasStableKeys() {
    SourceFile odd = new SourceFile("content/a\"b.md", "first\nsecond\nthird");
    assertThat(FindingFormat.json()
            .format(List.of(
                finding(odd, "second\nth", "a \\ \t\n\001 é \uD800 💸").with(Severity.WARNING),
                UNKNOWN)))
        .isEqualTo(
            """
            [
            {"path":"content/02-needs-capital.md","line":4,"column":40,"endLine":4,"endColumn":54,\
            "severity":"error","rule":"unknown-term","message":"no glossary entry \\"aws-cloud\\"",\
            "hint":"did you mean: term:aws"},
            {"path":"content/a\\"b.md","line":2,"column":1,"endLine":3,"endColumn":3,\
            "severity":"warning","rule":"unknown-term",\
            "message":"a \\\\ \\u0009\\n\\u0001 é \\ud800 💸","hint":"mend it"}
            ]
            """);
    assertThat(FindingFormat.json().format(List.of())).isEqualTo("[]\n");
  }

  /** Terminals and the logs of workflows obey them. */
  @Test
  void noFormatPrintsWhatTerminalsObey() {
    Finding finding = Finding.of(
        new SourceFile("content/a\u001b[2J.md", "").whole(),
        Rule.BAD_VALUE,
        "\u001b]0;x\u0007 \u009b31m \u202egnp.exe \u2066 \b \u007f",
        "\u001b[1A\u0085");
    for (FindingFormat format : List.of(
        FindingFormat.text(true),
        new FindingFormatGithub(),
        new FindingFormatJson(),
        new FindingFormatSarif())) {
      String printed = format
          .format(List.of(finding))
          .replaceAll("\u001b\\[[0-9;]{1,4}m|\u001b\\]8;;[a-z0-9:/.-]*\u001b\\\\", "")
          .replace("\n", "");
      assertThat(printed
              .chars()
              .filter(c -> Character.isISOControl(c)
                  || c >= 0x202A && c <= 0x202E
                  || c >= 0x2066 && c <= 0x2069))
          .as(format.getClass().getSimpleName())
          .isEmpty();
    }
  }
}
