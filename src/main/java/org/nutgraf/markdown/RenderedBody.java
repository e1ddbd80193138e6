package org.nutgraf.markdown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.finding.Finding;

/**
 * A body in both editions, with what it uses.
 *
 * @param html block elements, without the page's headline
 * @param markdown finished Markdown; definitions are footnote references, their notes are the page's
 * @param headings with their anchors on this page
 * @param terms in order of first use
 * @param decisions what became of each place where a term is linked or might have been
 * @param claims ids of those that the text links to, in order of first use
 * @param listed ids of those that a figure shows
 * @param citations ids, in order of first use
 * @param refs the numbers of the links that lead to each of the notes on terms, claims and sources, by its anchor
 * @param events ids, in order of first use
 * @param links addresses of other sites, in order
 * @param files the pictures drawn for it, by their paths below the site's root
 * @param words how many there are
 * @param opening the fingerprint of what is read before the first heading
 * @param fingerprint that of the whole body
 */
public record RenderedBody(
    String html,
    String markdown,
    List<Heading> headings,
    List<Use> terms,
    List<Decision> decisions,
    List<String> claims,
    Set<String> listed,
    List<String> citations,
    Map<String, List<Integer>> refs,
    List<String> events,
    List<String> links,
    Map<String, String> files,
    int words,
    String opening,
    String fingerprint,
    List<Finding> findings) {

  /**
   * A glossary term on a page.
   *
   * @param text the words that stand for it where it is used first
   */
  public record Use(String term, String text) {}
}
