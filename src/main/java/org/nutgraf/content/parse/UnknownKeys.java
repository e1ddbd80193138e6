package org.nutgraf.content.parse;

import java.util.Map;
import java.util.Set;
import org.nutgraf.finding.DidYouMean;

/** Keys that a file can't have: mostly slips, and the words of other tools. */
final class UnknownKeys {
  /** What Hugo, Jekyll, Zola and others call a key of ours. */
  private static final Map<String, String> ELSEWHERE = Map.ofEntries(
      Map.entry("author", "authors"),
      Map.entry("byline", "authors"),
      Map.entry("updated", "lastmod"),
      Map.entry("modified", "lastmod"),
      Map.entry("last_modified_at", "lastmod"),
      Map.entry("categories", "tags"),
      Map.entry("category", "tags"),
      Map.entry("keywords", "tags"),
      Map.entry("topics", "tags"),
      Map.entry("permalink", "slug"),
      Map.entry("url", "slug"),
      Map.entry("path", "slug"),
      Map.entry("redirect_from", "aliases"),
      Map.entry("cover", "image"),
      Map.entry("thumbnail", "image"),
      Map.entry("featured_image", "image"),
      Map.entry("excerpt", "summary"),
      Map.entry("subtitle", "summary"),
      Map.entry("order", "weight"),
      Map.entry("published", "draft"),
      Map.entry("publish_date", "publishDate"),
      Map.entry("expiry_date", "expiryDate"),
      Map.entry("layout", "template"),
      Map.entry("baseURL", "base_url"),
      Map.entry("baseurl", "base_url"),
      Map.entry("languageCode", "language"),
      Map.entry("lang", "language"),
      Map.entry("locale", "language"),
      Map.entry("linkTitle", "menu_title"));

  private UnknownKeys() {}

  /**
   * What to do about a key that isn't known.
   *
   * @param known those that may be there
   */
  static String hint(String key, Set<String> known) {
    String ours = ELSEWHERE.getOrDefault(key, "");
    return known.contains(ours)
        ? "did you mean: " + ours
        : key.equals("term")
            ? "if this is a glossary entry, move the file to content/glossary/"
            : DidYouMean.hint("", key, known).orElse("known here: " + String.join(", ", known));
  }
}
