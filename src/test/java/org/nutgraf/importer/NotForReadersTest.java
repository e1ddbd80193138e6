package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.draft.Draft;
import org.nutgraf.importer.reading.Nearby;

/** What readers of a document don't see, and pages that other programs don't show, are not published by an import. */
class NotForReadersTest {
  private static Draft word(String xml) {
    byte[] bytes = new WordFile().paragraph("", WordFile.run("Title.")).xml(xml).bytes();
    return Importer.read("a.docx", bytes, Nearby.NOTHING, Imported.NEW_SITE);
  }

  private static String paragraph(String properties, String letters) {
    return "<w:p>" + properties + WordFile.run("Seen. ") + WordFile.run(letters, "HIDDEN")
        + "</w:p>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:vanish/>",
        "<w:specVanish/>",
        "<w:webHidden/>",
        "<w:color w:val=\"FFFFFF\"/>",
        "<w:color w:val=\"auto\" w:themeColor=\"background1\"/>",
        "<w:color w:val=\"ffffff\"/><w:shd w:fill=\"auto\"/>",
        "<w:sz w:val=\"1\"/>",
        "<w:sz w:val=\"4\"/>",
        "<w:strike/>",
        "<w:dstrike w:val=\"true\"/>"
      })
  void whatNobodySeesIsListed(String letters) {
    Draft draft = word(paragraph("", letters));
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.shown(draft)).contains("Seen.").doesNotContain("HIDDEN");
    assertThat(Imported.notes(draft.notes())).contains("“HIDDEN”");
  }

  @Test
  void whiteLettersOnADarkGroundAreText() {
    String white = "<w:color w:val=\"FFFFFF\"/>";
    for (String xml : new String[] {
      paragraph("<w:pPr><w:shd w:fill=\"222222\"/></w:pPr>", white),
      paragraph("", white + "<w:shd w:fill=\"222222\"/>"),
      paragraph("", white + "<w:highlight w:val=\"black\"/>"),
      paragraph("", "<w:sz w:val=\"12\"/>"),
      "<w:tbl><w:tr><w:tc>" + paragraph("", white) + "</w:tc></w:tr></w:tbl>"
    }) {
      assertThat(Imported.shown(word(xml))).as(xml).contains("HIDDEN");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: yes",
        "draft: 1",
        "published: no",
        "publish: false",
        "status: Pending",
        "state: draft",
        "visibility: private",
        "hidden: true",
        "embargoed: true",
        "embargo: until the vote",
        "embargo: 2099-01-01T00:00",
        "publish_at: 2099-01-01",
        "expires: 2020-01-01",
        "unpublish_on: 2020-01-01",
        "_build: { render: never }",
        "build: { list: never }"
      })
  void whatWaitsElsewhereWaitsHere(String key) {
    Draft draft = Imported.text("a.md", "---\ntitle: T\n" + key + "\n---\nText.\n");
    assertThat(Imported.shown(draft))
        .containsPattern("\n(draft: true|publishDate: .?2099.*|expiryDate: .?2020.*)\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publish: true",
        "state: published",
        "embargo: false",
        "embargoed: no",
        "build: { render: always }"
      })
  void whatIsShownElsewhereIsShownHere(String key) {
    assertThat(Imported.shown(Imported.text("a.md", "---\ntitle: T\n" + key + "\n---\nText.\n")))
        .doesNotContain("draft: true");
  }
}
