package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.page.StoryViews.StoryCard;

/**
 * A story as its pages show it to lead from one to the other.
 *
 * @param related a few other stories that have to do with it, as the site's root sees them
 * @param entries its article, its sections, and its pages outside the sequence
 */
public record Outline(List<Entry> entries, List<StoryCard> related) {

  /**
   * A page of it.
   *
   * @param minutes that reading it takes
   * @param fingerprint of what it tells
   */
  record Entry(String url, String title, String description, int minutes, String fingerprint) {}

  /** @param bodies the story's pages as they are on their own, by source path */
  public static Outline of(
      Story story,
      Site site,
      Map<String, RenderedBody> bodies,
      Definitions definitions,
      List<StoryCard> related) {
    return new Outline(
        story
            .pages()
            .map(page -> {
              RenderedBody body = requireNonNull(bodies.get(page.file().path()));
              return new Entry(
                  page.url(),
                  page.title(),
                  page.description(),
                  ArticlePages.minutes(body.words()),
                  Fingerprints.of(page, body, story, definitions, site));
            })
            .toList(),
        related);
  }
}
