package org.nutgraf.check.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.check.Desk;
import org.nutgraf.page.RenderedSite;

class ExplainTest {
  private static final RenderedSite SITE = Desk.rendered(
      """
      -- content/index.md --
      ---
      title: Page
      ---
      ## AWS

      Laws and `AWS`, *Amazon Web
      Services*, then AWS. An Aws cloud.

      > AWS was quoted.

      See [what AWS does](https://example.org/), ![AWS](a.png), [the arm](term:aws), AWS-based.
      -- content/a.png --
      x
      -- content/glossary/aws.md --
      ---
      term: Amazon Web Services
      short: AWS
      plurals: []
      ---
      AWS rents out computers.
      -- content/glossary/aws-region.md --
      ---
      term: AWS region
      plurals: []
      ---
      A place. Each AWS region, says AWS.
      -- content/glossary/cloud.md --
      ---
      term: cloud
      link: manual
      ---
      Computers.
      -- content/timeline/2025.md --
      ---
      title: One
      date: 2025
      status: confirmed
      ---
      AWS grows.
      -- content/timeline/2026.md --
      ---
      title: Two
      date: 2026
      status: confirmed
      ---
      AWS grows.
      """);

  @Test
  void everyPlaceWithItsReason() {
    assertThat(String.join("\n", Explain.lines(List.of(SITE), "aws")))
        .isEqualTo(
            """
        content/glossary/aws.md: "Amazon Web Services" is found as: Amazon Web Services, AWS
        content/glossary/aws-region.md:5:15: "AWS": part of "AWS region", a form of "AWS region"
        content/glossary/aws-region.md:5:32: "AWS": linked here
        content/glossary/aws.md:6:1: "AWS": not linked in its own entry
        content/index.md:4:4: "AWS": not linked in a heading
        content/index.md:6:2: "aws": inside another word: "Laws"
        content/index.md:6:11: "AWS": not linked in code
        content/index.md:6:18: "Amazon Web Services": linked here
        content/index.md:7:17: "AWS": linked on this page already, at content/index.md:6:18
        content/index.md:7:25: "Aws": written otherwise: the entry says "AWS", and the case counts
        content/index.md:9:3: "AWS": not linked in a quotation
        content/index.md:11:11: "AWS": inside the link to https://example.org/
        content/index.md:11:46: "AWS": not linked in the words for a picture
        content/index.md:11:80: "AWS": linked on this page already, at content/index.md:6:18
        content/timeline/2025.md:6:1: "AWS": linked here
        content/timeline/2026.md:6:1: "AWS": linked on this page already, at content/timeline/2025.md:6:1
        3 of 15 places are linked""");
  }

  @Test
  void wordsThatAreNotTheTerm() {
    RenderedSite site = Desk.rendered(
        Desk.article(
                """
        Tramways, tramlines, ultratram, tram2x and

        trams

        beside the tram line and an ice-tram.
        """)
            + """
        -- content/glossary/line.md --
        ---
        term: tram line
        link: manual
        ---
        Rails.
        -- content/glossary/tram.md --
        ---
        term: tram
        plurals: []
        ---
        A vehicle.
        """);
    assertThat(String.join("\n", Explain.lines(List.of(site), "tram")))
        .isEqualTo(
            """
        content/glossary/tram.md: "tram" is found as: tram
        content/index.md:5:1: "Tram": part of "Tramways", which is none of the entry's forms; if it is one, add it: forms: [Tramways]
        content/index.md:5:11: "tram": inside another word: "tramlines"
        content/index.md:5:27: "tram": inside another word: "ultratram"
        content/index.md:5:33: "tram": inside another word: "tram2x"
        content/index.md:7:1: "tram": part of "trams", which is none of the entry's forms; if it is one, add it: forms: [trams]
        content/index.md:9:12: "tram": linked here
        content/index.md:9:33: "tram": inside another word: "ice-tram"
        1 of 7 places are linked""");
  }

  @Test
  void halvesOfTagsAndMarksOfFootnotes() {
    RenderedSite site = Desk.rendered(
        Desk.article(
                """
        A tram <b>line or two</b>, <b>a tram</b> line, <b>a tram</b> <b>line or two</b>, a tram[^1] line.

        A <b>tram <i>line</i></b>, a tram <b>line</b>.

        [^1]: A note.
        """)
            + """
        -- content/glossary/line.md --
        ---
        term: tram line
        ---
        Rails.
        """);
    assertThat(String.join("\n", Explain.lines(List.of(site), "line")))
        .isEqualTo(
            """
        content/glossary/line.md: "tram line" is found as: tram line, tram lines
        content/index.md:5:3: "tram line": not linked: one half of a pair of tags stands in it, or the mark of a footnote
        content/index.md:5:33: "tram line": not linked: one half of a pair of tags stands in it, or the mark of a footnote
        content/index.md:5:53: "tram line": not linked: one half of a pair of tags stands in it, or the mark of a footnote
        content/index.md:5:84: "tram line": not linked: one half of a pair of tags stands in it, or the mark of a footnote
        content/index.md:7:6: "tram line": linked here
        content/index.md:7:30: "tram line": linked on this page already, at content/index.md:7:6
        1 of 6 places are linked""");
  }

  @Test
  void eachLanguageExplainsItsOwn() {
    String files = Desk.SITE + "languages: [de]\n" + Desk.article("A ferry.")
        + "-- content/index.de.md --\n---\ntitle: Seite\n---\nZwei Fähren.\n"
        + "-- content/glossary/ferry.md --\n---\nterm: ferry\n---\nA boat.\n"
        + "-- content/glossary/ferry.de.md --\n---\nterm: Fähre\n---\nEin Boot.\n";
    assertThat(Explain.lines(Desk.languages(files), "ferry"))
        .containsExactly(
            "content/glossary/ferry.md: \"ferry\" is found as: ferry, ferries",
            "content/index.md:5:3: \"ferry\": linked here",
            "1 of 1 place is linked",
            "content/glossary/ferry.de.md: \"Fähre\" is found as: Fähre, Fähren",
            "content/index.de.md:4:6: \"Fähren\": linked here",
            "1 of 1 place is linked");
    assertThat(Explain.lines(Desk.languages(files), "Fähren")).hasSize(3);
  }

  @Test
  void wordsNeedNoBlanksBetweenThem() {
    String files = "-- content/site.yaml --\ntitle: 新闻\nlanguage: zh\n"
        + Desk.article("亚马逊的云计算很大。云计算很贵。")
        + "-- content/glossary/cloud.md --\n---\nterm: 云计算\n---\n通过互联网提供的计算能力。\n";
    assertThat(Explain.lines(Desk.languages(files), "云计算"))
        .containsExactly(
            "content/glossary/cloud.md: \"云计算\" is found as: 云计算",
            "content/index.md:5:5: \"云计算\": linked here",
            "content/index.md:5:11: \"云计算\": linked on this page already, at content/index.md:5:5",
            "1 of 2 places are linked");
  }

  @Test
  void aTermThatIsLinkedByHandOnly() {
    assertThat(Explain.lines(List.of(SITE), "Cloud"))
        .containsExactly(
            "content/glossary/cloud.md: \"cloud\" is linked by hand only; its forms are: cloud, clouds",
            "content/index.md:7:29: \"cloud\": the entry is linked by hand only",
            "0 of 1 place is linked");
  }

  @Test
  void aTermIsMeantByAnyOfItsForms() {
    assertThat(Explain.lines(List.of(SITE), "amazon web services"))
        .isEqualTo(Explain.lines(List.of(SITE), "AWS"));
  }

  @Test
  void aWordThatNobodyDefined() {
    assertThat(Explain.lines(List.of(SITE), "clud"))
        .containsExactly("no glossary entry has the form \"clud\"", "did you mean: cloud");
  }
}
