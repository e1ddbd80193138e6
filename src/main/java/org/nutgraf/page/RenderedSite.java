package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.Function;
import org.nutgraf.content.Body;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Tree;

/**
 * A site whose stories have been rendered, so that "where this term is used" is data.
 *
 * @param mentions of each story, by its folder
 * @param parsed parses a text once more
 * @param again renders a story once more, for those few who need its very texts
 * @param now the time that it is built for
 */
public record RenderedSite(
    RenderedGlossary glossary,
    Map<String, StoryUses> mentions,
    Function<Body, Tree> parsed,
    Function<Story, RenderedStory> again,
    Now now) {

  public Site site() {
    return glossary.site();
  }

  public StoryUses mentions(Story story) {
    return requireNonNull(mentions.get(story.folder()));
  }
}
