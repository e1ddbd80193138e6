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
 */
public record Setting(Optional<Story> story, Place place) {

  /**
   * A setting without the story, for comparing: the story holds the very bodies that are being rendered.
   *
   * @param url the page's folder, relative to the site's root: {@code ""} or {@code why-amazon/}
   * @param root the way from the page to the site's root: {@code ""} or {@code ../}
   * @param onePage whether the story's sections stand on this same page
   * @param notes whether definitions stand on the page; if not, terms lead to their glossary pages
   * @param excluded terms that are not linked here by themselves, such as the entry's own, and why
   * @param seen how many links above on the page lead to each note, by its anchor
   */
  public record Place(
      String url,
      String root,
      Level level,
      boolean onePage,
      boolean notes,
      Map<String, Why> excluded,
      Map<String, Integer> seen) {

    Place with(Level other, boolean onePage) {
      return new Place(url, root, other, onePage, notes, excluded, seen);
    }
  }

  /**
   * What becomes of the body's headings.
   *
   * @param anchorPrefix goes before their anchors, to keep those of several bodies apart
   * @param deeper how many levels they go down
   * @param linked those of a chapter that something links to: others need no anchor, the chapter has one
   */
  public record Level(String anchorPrefix, int deeper, Set<String> linked) {
    static final Level TOP = new Level("", 0, Set.of());
  }

  /** The setting of a page of its own, {@code url} relative to the site's root. */
  public static Setting page(Optional<Story> story, String url) {
    return new Setting(
        story, new Place(url, rootOf(url), Level.TOP, false, true, Map.of(), Map.of()));
  }

  /** A text inside another page whose definitions are not listed there. */
  public static Setting aside(Optional<Story> story, String root, Map<String, Why> excluded) {
    return new Setting(story, new Place("?", root, Level.TOP, false, false, excluded, Map.of()));
  }

  /** The same of a story that is seen in another way. */
  public Setting telling(Optional<Story> other) {
    return new Setting(other, place);
  }

  /** The setting of one of several bodies of a story on one page. */
  public Setting section(String anchorPrefix) {
    return new Setting(story, place.with(new Level(anchorPrefix, 0, Set.of()), true));
  }

  /** The setting of a body that stands below a title of its own. */
  public Setting chapter(String anchorPrefix, Set<String> linked) {
    return new Setting(story, place.with(new Level(anchorPrefix, 1, linked), true));
  }

  /** Several bodies on one page that are not the story's text: links to its sections leave the page. */
  public Setting apart() {
    return new Setting(story, place.with(place.level, false));
  }

  public Setting seen(Map<String, Integer> above) {
    return new Setting(
        story,
        new Place(
            place.url, place.root, place.level, place.onePage, place.notes, place.excluded, above));
  }

  public Setting excluding(Map<String, Why> terms) {
    return new Setting(
        story,
        new Place(
            place.url, place.root, place.level, place.onePage, place.notes, terms, place.seen));
  }

  /** The way from a folder of the site to its root. */
  public static String rootOf(String url) {
    return "../".repeat((int) url.chars().filter(c -> c == '/').count());
  }

  /** Whether a heading has an anchor, and is marked when what stands below it changed. */
  boolean marks(String heading) {
    return deeper() == 0 || place.level.linked.contains(heading);
  }

  /**
   * Whether claims and sources have notes on the page. Those of a whole story would weigh more than its text, so the
   * one-page edition leads to the entries on the pages of claims and of sources.
   */
  boolean evidence() {
    return place.notes && !place.onePage;
  }

  String url() {
    return place.url;
  }

  public String root() {
    return place.root;
  }

  String anchorPrefix() {
    return place.level.anchorPrefix;
  }

  int deeper() {
    return place.level.deeper;
  }

  public boolean onePage() {
    return place.onePage;
  }

  boolean notes() {
    return place.notes;
  }

  Map<String, Why> excluded() {
    return place.excluded;
  }

  Map<String, Integer> seen() {
    return place.seen;
  }
}
