package org.nutgraf.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Decision.Why;

/**
 * Where a body is rendered: the same text has other links on its own page than in the one-page edition.
 *
 * @param story the story whose pages, events, claims and flows its links mean; empty for glossary entries
 * @param url the page's folder, relative to the site's root: {@code ""} or {@code why-amazon/}
 * @param root the way from the page to the site's root: {@code ""} or {@code ../}
 * @param anchorPrefix goes before the anchors of headings, to keep those of several bodies apart
 * @param onePage whether the story's sections stand on this same page
 * @param notes whether definitions stand on the page; if not, terms lead to their glossary pages
 * @param deeper how many levels headings go down
 * @param linked the headings of a chapter that something links to: others need no anchor, the chapter has one
 * @param excluded terms that are not linked here by themselves, such as the entry's own, and why
 * @param seen how many links above on the page lead to each note, by its anchor
 */
public record Setting(
    Optional<Story> story,
    String url,
    String root,
    String anchorPrefix,
    boolean onePage,
    boolean notes,
    int deeper,
    Set<String> linked,
    Map<String, Why> excluded,
    Map<String, Integer> seen) {

  /** A setting without the story, for comparing: the story holds the very bodies that are being rendered. */
  public record Place(
      String url,
      String root,
      String anchorPrefix,
      boolean onePage,
      boolean notes,
      int deeper,
      Set<String> linked,
      Map<String, Why> excluded,
      Map<String, Integer> seen) {}

  public Place place() {
    return new Place(url, root, anchorPrefix, onePage, notes, deeper, linked, excluded, seen);
  }

  /**
   * Whether claims and sources have notes on the page. Those of a whole story would weigh more than its text, so the
   * one-page edition leads to the entries on the pages of claims and of sources.
   */
  boolean evidence() {
    return notes && !onePage;
  }

  /** The setting of a page of its own, {@code url} relative to the site's root. */
  public static Setting page(Optional<Story> story, String url) {
    return new Setting(story, url, rootOf(url), "", false, true, 0, Set.of(), Map.of(), Map.of());
  }

  /** A text inside another page whose definitions are not listed there. */
  public static Setting aside(Optional<Story> story, String root, Map<String, Why> excluded) {
    return new Setting(story, "?", root, "", false, false, 0, Set.of(), excluded, Map.of());
  }

  /** The same of a story that is seen in another way. */
  public Setting telling(Optional<Story> other) {
    return new Setting(
        other, url, root, anchorPrefix, onePage, notes, deeper, linked, excluded, seen);
  }

  public Setting seen(Map<String, Integer> above) {
    return new Setting(
        story, url, root, anchorPrefix, onePage, notes, deeper, linked, excluded, above);
  }

  /** One of several bodies of a story on one page. */
  public Setting section(String anchorPrefix) {
    return new Setting(story, url, root, anchorPrefix, true, notes, 0, Set.of(), excluded, seen);
  }

  /** One that stands below a title of its own. */
  public Setting chapter(String anchorPrefix, Set<String> linked) {
    return new Setting(story, url, root, anchorPrefix, true, notes, 1, linked, excluded, seen);
  }

  /** Whether a heading has an anchor, and is marked when what stands below it changed. */
  boolean marks(String heading) {
    return deeper == 0 || linked.contains(heading);
  }

  /** Several bodies on one page that are not the story's text: links to its sections leave the page. */
  public Setting apart() {
    return new Setting(
        story, url, root, anchorPrefix, false, notes, deeper, linked, excluded, seen);
  }

  public Setting excluding(Map<String, Why> terms) {
    return new Setting(story, url, root, anchorPrefix, onePage, notes, deeper, linked, terms, seen);
  }

  /** The way from a folder of the site to its root. */
  public static String rootOf(String url) {
    return "../".repeat((int) url.chars().filter(c -> c == '/').count());
  }
}
