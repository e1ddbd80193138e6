package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutgraf.importer.WordFile.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Nearby;

class WordReaderTest {
  private static final byte[] PIXEL = Base64.getDecoder().decode(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir Path folder;

  private static Draft read(WordFile file) {
    return Importer.read("letter.docx", file.bytes(), Nearby.NOTHING, Imported.NEW_SITE);
  }

  @Test
  void everythingComesAlong() {
    WordFile file = new WordFile();
    file.paragraph("Title", run("The Tram"))
        .paragraph("", run("It is "), run("<w:b/>", "big "), run("<w:i/>", "news"), run(". See "),
        file.link("https://example.org/a", "the plan"), run(" *soon*."))
        .paragraph("Heading1", run("What it "), run("costs"))
        .item("Rails").item("Trams & wires")
        .table(new String[] {"What", "How much"}, new String[] {"Rails", "€5m"})
        .paragraph("Quote", run("We will see."))
        .paragraph("", run("A picture: "), file.picture(PIXEL, "A tram"), run(" and a note"),
        file.footnote("Said on Monday."))
        .paragraph("Heading2", run("In detail"))
        .paragraph("", run("Struck"), run("<w:strike/>", " out"),
        run("<w:vertAlign w:val=\"superscript\"/>", "2"));
    Draft draft = read(file);
    assertThat(Imported.shown(draft)).isEqualTo("""
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

        A picture: ![A tram](picture-1.png) and a note<sup>\\[1\\]</sup><!-- #footnote-2 -->

        ## In detail

        Struck ~~out~~<sup>2</sup>

        1. Said on Monday.
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
    assertThat(draft.files().stream().filter(f -> f.path().equals("content/picture-1.png")).map(DraftFile::bytes))
        .containsExactly(PIXEL);
    assertThat(Imported.errors(draft, folder)).isEmpty();
  }

  @Test
  void whatFieldsShowComesAlong() {
    Draft draft = read(new WordFile().paragraph("Title", run("The Tram")).paragraph("", run("See page "),
        "<w:fldSimple w:instr=\" PAGEREF x \">" + run("7") + "</w:fldSimple>", run(" for more.")));
    assertThat(draft.texts().get("content/index.md")).isEqualTo("---\ntitle: The Tram\n---\nSee page 7 for more.\n");
    assertThat(draft.problems()).isEmpty();
  }

  @Test
  void boldLinesAreHeadingsWhereNothingElseIs() {
    WordFile file = new WordFile().paragraph("", run("<w:b/>", "The tram is coming"))
        .paragraph("", run("It is big news."))
        .paragraph("", run("<w:b/>", "what it costs")).paragraph("", run("Short line without a stop"))
        .paragraph("", run("Much."));
    Draft draft = read(file);
    assertThat(draft.texts().get("content/index.md")).isEqualTo("""
        ---
        title: The tram is coming
        ---
        It is big news.

        **what it costs**

        Short line without a stop

        Much.
        """);
  }

  @Test
  void nothingOutsideOfTheDocumentIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.png"), "secret");
    WordFile file = new WordFile();
    file.paragraph("Title", run("A title"))
        .paragraph("", run("Text."), file.linkedPicture(secret.toUri().toString()));
    Draft draft = read(file);
    assertThat(draft.files()).extracting(DraftFile::path).containsExactly("content/index.md", "content/site.yaml");
    assertThat(Imported.shown(draft)).doesNotContain("secret")
        .doesNotContain(Base64.getEncoder().encodeToString("secret".getBytes(StandardCharsets.UTF_8)));
    assertThat(Imported.notes(draft.notes()))
        .contains("letter.docx: the picture " + secret.toUri() + " is not in the document and was left out\n");
  }

  @Test
  void aDocumentTypeIsRefused() {
    WordFile file = new WordFile().part(
        "word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
    assertThat(read(file).problems()).containsExactly(
        new Note("letter.docx", "this document has a document type in word/document.xml, which Word documents don't have"));
  }

  @Test
  void whatIsNoDocumentIsSaidToBeNone() {
    for (byte[] bytes : List.of(new byte[0], "PK\3\4 broken".getBytes(StandardCharsets.ISO_8859_1),
        "text".getBytes(StandardCharsets.UTF_8))) {
      assertThat(Importer.read("letter.docx", bytes, Nearby.NOTHING, Imported.NEW_SITE).problems())
          .containsExactly(new Note("letter.docx", "this is not a Word document (.docx)"));
    }
  }
}
