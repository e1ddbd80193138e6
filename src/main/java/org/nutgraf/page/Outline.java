package org.nutgraf.page;

import java.util.List;
import org.nutgraf.content.Page;
import org.nutgraf.content.Story;

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

  static Outline of(Story story, RenderedSite rendered) {
    return new Outline(story.pages().map(page -> entry(story, page, rendered)).toList());
  }

  private static Entry entry(Story story, Page page, RenderedSite rendered) {
    return new Entry(page.url(), page.title(), page.description(), ArticlePages.minutes(rendered.body(page).words()),
        Fingerprints.of(page, story, rendered));
  }
}
