package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nutgraf.content.Body;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Tree;
import org.nutgraf.source.Finding;

/**
 * Every body in both editions, with what it uses, so that "where this term is used" is data.
 *
 * @param trees every parsed body, by its source path
 * @param pageBodies each editor's page on its own, by its source path
 * @param onePage a story's article and its sections as they stand on one page; rendered when that page is made, which is
 *     the only one to need them
 * @param eventBodies of each story, by its folder: its events in the order of the timeline, as they stand on its page
 * @param correctionBodies of each story, by its folder: its corrections, in order
 * @param terms each term's whole entry, by id, as it stands on the term's page
 * @param definitions the first paragraph of each term's entry, and each claim's remark
 * @param surroundings what else the bodies of each story depend on, by its folder, and of those that belong to none
 * @param outlines of each story, by its folder
 * @param findings what is wrong in the bodies, unsorted
 */
public record RenderedSite(
    Site site,
    Map<String, Tree> trees,
    Map<String, RenderedBody> pageBodies,
    Function<Story, List<RenderedBody>> onePage,
    Map<String, List<RenderedBody>> eventBodies,
    Map<String, List<RenderedBody>> correctionBodies,
    Map<String, RenderedBody> terms,
    Definitions definitions,
    Map<Optional<String>, Surroundings> surroundings,
    Map<String, Outline> outlines,
    List<Finding> findings) {

  public Tree tree(Body body) {
    return trees.get(body.file().path());
  }

  /** A page's body as it stands on the page of its own. */
  public RenderedBody body(Page page) {
    return pageBodies.get(page.file().path());
  }

  Outline outline(Story story) {
    return outlines.get(story.folder());
  }

  /** A story's events in the order of the timeline. */
  public List<RenderedBody> events(Story story) {
    return eventBodies.getOrDefault(story.folder(), List.of());
  }

  /** A story's corrections, in order. */
  public List<RenderedBody> corrections(Story story) {
    return correctionBodies.getOrDefault(story.folder(), List.of());
  }
}
