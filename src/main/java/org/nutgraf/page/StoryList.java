package org.nutgraf.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nutgraf.content.PageKind.Place;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Moment;
import org.nutgraf.page.StoryViews.Listing;
import org.nutgraf.page.StoryViews.Pager;
import org.nutgraf.page.StoryViews.StoryCard;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.text.Messages;

/**
 * Stories for readers to choose from, the newest first, thirty on a page.
 *
 * @param folder of the first page, from the site's root; the others are below it
 */
public record StoryList(List<Story> stories, String folder) {
  private static final int LENGTH = 30;
  public static final Comparator<Story> NEWEST_FIRST = Comparator.comparing(
          (Story story) -> story.changed().map(Moment::instant).orElse(Instant.MIN))
      .reversed()
      .thenComparing(Story::folder);

  static StoryList of(Stream<Story> stories, String folder) {
    return new StoryList(stories.sorted(NEWEST_FIRST).toList(), folder);
  }

  /** The stories that the home page leads to. */
  static StoryList home(Site site) {
    return of(site.stories().stream(), "");
  }

  /** The numbers of its pages, from 1; there is one even of nothing. */
  IntStream pages() {
    return IntStream.rangeClosed(1, Math.max(1, (stories.size() + LENGTH - 1) / LENGTH));
  }

  String url(int page) {
    return page == 1 ? folder : folder + "page/" + page + "/";
  }

  Place place(int page) {
    return new Place(url(page), "content/site.yaml");
  }

  /** What is on a page. */
  List<StoryCard> cards(int page, RenderedSite rendered, String root) {
    return cards(stories.stream().skip((page - 1L) * LENGTH).limit(LENGTH), rendered, root);
  }

  /** All stories of the list, for a page that has no other behind it. */
  List<StoryCard> all(RenderedSite rendered, String root) {
    return cards(stories.stream(), rendered, root);
  }

  private static List<StoryCard> cards(Stream<Story> stories, RenderedSite rendered, String root) {
    return stories
        .map(story -> card(
                story,
                rendered.site().words(),
                ArticlePages.minutes(rendered.mentions(story).words()))
            .below(root))
        .toList();
  }

  /** What a template is given of a page that has nothing but its stories. */
  Map<String, Object> model(int page, RenderedSite rendered, String root) {
    return Map.of(
        "stories",
        cards(page, rendered, root),
        "listing",
        new Listing(List.of(), "", pager(page, root)));
  }

  Pager pager(int page, String root) {
    int last = (int) pages().count();
    return new Pager(
        page,
        last,
        page > 1 ? root + url(page - 1) + Output.PAGE : "",
        page < last ? root + url(page + 1) + Output.PAGE : "");
  }

  /** A story as the root's pages show it. */
  public static StoryCard card(Story story, Messages words, int minutes) {
    int parts = story.sections().size();
    Optional<Moment> changed = story.changed();
    return new StoryCard(
        story.article().title(),
        story.folder() + Output.PAGE,
        story.article().summary().isEmpty()
            ? story.article().description()
            : story.article().summary(),
        changed.map(day -> Stamp.of(day, words)).orElse(Stamp.NONE),
        parts > 1 ? words.counted("parts", parts) : "",
        minutes);
  }
}
