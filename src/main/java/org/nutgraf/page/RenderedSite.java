package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Tree;
import org.nutgraf.source.Finding;

/**
 * Every body in both editions, with what it uses, so that "where this term is used" is data.
 *
 * @param pages each editor's page on its own
 * @param onePage each story with sections: its article and its sections as they stand on one page
 * @param events each story's events in the order of the timeline, as they stand on its page
 * @param corrections each story's corrections, in order
 * @param terms each term's whole entry, by id, as it stands on the term's page
 * @param trees every page's and term's parsed body, by its source path
 * @param definitions the first paragraph of each term's entry, and each claim's remark
 * @param findings what is wrong in the bodies
 */
public record RenderedSite(
    Site site,
    Map<String, Tree> trees,
    Map<Page, RenderedBody> pages,
    Map<Story, List<RenderedBody>> onePage,
    Map<Story, List<RenderedBody>> events,
    Map<Story, List<RenderedBody>> corrections,
    Map<String, RenderedBody> terms,
    Definitions definitions,
    List<Finding> findings) {

  /** A page's body as it stands on the page of its own. */
  public RenderedBody body(Page page) {
    return pages.get(page);
  }
}
