package org.nutgraf.content.keys;

import java.util.List;
import org.nutgraf.content.SiteConfig.Linking;
import org.nutgraf.finding.Severity;

/** The keys of {@code site.yaml}. */
public final class SiteKeys {
  private static final KeyTable PUBLISHER = KeyTable.of(
      "publisher",
      "Who publishes the site.",
      Key.needed(
          "name",
          Value.text(),
          "name: Harbor Bay Gazette",
          "The name that search engines and feeds show."),
      Key.of("url", Value.address(), "url: https://example.org/", "The publisher's own page."));

  private static final KeyTable LANES = KeyTable.of(
      "lanes",
      "A row of the timeline.",
      Key.needed("id", Value.text("id"), "id: plan", "What events and flows call it."),
      Key.needed("title", Value.text(), "title: The plan", "What readers see."),
      Key.of(
          "description",
          Value.text(),
          "description: How the line came about.",
          "What belongs there, in a sentence."),
      Key.of(
          "after",
          Value.flag(),
          "after: true",
          "Whether it holds what happened after the article: such events and flows are drawn apart."));

  private static final KeyTable READING = KeyTable.of(
      "reading_level",
      "How hard a sentence may be.",
      Key.of("words", Value.number(), "words: 35", "The words that a sentence may have."),
      Key.of(
          "grade", Value.number(), "grade: 12", "The school grade that a sentence may ask for."));

  private static final KeyTable WORDING = KeyTable.of(
      "wording",
      "A word that the house does not use.",
      Key.needed("avoid", Value.list("words"), "avoid: [utilize, utilise]", "The words to find."),
      Key.of(
          "write",
          Value.text(),
          "write: use",
          "What to write instead; without it the word is banned."),
      Key.of("why", Value.text(), "why: it says no more", "The reason, for the finding."));

  private static final KeyTable CANDIDATES = KeyTable.of(
      "candidates",
      "Which words the glossary may lack.",
      Key.of(
          "uses",
          Value.number(),
          "uses: 3",
          "How often a word has to be used to be named; 3 unless said otherwise."),
      Key.of("known", Value.list("words"), "known: [NASA]", "Words that need no entry."));

  private static final KeyTable CHECKS = KeyTable.open(
      "checks",
      "The weight of rules.",
      "A rule, as it stands behind a finding.",
      Value.word(Severity.class),
      "untold-event: warning");

  private static final KeyTable WEIGHT = KeyTable.open(
      "page_weight",
      "What pages may weigh.",
      "A kind of page, such as everything, timeline or term; those without a budget of their own have that of page.",
      Value.text("size"),
      "page: 20kB");

  /** What is said once for the whole site. */
  public static final KeyTable SITE = KeyTable.of(
          "site.yaml",
          "What is said once for the whole site: content/site.yaml.",
          Key.needed(
              "title",
              Value.text(),
              "title: Explained",
              "The name of the site, on every page and in every tab."),
          Key.of(
              "description",
              Value.text(),
              "description: News in plain words.",
              "The site in a sentence, for search engines."),
          Key.needed(
              "base_url",
              Value.text("address"),
              "base_url: https://example.org/news/",
              "Where the site will be. Only feeds, the sitemap and canonical addresses need it; --base-url and"
                  + " NUTGRAF_BASE_URL go before it."),
          Key.of(
              "language",
              Value.text("language tag"),
              "language: en",
              "The language of the texts, as in de-AT; en unless said otherwise. Words of the interface, inflections and dates"
                  + " go by it."),
          Key.of(
              "languages",
              Value.list("language tags"),
              "languages: [de]",
              "Other languages that pages are translated into: index.de.md beside index.md, and site.de.yaml for what"
                  + " site.yaml says in words. Each has its pages below its tag, as in /de/."),
          Key.of(
              "direction",
              Value.word(List.of("ltr", "rtl")),
              "direction: ltr",
              "Which way the language is written; known for most languages."),
          Key.of(
              "publisher",
              Value.group(PUBLISHER),
              "publisher: { name: Harbor Bay Gazette }",
              "Who publishes the site, for search engines and feeds."),
          Key.of(
              "edit_url",
              Value.address(),
              "edit_url: \"https://example.org/edit/{path}\"",
              "Where a page can be edited; {path} becomes the path of its file. Pages then have a link for it."),
          Key.of(
              "report_url",
              Value.address(),
              "report_url: \"mailto:desk@example.org?subject={url}\"",
              "Where readers report mistakes; {url} becomes the address of the page. Pages then have a link for it."),
          Key.of(
              "cname",
              Value.text("domain"),
              "cname: www.example.org",
              "The domain of the site, for GitHub Pages: makes a file CNAME."),
          Key.of(
              "feed_id",
              Value.text("tag: name"),
              "feed_id: \"tag:example.org,2026:\"",
              "How the names of feed entries begin; they stay when the site moves to another address."),
          Key.of(
              "timezone",
              Value.text("time zone"),
              "timezone: Europe/Berlin",
              "Whose clocks count where a time says no offset, and where days begin; UTC unless said otherwise."),
          Key.of(
              "git_dates",
              Value.flag(),
              "git_dates: false",
              "Whether pages without date and lastmod take them from the history of their file; true unless said otherwise."),
          Key.of(
              "cards",
              Value.flag(),
              "cards: true",
              "Whether every page gets a picture for where it is shared."),
          Key.of(
              "original",
              Value.flag(),
              "original: false",
              "Whether pictures are published as large as they are; false unless said otherwise."),
          Key.of(
              "originals",
              Value.list("pictures"),
              "originals: [ferry.jpg]",
              "Pictures that are published as large as they are, though others are not: their paths from content/ on."),
          Key.of(
              "link_terms",
              Value.word(Linking.class),
              "link_terms: first-per-page",
              "Which occurrences of a glossary term become links."),
          Key.of(
              "smart_quotes",
              Value.flag(),
              "smart_quotes: true",
              "Whether straight quotation marks and apostrophes in texts become those of the language; false unless said otherwise."),
          Key.of(
              "lanes",
              Value.groups(LANES),
              "lanes: [{ id: plan, title: The plan }]",
              "The rows of the timeline, in order."),
          Key.of(
              "checks",
              Value.group(CHECKS),
              "checks: { untold-event: warning }",
              "The weight of rules, by their name: error, warning or off."),
          Key.of(
              "stale_after",
              Value.text("length of time"),
              "stale_after: 6 months",
              "After which time a claim that is not settled has to be looked at again."),
          Key.of(
              "wording",
              Value.groups(WORDING),
              "wording: [{ avoid: [utilize], write: use }]",
              "Words that the house does not use."),
          Key.of(
              "reading_level",
              Value.group(READING),
              "reading_level: { words: 35 }",
              "How hard a sentence may be."),
          Key.of(
              "link_density",
              Value.number(),
              "link_density: 5",
              "How many words in a hundred may be marked as terms or claims; more of them are read instead of the text."),
          Key.of(
              "page_weight",
              Value.group(WEIGHT),
              "page_weight: { page: 20kB }",
              "How much a page may weigh, compressed, with its styles and without pictures."),
          Key.of(
              "candidates",
              Value.group(CANDIDATES),
              "candidates: { uses: 3, known: [NASA] }",
              "Names words that pages use often and the glossary lacks."))
      .with(LookKeys.KEYS);

  private SiteKeys() {}
}
