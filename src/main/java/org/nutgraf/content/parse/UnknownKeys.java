package org.nutgraf.content.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.finding.DidYouMean;

/** Keys that a file can't have: mostly slips, and the words of other tools. */
final class UnknownKeys {
  /** What Hugo, Jekyll, Zola, Quarto and others say for a key of ours: the key, and their words for it. */
  private static final String ELSEWHERE =
      """
      authors: author byline
      title: heading headline name site_name siteTitle
      description: desc tagline
      lastmod: updated modified last_modified_at last_updated date_modified dateModified
      tags: categories category keywords topics labels
      slug: permalink url path
      base_url: url baseURL baseurl site_url siteUrl
      aliases: redirect_from redirects_from
      image: cover thumbnail featured_image featureimage featuredImage banner heroImage
      summary: excerpt subtitle abstract teaser standfirst lead
      weight: order nav_order position menu_order
      draft: published hidden
      date: pubDate pubdate
      publishDate: publish_date
      expiryDate: expiry_date expires unpublishdate unpublish_date
      template: layout type
      language: languageCode lang locale defaultContentLanguage default_language
      menu: nav navbar navigation
      footer: copyright
      social: twitter mastodon
      theme: colors palette
      logo: favicon icon
      """;

  private UnknownKeys() {}

  /**
   * What to do about a key that isn't known.
   *
   * @param known those that may be there
   */
  static String hint(String key, Set<String> known) {
    return ours(key, known)
        .map(ours -> "did you mean: " + ours)
        .orElseGet(() -> key.equals("term")
            ? "if this is a glossary entry, move the file to content/glossary/"
            : DidYouMean.hint("", key, known).orElse("known here: " + String.join(", ", known)));
  }

  private static Optional<String> ours(String key, Set<String> known) {
    return ELSEWHERE
        .lines()
        .filter(line -> List.of(line.split(":? ")).indexOf(key) > 0)
        .map(line -> line.substring(0, line.indexOf(':')))
        .filter(known::contains)
        .findFirst();
  }
}
