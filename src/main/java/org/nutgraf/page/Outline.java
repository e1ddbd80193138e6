package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.trace.Memo;
import org.nutgraf.trace.Memo.Same;

/**
 * A story as its pages show it to lead from one to the other.
 *
 * @param entries its article, its sections, and its pages outside the sequence
 */
record Outline(List<Entry> entries) {

  /**
   * A page of it.
   *
   * @param minutes that reading it takes
   * @param fingerprint of what it tells
   */
  record Entry(String url, String title, String description, int minutes, String fingerprint) {}

  /** All that an entry depends on. */
  private record Told(Page page, Same body, BodyInputs around) {}

  /**
   * @param bodies the story's pages as they are on their own, by source path
   * @param around what these depend on
   * @param memo what was made before
   */
  static Outline of(Story story, Site site, Map<String, RenderedBody> bodies, Definitions definitions, BodyInputs around,
      Memo memo) {
    return new Outline(story.pages().map(page -> {
      RenderedBody body = bodies.get(page.file().path());
      return memo.get(new Told(page, new Same(body), around), told -> new Entry(page.url(), page.title(), page.description(),
          ArticlePages.minutes(body.words()), Fingerprints.of(page, body, story, definitions, site)));
    }).toList());
  }
}
