package org.nutgraf.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.content.WebAddress;
import org.nutgraf.finding.Json;

/** What a page is, in the words of schema.org, for search engines. */
final class JsonLd {
  private JsonLd() {}

  /** An Article; one of its sections says that it is part of it. */
  static String article(Site site, Story story, Page page) {
    Map<String, Object> data = typed(page.kind() == Page.Kind.PAGE ? "WebPage" : "Article");
    data.put("headline", page.title());
    if (!ArticlePages.description(page).isEmpty()) {
      data.put("description", ArticlePages.description(page));
    }
    data.put("inLanguage", site.config().language());
    data.put("url", site.config().address(page.url()));
    ShareImages.address(site, page).ifPresent(url -> data.put("image", url));
    page.date().ifPresent(day -> data.put("datePublished", day.machine()));
    page.lastmod().ifPresent(day -> data.put("dateModified", day.machine()));
    if (!page.authors().isEmpty()) {
      data.put("author", page.authors().stream().map(name -> ordered(Map.of("@type", "Person", "name", name))).toList());
    }
    site.config().publisher().ifPresent(publisher -> {
      Map<String, Object> organization = new LinkedHashMap<>();
      organization.put("@type", "Organization");
      organization.put("name", publisher.name());
      publisher.url().ifPresent(url -> organization.put("url", url.text()));
      if (!site.config().look().social().isEmpty()) {
        organization.put("sameAs", site.config().look().social().values().stream().map(WebAddress::text).toList());
      }
      data.put("publisher", organization);
    });
    if (page.kind() == Page.Kind.SECTION) {
      data.put("isPartOf", ordered(Map.of("@type", "Article", "url", site.config().address(story.article().url()))));
    }
    return Json.of(data);
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
    return new java.util.TreeMap<>(map);
  }
}
