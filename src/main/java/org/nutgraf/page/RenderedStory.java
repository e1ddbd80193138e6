package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nutgraf.content.Body;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Tree;

/**
 * Every body of a story in both editions, with what it uses. There are as few of these at a time as possible, because
 * they are what takes most memory; what others have to know of a story is in its {@link StoryUses}.
 *
 * @param trees every parsed body, by its source path
 * @param definitions those of the glossary, and each claim's remark
 */
public record RenderedStory(
    RenderedGlossary glossary,
    Story story,
    Map<String, Tree> trees,
    Texts told,
    Definitions definitions,
    Outline outline) {

  /**
   * Its bodies where they stand.
   *
   * @param pages each editor's page on its own, by its source path
   * @param onePage the article and its sections as they stand on one page; rendered when that page is made, which is the
   *     only one to need them
   * @param events in the order of the timeline, as they stand on its page
   * @param corrections in order
   */
  public record Texts(
      Map<String, RenderedBody> pages,
      Supplier<List<RenderedBody>> onePage,
      List<RenderedBody> events,
      List<RenderedBody> corrections) {}

  public Site site() {
    return glossary.site();
  }

  public Tree tree(Body body) {
    return requireNonNull(trees.get(body.file().path()));
  }

  /** A page's body as it stands on the page of its own. */
  public RenderedBody body(Page page) {
    return requireNonNull(pages().get(page.file().path()));
  }

  /** Every text once: the one-page edition says nothing new, and a claim's remark is the same wherever it stands. */
  public List<RenderedBody> texts() {
    List<RenderedBody> texts = new ArrayList<>(pages().values());
    texts.addAll(events());
    texts.addAll(corrections());
    story.claims().values().forEach(claim -> texts.add(definitions.remark(story, claim, "")));
    return texts;
  }

  /** What is wrong in the texts, unsorted. */
  public List<Finding> findings() {
    return texts().stream().flatMap(text -> text.findings().stream()).toList();
  }

  public Map<String, RenderedBody> pages() {
    return told.pages();
  }

  public List<RenderedBody> events() {
    return told.events();
  }

  public List<RenderedBody> corrections() {
    return told.corrections();
  }

  List<RenderedBody> onePage() {
    return told.onePage().get();
  }
}
