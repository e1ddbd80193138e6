package org.nutgraf.page;

import java.util.List;
import java.util.function.Supplier;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.trace.Memo.Same;

/**
 * A page that may have to be made: what it depends on tells whether the one of the build before is still right, which
 * costs far less than making it once more.
 *
 * @param url the page's folder, relative to the site's root
 * @param around what the bodies on it depend on
 * @param own what else it shows, compared by value; everything but its frame
 * @param sheet makes it
 */
record Plan(String url, PageModel.Frame frame, BodyInputs around, List<Object> own, Supplier<PageModel> sheet) {

  /** A page of a story. */
  static Plan of(RenderedStory rendered, String url, PageModel.Frame frame, List<Object> own, Supplier<PageModel> sheet) {
    return new Plan(url, frame, rendered.around(), own, sheet);
  }

  /** A page of the whole site. */
  static Plan of(RenderedSite rendered, String url, PageModel.Frame frame, List<Object> own, Supplier<PageModel> sheet) {
    return new Plan(url, frame, rendered.glossary().around(), own, sheet);
  }

  /** Bodies as a part of what a page depends on. */
  static List<Same> same(List<RenderedBody> bodies) {
    return bodies.stream().map(Same::new).toList();
  }
}
