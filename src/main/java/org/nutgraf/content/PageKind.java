package org.nutgraf.content;

import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.date.Moment;
import org.nutgraf.text.Messages;

/**
 * A kind of page that a site has: what editors wrote, or what is made of it, such as a timeline. All that leads readers to
 * pages (menus, links, the sitemap, lists for machines) and all that a site may say about pages goes by the kinds of its
 * {@link Site}.
 */
public interface PageKind {
  /** Its name: in {@code page_weight}, and if it is a part, in menus and as the folder of its page. */
  String name();

  /** Its pages that belong to a story, in order. */
  default Stream<Place> of(Story story) {
    return Stream.empty();
  }

  /** Its pages that belong to no story, in order. */
  default Stream<Place> of(Site site) {
    return Stream.empty();
  }

  /** Whether it is a part of a story or of the site: menus and links may lead to its first page by its name. */
  default boolean isPart() {
    return true;
  }

  /** Whether it is in the menu of a site that doesn't say what is in there. */
  default boolean isOffered() {
    return isPart();
  }

  /** What a menu calls it; of a part only. */
  default String label(Site site) {
    return site.words().get(name());
  }

  /** What a list of pages calls it; of a part only. */
  default String title(Messages words) {
    return words.get(name() + "_title");
  }

  /** What is on it, in a sentence; may be empty. */
  default String description(Messages words) {
    return words.get(name() + "_description");
  }

  /** Where the part is for a reader of a story, or of none; empty if it isn't there. */
  default Optional<Place> place(Site site, Optional<Story> story) {
    return isPart()
        ? Stream.concat(story.stream().flatMap(this::of), of(site)).findFirst()
        : Optional.empty();
  }

  /**
   * A page that readers find.
   *
   * @param url its folder from the site's root: {@code ""} for the home page, {@code why/}
   * @param source the file that it is made of, or which has it made
   * @param changed when it was, or the story that it is made of; empty if nobody knows
   */
  record Place(String url, String source, Optional<Moment> changed) {
    public Place(String url, String source) {
      this(url, source, Optional.empty());
    }
  }
}
