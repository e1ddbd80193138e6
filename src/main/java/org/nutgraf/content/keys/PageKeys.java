package org.nutgraf.content.keys;

import java.util.List;

/** The keys of pages, and those that everything with a date of its own has. */
public final class PageKeys {
  /** Keys whose words readers see: a translation has its own. */
  public static final List<String> WORDS = List.of(
      "title", "term", "short", "description", "summary", "value", "attribution", "subject");

  /** When something is shown, and what it translates. */
  static final List<Key> SCHEDULE = List.of(
      Key.of(
          "draft",
          Value.flag(),
          "draft: false",
          "Whether it is held back, with all that only it tells of."),
      Key.of(
          "publishDate",
          Value.moment(),
          "publishDate: 2026-01-30T06:00+01:00",
          "From when on it is shown. Without an offset, the timezone of site.yaml counts."),
      Key.of(
          "expiryDate",
          Value.moment(),
          "expiryDate: 2099-12-31",
          "From when on it is shown no longer."),
      Key.of(
          "translation_of",
          Value.text("fingerprint"),
          "translation_of: Xy7",
          "In a translation such as index.de.md: the version of index.md that it has the words of. \"nutgraf translate\" writes it, and check"
              + " says what to write when the original has other words."));

  private static final KeyTable ERAS = KeyTable.of(
      "eras",
      "A period behind the timeline.",
      Key.needed("title", Value.text(), "title: The talks", "What readers see."),
      Key.needed("from", Value.date(), "from: 2025-12-16", "When it begins."),
      Key.needed("to", Value.date(), "to: 2026-02-26", "When it ends."));

  /** The front matter of {@code index.md}, of sections and of other pages. */
  public static final KeyTable PAGE = KeyTable.of(
          "page",
          "The front matter of an article (index.md), of its sections (01-why-now.md) and of other pages (about.md).",
          Key.needed("title", Value.text(), "title: Why the town wants a tram", "The headline."),
          Key.of(
              "description",
              Value.text(),
              "description: Two reasons, in one sentence.",
              "The page in a sentence, for search engines and link previews; at most 300 characters."),
          Key.of(
              "summary",
              Value.text(),
              "summary: The town wants a tram because its buses are full.",
              "The paragraph below the headline."),
          Key.of(
              "date",
              Value.moment(),
              "date: 2026-01-30",
              "When it was published; in a git repository, the day of its file's first commit unless said otherwise. A date that"
                  + " is still to come hides the page until then."),
          Key.of(
              "lastmod",
              Value.moment(),
              "lastmod: 2026-02-03",
              "When it last changed; by itself as date."),
          Key.of(
              "slug",
              Value.text("name"),
              "slug: tram",
              "The last part of its address, instead of the name of its file."),
          Key.of(
              "aliases",
              Value.list("addresses"),
              "aliases: [/old/tram/]",
              "Addresses that the page once had: each leads to it. The first names the feed entry, so add later ones behind it."),
          Key.of("authors", Value.list("names"), "authors: [A. Writer]", "Who wrote it."),
          Key.of("tags", Value.list("texts"), "tags: [transport]", "What it is about."),
          Key.of(
              "image",
              Value.text("path"),
              "image: ferry.jpg",
              "The picture for where the page is shared."),
          Key.of(
              "template",
              Value.text("name"),
              "template: section",
              "What it is made with, in place of the usual template: landing is"
                  + " templates/html/landing.peb, and templates/markdown/landing.peb if that is there."),
          Key.of(
              "weight",
              Value.number(),
              "weight: 10",
              "Its place among the pages of its folder, instead of the number before its name."),
          Key.of(
              "covers_until",
              Value.date(),
              "covers_until: 2026-01-30",
              "Up to when the article tells what happened."),
          Key.of(
              "eras",
              Value.groups(ERAS),
              "eras: [{ title: The talks, from: 2025-12-16, to: 2026-02-26 }]",
              "The periods behind the timeline; in index.md only."))
      .with(SCHEDULE);

  private PageKeys() {}
}
