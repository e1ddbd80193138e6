package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.nutgraf.importer.WordFile.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Nearby;

class WordReaderTest {
  private static final byte[] PIXEL = Base64.getDecoder()
      .decode(
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir
  Path folder;

  private static Draft read(WordFile file) {
    return Importer.read("letter.docx", file.bytes(), Nearby.NOTHING, Imported.NEW_SITE);
  }

  @Test
  void everythingComesAlong() {
    WordFile file = new WordFile();
    file.paragraph("Title", run("The Tram"))
        .paragraph(
            "",
            run("It is "),
            run("<w:b/>", "big "),
            run("<w:i/>", "news"),
            run(". See "),
            file.link("https://example.org/a", "the plan"),
            run(" *soon*."))
        .paragraph("Heading1", run("What it "), run("costs"))
        .item("Rails")
        .item("Trams & wires")
        .table(new String[] {"What", "How much"}, new String[] {"Rails", "€5m"})
        .paragraph("Quote", run("We will see."))
        .paragraph(
            "",
            run("A picture: "),
            file.picture(PIXEL, "A tram"),
            run(" and a note"),
            file.footnote("Said on Monday."))
        .paragraph("Heading2", run("In detail"))
        .paragraph(
            "",
            run("Struck"),
            run("<w:strike/>", " out"),
            run("<w:vertAlign w:val=\"superscript\"/>", "2"));
    Draft draft = read(file);
    assertThat(Imported.shown(draft))
        .isEqualTo(
            """
        -- content/01-what-it-costs.md --
        ---
        title: What it costs
        ---
        - Rails
        - Trams & wires

        | What | How much |
        | --- | --- |
        | Rails | €5m |

        > We will see.

        A picture: ![A tram](picture-1.png) and a note[^1]

        [^1]: Said on Monday.

        ## In detail

        Struck<sup>2</sup>
        -- content/index.md --
        ---
        title: The Tram
        ---
        It is **big** *news*. See [the plan](https://example.org/a) \\*soon\\*.
        -- content/site.yaml --
        title: The Tram
        base_url: https://example.org/
        language: en
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.notes(draft.notes()))
        .isEqualTo(
            """
        letter.docx, paragraph 13: left out struck-out text: “out”
        letter.docx: took the first row of a table for its head: What How much
        content/site.yaml: set base_url, the address the site will have
        """);
    assertThat(draft.files().stream()
            .filter(f -> f.path().equals("content/picture-1.png"))
            .map(DraftFile::bytes))
        .containsExactly(PIXEL);
    assertThat(Imported.errors(draft, folder)).isEmpty();
  }

  @Test
  void whatStandsBetweenParagraphsComesAlong() {
    WordFile file = new WordFile().paragraph("Title", run("The Tram"));
    file.xml("<w:t>It is</w:t><w:tab/>" + run("<w:b/>", "big") + run("ger."))
        .table(new String[] {"Rails", "Wires"})
        .xml("<w:tbl><w:tr><w:tc>" + run("a") + "</w:tc><w:tc>" + run("b")
            + "</w:tc></w:tr></w:tbl>")
        .xml("<w:sdt><w:sdtContent>" + run("So ") + "</w:sdtContent></w:sdt>" + run("be it."));
    Draft draft = read(file);
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.shown(draft))
        .contains("\nIt is **big**ger.\n\n| |", "| Rails | Wires |", "| a | b |")
        .contains("\n\nSo be it.\n");
  }

  @Test
  void whatFieldsShowComesAlong() {
    Draft draft = read(new WordFile()
        .paragraph("Title", run("The Tram"))
        .paragraph(
            "",
            run("See page "),
            "<w:fldSimple w:instr=\" PAGEREF x \">" + run("7") + "</w:fldSimple>",
            run(" for more.")));
    assertThat(draft.texts().get("content/index.md"))
        .isEqualTo("---\ntitle: The Tram\n---\nSee page 7 for more.\n");
    assertThat(draft.problems()).isEmpty();
  }

  @Test
  void boldLinesAreHeadingsWhereNothingElseIs() {
    WordFile file = new WordFile()
        .paragraph("", run("<w:b/>", "The tram is coming"))
        .paragraph("", run("It is big news."))
        .paragraph("", run("<w:b/>", "what it costs"))
        .paragraph("", run("Short line without a stop"))
        .paragraph("", run("Much."));
    Draft draft = read(file);
    assertThat(draft.texts().get("content/index.md"))
        .isEqualTo(
            """
        ---
        title: The tram is coming
        ---
        It is big news.

        **what it costs**

        Short line without a stop

        Much.
        """);
  }

  static Stream<Arguments> odd() {
    String text = "<w:t>oddly</w:t>";
    String run = "<w:r>" + text + "</w:r>";
    String cell = "<w:tc>" + "<w:p>" + run("cell") + "</w:p></w:tc>";
    List<String> texts = List.of(
        text,
        run,
        "<w:fldSimple>" + run + "</w:fldSimple>",
        "<w:sdt><w:sdtContent>" + run + "</w:sdtContent></w:sdt>",
        "<w:hyperlink w:anchor=\"a\">" + run + "</w:hyperlink>",
        "<w:p>" + run + "</w:p>",
        "<w:tbl><w:tr><w:tc>" + run + "</w:tc></w:tr></w:tbl>",
        "<w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase>" + run
            + "</w:rubyBase></w:ruby></w:r>");
    List<String> places = List.of(
        "%s",
        "<w:p>%s</w:p>",
        "<w:p><w:r>%s</w:r></w:p>",
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + run("Head") + "%s</w:p>",
        "<w:tbl>%s<w:tr>" + cell + "</w:tr></w:tbl>",
        "<w:tbl><w:tr>" + cell + "%s</w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc>%s</w:tc>" + cell + "</w:tr></w:tbl>",
        "<w:p><w:r><w:pict>%s</w:pict></w:r></w:p>",
        "<w:p><w:r><w:pict><w:txbxContent>%s</w:txbxContent></w:pict></w:r></w:p>",
        "footnote %s");
    return places.stream().flatMap(place -> texts.stream().map(found -> arguments(place, found)));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void textComesAlongWhereverItStands(String place, String text) {
    WordFile file = new WordFile().paragraph("Title", run("The Tram"));
    if (place.startsWith("footnote")) {
      file.paragraph("", run("Words."), file.footnoteOf(text));
    } else {
      file.paragraph("", run("Words.")).xml(place.formatted(text));
    }
    Draft draft = read(file);
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.shown(draft)).contains("oddly");
  }

  @Test
  void nothingOutsideOfTheDocumentIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.png"), "secret");
    WordFile file = new WordFile();
    file.paragraph("Title", run("A title"))
        .paragraph("", run("Text."), file.linkedPicture(secret.toUri().toString()));
    Draft draft = read(file);
    assertThat(draft.files())
        .extracting(DraftFile::path)
        .containsExactly("content/index.md", "content/site.yaml");
    assertThat(Imported.shown(draft))
        .doesNotContain("secret")
        .doesNotContain(
            Base64.getEncoder().encodeToString("secret".getBytes(StandardCharsets.UTF_8)));
    assertThat(Imported.notes(draft.notes()))
        .contains("letter.docx: the picture " + secret.toUri()
            + " is not in the document and was left out\n");
  }

  @Test
  void whatReadersAreNotToSeeIsLeftOutAndListed() {
    WordFile file = new WordFile();
    file.paragraph("Title", run("The Tram"))
        .paragraph(
            "",
            run("It costs "),
            "<w:del w:author=\"A\"><w:r><w:delText>$40</w:delText></w:r></w:del>",
            "<w:ins w:author=\"A\">" + run("$50") + "</w:ins>",
            run(" billion."),
            run("<w:vanish/>", " The mayor's source is B."),
            run("<w:vanish w:val=\"0\"/>", " It is late."))
        .paragraph(
            "", "<w:moveFrom w:author=\"A\">" + run("Moved away.") + "</w:moveFrom>", run("Stays."))
        .paragraph(
            "", "<w:moveTo w:author=\"A\">" + run("Moved away.") + "</w:moveTo>", run(" Goes on."))
        .paragraph("", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", run("Run "))
        .paragraph("", run("together."), "<w:r><w:commentReference w:id=\"0\"/></w:r>")
        .paragraph("", run("One page"), "<w:r><w:br w:type=\"page\"/></w:r>", run("another"));
    Draft draft = read(file);
    assertThat(draft.texts().get("content/index.md"))
        .isEqualTo(
            """
        ---
        title: The Tram
        ---
        It costs $50 billion. It is late.

        Stays.

        Moved away. Goes on.

        Run together.

        One page

        another
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.notes(draft.notes()))
        .isEqualTo(
            """
        letter.docx, paragraph 2: left out what was deleted while changes were tracked: “$40”
        letter.docx, paragraph 2: accepted what was added while changes were tracked: “$50”
        letter.docx, paragraph 2: left out hidden text: “The mayor's source is B.”
        letter.docx, paragraph 4: accepted what was moved here while changes were tracked: “Moved away.”
        content/site.yaml: set base_url, the address the site will have
        """);
  }

  @Test
  void whatIsTooDeepOrTooLargeIsSaidToBe() {
    String deep = "<w:sdt><w:sdtContent>".repeat(20_000) + "</w:sdtContent></w:sdt>".repeat(20_000);
    assertThat(read(new WordFile().paragraph("", deep)).problems())
        .containsExactly(
            new Note(
                "letter.docx",
                "this document is nested too deeply: more than 250 elements in each other in word/document.xml"));
    String large = run("word ").repeat(700_000);
    assertThat(read(new WordFile().paragraph("", large)).problems())
        .containsExactly(
            new Note(
                "letter.docx",
                "this document is too large: unpacked it has more than 128 MB, or more than 32 MB in word/document.xml"));
  }

  @Test
  void aDocumentTypeIsRefused() {
    WordFile file = new WordFile()
        .part(
            "word/document.xml",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
    assertThat(read(file).problems())
        .containsExactly(
            new Note(
                "letter.docx",
                "this document has a document type in word/document.xml, which Word documents don't have"));
  }

  @Test
  void whatIsNoDocumentIsSaidToBeNone() {
    for (byte[] bytes : List.of(
        new byte[1],
        "PK\3\4 broken".getBytes(StandardCharsets.ISO_8859_1),
        "text".getBytes(StandardCharsets.UTF_8))) {
      assertThat(Importer.read("letter.docx", bytes, Nearby.NOTHING, Imported.NEW_SITE)
              .problems())
          .containsExactly(new Note("letter.docx", "this is not a Word document (.docx)"));
    }
  }
}
