package org.nutgraf.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.content.WebAddress;
import org.nutgraf.content.date.Moment;
import org.nutgraf.finding.Json;

/** What a page is, in the words of schema.org, for search engines. */
final class JsonLd {
  private JsonLd() {}

  /** A NewsArticle; one of its sections says that it is part of it. */
  static String article(Site site, Story story, Page page) {
    Map<String, Object> data = typed(page.kind() == Page.Kind.PAGE ? "WebPage" : "NewsArticle");
    data.put("headline", page.title());
    if (!ArticlePages.description(page).isEmpty()) {
      data.put("description", ArticlePages.description(page));
    }
    data.put("inLanguage", site.config().language());
    data.put("url", site.config().address(page.url()));
    ShareImages.address(site, page).ifPresent(url -> data.put("image", url));
    Optional<Moment> published = story.dated(page).date();
    published.ifPresent(day -> data.put("datePublished", day.machine()));
    story
        .changed(page)
        .filter(day -> !published.equals(Optional.of(day)))
        .ifPresent(day -> data.put("dateModified", day.machine()));
    List<Map<String, Object>> corrections = story
        .corrections(page)
        .map(correction -> correction(site, story, correction))
        .toList();
    if (!corrections.isEmpty()) {
      data.put("correction", corrections);
    }
    authors(site, story, page).ifPresent(authors -> data.put("author", authors));
    site.config().publisher().ifPresent(publisher -> {
      Map<String, Object> organization = new LinkedHashMap<>();
      organization.put("@type", "Organization");
      organization.put("name", publisher.name());
      publisher.url().ifPresent(url -> organization.put("url", url.text()));
      if (!site.config().look().social().isEmpty()) {
        organization.put(
            "sameAs",
            site.config().look().social().values().stream()
                .map(WebAddress::text)
                .toList());
      }
      data.put("publisher", organization);
    });
    if (page.kind() == Page.Kind.SECTION) {
      data.put(
          "isPartOf",
          ordered(Map.of(
              "@type",
              "NewsArticle",
              "url",
              site.config().address(story.article().url()))));
    }
    return Json.of(data);
  }

  // Whoever wrote the story wrote its sections; what nobody signs is the publisher's.
  private static Optional<Object> authors(Site site, Story story, Page page) {
    List<String> names = page.authors().isEmpty() && page.kind() == Page.Kind.SECTION
        ? story.article().authors()
        : page.authors();
    return names.isEmpty()
        ? site.config()
            .publisher()
            .filter(publisher -> page.kind() != Page.Kind.PAGE)
            .map(publisher -> ordered(Map.of("@type", "Organization", "name", publisher.name())))
        : Optional.of(names.stream()
            .map(name -> ordered(Map.of("@type", "Person", "name", name)))
            .toList());
  }

  private static Map<String, Object> correction(Site site, Story story, Correction correction) {
    Map<String, Object> data = new TreeMap<>(Map.of(
        "@type",
        "CorrectionComment",
        "text",
        correction.title(),
        "url",
        site.config().address(story.folder() + CorrectionsPages.NAME) + "#"
            + SiteConfig.encoded(correction.id())));
    correction.published().ifPresent(day -> data.put("datePublished", day.machine()));
    return data;
  }

  static String term(Site site, Term term, String definition) {
    Map<String, Object> data = typed("DefinedTerm");
    data.put("name", term.name());
    term.shortForm().ifPresent(form -> data.put("alternateName", form));
    data.put("description", definition);
    data.put("url", site.config().address(TermPages.url(term)));
    data.put("inDefinedTermSet", site.config().address(GlossaryPages.NAME));
    return Json.of(data);
  }

  static String glossary(Site site) {
    Map<String, Object> data = typed("DefinedTermSet");
    data.put("name", site.words().get("glossary_title"));
    data.put("inLanguage", site.config().language());
    data.put("url", site.config().address(GlossaryPages.NAME));
    return Json.of(data);
  }

  private static Map<String, Object> typed(String type) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", type);
    return data;
  }

  // Map.of has no order of its own, and two builds must be equal.
  private static Map<String, Object> ordered(Map<String, Object> map) {
    return new TreeMap<>(map);
  }
}
