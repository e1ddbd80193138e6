package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.Note;

/** What other generators' front matter says comes along with its meaning, above all that a page is not to be shown. */
class FrontMatterTest {
  private static final String EXPECTED =
      """
      ---
      title: A, B
      description: What it is.
      summary: In short.
      date: "2026-01-30T08:00:00+01:00"
      authors: [Ann]
      tags: [tram, town]
      aliases: ["/old/a/"]
      slug: the-a
      weight: "3"
      # layout: post
      lastmod: 2026-02-01
      publishDate: "2026-12-24T18:00:00-05:00"
      expiryDate: 2027-01-01
      draft: true
      ---
      Text.
      """;

  private static String page(String text) {
    Draft draft = Imported.text("a.md", text);
    assertThat(draft.problems()).isEmpty();
    return draft.texts().get("content/index.md");
  }

  @Test
  void yamlComesAlong() {
    assertThat(
            page(
                """
        ---
        title: "A, B"
        description: What it is.
        summary: In short.
        date: 2026-01-30 08:00:00 +0100
        lastmod: 2026-02-01
        publishDate: 2026-12-24T18:00:00.000-05:00
        expiryDate: 2027-01-01
        draft: true
        slug: the-a
        weight: 3
        layout: post
        aliases: [/old/a/]
        author: Ann
        tags: [tram, town]
        ---
        Text.
        """))
        .isEqualTo(EXPECTED);
  }

  @Test
  void tomlComesAlong() {
    assertThat(
            page(
                """
        +++
        title = "A, B" # a remark
        description = 'What it is.'
        summary = \"""
        In short.\"""
        date = 2026-01-30T08:00:00+01:00
        lastmod = 2026-02-01
        publishDate = 2026-12-24T18:00:00-05:00
        expiryDate = 2027-01-01
        draft = true
        slug = "the-a"
        weight = 3
        layout = "post"
        aliases = [
          "/old/a/", # once
        ]
        author = "Ann"
        tags = ["tram", 'town']
        +++
        Text.
        """))
        .isEqualTo(EXPECTED);
  }

  @Test
  void jsonComesAlong() {
    assertThat(
            page(
                """
        {
        \t"title": "A, B", "description": "What it is.", "summary": "In short.",
          "date": "2026-01-30T08:00:00+01:00", "lastmod": "2026-02-01",
          "publishDate": "2026-12-24T18:00:00-05:00", "expiryDate": "2027-01-01", "draft": true,
          "slug": "the-a", "weight": 3, "layout": "post", "aliases": ["/old/a/"], "author": "Ann",
          "tags": ["tram", "town"]
        }

        Text.
        """))
        .isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: true",
        "draft: yes",
        "Draft: True",
        "draft: \"true\"",
        "draft: 1",
        "published: false",
        "published: no",
        "status: draft",
        "status: scheduled",
        "status: private",
        "visibility: members",
        "private: true",
        "hidden: true",
        "visible: false",
        "public: false",
        "publishDate: next Monday",
        "date: soon",
        "expiryDate: never mind",
        "headless: true",
        "draft: maybe"
      })
  void whatIsNotToBeShownIsADraft(String key) {
    Draft draft = Imported.text(
        "a.md", "---\ntitle: T\n" + key + "\n---\nText.\n\n## One\n\nA.\n\n## Two\n\nB.\n");
    assertThat(draft.texts().keySet())
        .contains("content/index.md", "content/01-one.md", "content/02-two.md");
    draft.texts().forEach((path, text) -> assertThat(text.contains("\ndraft: true\n"))
        .describedAs(path)
        .isEqualTo(path.endsWith(".md")));
    assertThat(draft.notes())
        .anyMatch(note -> note.message().startsWith("it is a draft, because it says "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: false",
        "published: true",
        "status: published",
        "status: publish",
        "visibility: public",
        "hidden: false",
        "published: 2026-01-30"
      })
  void whatIsToBeShownIsNone(String key) {
    assertThat(page("---\ntitle: T\n" + key + "\n---\nText.\n")).doesNotContain("draft");
  }

  @Test
  void frontMatterThatCantBeReadStopsTheImport() {
    for (String text : List.of(
        "---\ntitle: a: b\ndraft: true\n---\nText.\n",
        "+++\ntitle = \"a\ndraft = true\n+++\nText.\n",
        "{\"title\": \"a\" \"draft\": true}\nText.\n")) {
      Draft draft = Imported.text("a.md", text);
      assertThat(draft.files()).isEmpty();
      assertThat(draft.problems())
          .extracting(Note::message)
          .allMatch(message -> message.startsWith("the front matter can't be read: look at line "));
    }
  }
}
