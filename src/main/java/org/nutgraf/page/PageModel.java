package org.nutgraf.page;

import java.util.Map;
import org.nutgraf.finding.Location;
import org.nutgraf.page.PageViews.Head;

/**
 * A page before the templates: what to render, with what, and where to put it.
 *
 * @param kind the templates' name: {@code html/<kind>.peb} and {@code markdown/<kind>.peb}
 * @param url the page's folder, relative to the site's root
 * @param description one sentence, may be empty
 * @param jsonLd schema.org data as JSON, may be empty
 * @param model what its templates need besides what every page has
 * @param origin where to look when something is wrong with it
 */
public record PageModel(
    String kind,
    String url,
    Head head,
    String description,
    String jsonLd,
    Map<String, Object> model,
    Frame frame,
    Location origin) {

  /** A page without data for search engines, which is described by what stands under its title. */
  PageModel(
      String kind, String url, Head head, Map<String, Object> model, Frame frame, Location origin) {
    this(kind, url, head, head.deck(), "", model, frame, origin);
  }

  /**
   * What surrounds a page.
   *
   * @param section which item of the navigation it belongs to
   * @param folder that of its story or tag; empty for the root
   * @param source its source file, relative to the root of the site; empty for a generated page
   */
  public record Frame(String section, String folder, String source) {}
}
