package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.draft.Draft;

/** Web pages as Google Docs and Word save them. */
class OfficeHtmlTest {
  @Test
  void googleDocs() {
    Draft draft = Imported.text(
        "gdocs.html",
        """
        <html><head><style type="text/css">@import url(https://themes.googleusercontent.com/x.css);.lst-kix_b-0>li{counter-increment:a}
        .c1{font-weight:700;color:#000}.c2{font-style:italic}.c3{color:#1155cc;text-decoration:underline}.c4{font-weight:400}
        .c5{text-decoration:line-through}.c6{vertical-align:super}.c7{display:none}.title{padding:0}</style></head><body>
        <p class="c0 title"><span class="c1">The Tram</span></p>
        <p class="c0"><span class="c4">It is </span><span class="c1">big</span><span class="c4"> and </span><span class="c2">new</span><span
        class="c4">: see </span><span class="c3"><a class="x" href="https://www.google.com/url?q=https://example.org/a%3Fb%3Dc&amp;sa=D&amp;source=editors&amp;ust=1">the plan</a></span><sup><a
        href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span class="c4">.</span><span class="c5"> Not this.</span><span class="c7"> Nor that.</span><sup><a
        href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>
        <h1 class="c9"><span class="c1">What it costs</span></h1>
        <ul class="c8 lst-kix_b-0 start"><li><span>Rails</span></li></ul><ul class="c8 lst-kix_b-1 start"><li><span>steel</span></li><li><span>bolts</span></li></ul><ul
        class="c8 lst-kix_b-0"><li><span>Wires</span></li></ul>
        <hr class="c9"><div><p class="c0"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c4">&nbsp;The </span><span class="c2">Gazette</span><span>.</span></p></div>
        <div class="c10"><p class="c0"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c4">LEGAL: do not publish</span></p></div>
        </body></html>
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.texts().get("content/index.md"))
        .isEqualTo(
            """
        ---
        title: The Tram
        ---
        It is **big** and *new*: see [the plan](https://example.org/a?b=c).[^1]

        [^1]: The *Gazette*.
        """);
    assertThat(draft.texts().get("content/01-what-it-costs.md"))
        .isEqualTo(
            """
        ---
        title: What it costs
        ---
        - Rails
          - steel
          - bolts
        - Wires
        """);
    assertThat(Imported.notes(draft.notes()))
        .contains("left out a comment: “[a]LEGAL: do not publish”\n")
        .contains("left out struck-out text: “Not this.”\n")
        .contains("left out hidden text: “Nor that.”\n");
  }

  @Test
  void footnotesOfAnyPageStandWhereTheirNumbersAre() {
    Draft draft = Imported.text(
        "notes.html",
        """
        <html><body><article><h1>T<sup><a href="#n9" id="r9">*</a></sup></h1><p>One<sup id="r1"><a href="#n1">1</a></sup> two<a
        class="footnote-ref" href="#n2" id="r2"><sup>2</sup></a>.</p><h2>Part</h2><ul><li>Item<sup id="r3"><a href="#n3">[3]</a></sup></li><li>b</li></ul>
        <p>See <a href="#n1">1</a>, <a href="#nowhere">2</a> <span data-note="x](javascript:a)">z</span>.</p>
        <section class="footnotes"><h2>Footnotes</h2><ol><li id="n1"><p>First. <a href="#r1">↩</a></p></li>
        <li id="n2"><p>Second.</p><p>More. <a href="#r2">↩</a></p></li><li id="n3">[3] Third <em>note</em>. <a href="#r3">↩</a></li>
        <li id="n9"><p>Of the title. <a href="#r9">↩</a></p></li></ol></section></article></body></html>
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.texts().get("content/index.md"))
        .isEqualTo(
            """
        ---
        title: T
        ---
        Of the title.

        One[^2] two[^3].

        [^2]: First.

        [^3]: Second.

            More.
        """);
    assertThat(draft.texts().get("content/01-part.md"))
        .contains("- Item[^4]\n- b\n\n[^4]: ")
        .contains("Third *note*.\n\nSee 1")
        .doesNotContain("javascript")
        .doesNotContain("Footnotes");
  }

  @Test
  void word() {
    Draft draft = Imported.text(
        "word.html",
        """
        <html><body lang=EN-US><div class=WordSection1><p class=MsoTitle>The Tram</p>
        <p class=MsoNormal>It is <b style='mso-bidi-font-weight:normal'>big</b> and <i style='mso-bidi-font-style:normal'>new</i>.<span
        style='mso-hide:all'> Hidden.</span></p>
        <p class=MsoListParagraphCxSpFirst style='margin-left:1in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:
        Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>Rails</p>
        <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>steel</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Wires</p>
        <p class=MsoNormal>Steps:</p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span>Vote</p>
        </div></body></html>
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.texts().get("content/index.md"))
        .isEqualTo(
            """
        ---
        title: The Tram
        ---
        It is **big** and *new*.

        - Rails
          - steel
        - Wires

        Steps:

        4. Vote
        """);
  }

  @Test
  void picturesThatScriptsLoad() {
    Draft draft = Imported.text(
        "a.html",
        """
        <h1>T</h1><p>From<img alt="A" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://x.org/a.jpg">here
        <img alt="B" srcset="https://x.org/s.jpg 480w, https://x.org/l.jpg 960w"><amp-img alt="C" src="https://x.org/c.jpg"></amp-img></p>
        <iframe src="https://x.org/1"></iframe><iframe src="https://x.org/2"></iframe>
        <h2><span>by</span><div>job</div></h2><p>End.</p>
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.shown(draft))
        .contains(
            """
        From [A](https://x.org/a.jpg) here [B](https://x.org/l.jpg) [C](https://x.org/c.jpg)

        <https://x.org/1> <https://x.org/2>
        """)
        .contains("title: by job\n");
  }
}
