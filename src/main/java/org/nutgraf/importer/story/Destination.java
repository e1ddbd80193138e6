package org.nutgraf.importer.story;

import static org.nutgraf.content.Site.CONTENT;

import java.util.Optional;
import org.nutgraf.content.Site;

/**
 * Where what is imported comes to.
 *
 * @param story the story's folder below {@code content/}: {@code ""}, or ending with {@code /}
 * @param title of the article, instead of the one that is found
 * @param site the site it comes into; empty if there is none yet
 */
public record Destination(String story, Optional<String> title, Optional<Site> site) {
  /** The story's folder below the site's root, ending with {@code /}. */
  public String folder() {
    return CONTENT + story;
  }

  /** Whether the story is there already. */
  public boolean isStory() {
    return site.isPresent()
        && site.get().allStories().anyMatch(found -> found.folder().equals(story));
  }
}
