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
 * @param files the pictures drawn for it, by their paths below the site's root
 * @param words how many there are
 */
public record RenderedBody(
    String html,
    String markdown,
    List<Heading> headings,
    Uses uses,
    Map<String, String> files,
    int words,
    Digests digests,
    List<Finding> findings) {

  /**
   * What it leads to or shows of the site, and which other sites it leads to.
   *
   * @param terms in order of first use
   * @param decisions what became of each place where a term is linked or might have been
   * @param claims ids of those that the text links to, in order of first use
   * @param listed ids of those that a figure shows
   * @param citations ids, in order of first use
   * @param refs the numbers of the links that lead to each of the notes on terms, claims and sources, by its anchor
   * @param events ids, in order of first use
   * @param links addresses of other sites, in order
   */
  public record Uses(
      List<Use> terms,
      List<Decision> decisions,
      List<String> claims,
      Set<String> listed,
      List<String> citations,
      Map<String, List<Integer>> refs,
      List<String> events,
      List<String> links) {}

  /**
   * A glossary term on a page.
   *
   * @param text the words that stand for it where it is used first
   */
  public record Use(String term, String text) {}

  /**
   * Fingerprints, which are others when what is read is another.
   *
   * @param opening of what is read before the first heading
   * @param whole of the whole body
   */
  public record Digests(String opening, String whole) {}

  public List<Use> terms() {
    return uses.terms();
  }

  public List<Decision> decisions() {
    return uses.decisions();
  }

  public List<String> claims() {
    return uses.claims();
  }

  public Set<String> listed() {
    return uses.listed();
  }

  public List<String> citations() {
    return uses.citations();
  }

  public Map<String, List<Integer>> refs() {
    return uses.refs();
  }

  public List<String> events() {
    return uses.events();
  }

  public List<String> links() {
    return uses.links();
  }

  public String opening() {
    return digests.opening();
  }

  public String fingerprint() {
    return digests.whole();
  }
}
