package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.image.Card;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.page.View.Image;
import org.nutgraf.source.Asset;
import org.nutgraf.source.PictureSize;

/** The pictures that stand for pages where they are shared: the one that an editor chose, or else a drawn card. */
public final class ShareImages {
  /** The name of a card's file, in the folder of its page. */
  private static final String CARD = "card.png";

  private final Site site;
  private final SiteConfig config;
  private final Optional<Story> story;

  /** @param story to which the pages belong; for those of the whole site the one at its root */
  public ShareImages(Site site, Optional<Story> story) {
    this.site = site;
    this.config = site.config();
    this.story = story;
  }

  /** The address of a page's picture; empty if it has none. */
  static Optional<String> address(Site site, Page page) {
    return site.image(page)
        .map(Map.Entry::getKey)
        .or(() -> site.config().cards() ? Optional.of(page.url() + CARD) : Optional.empty())
        .map(site.config()::address);
  }

  public Image of(PageModel sheet) {
    Optional<Map.Entry<String, Asset>> chosen = chosen(sheet);
    if (chosen.isPresent()) {
      Optional<PictureSize> size = chosen.get().getValue().picture();
      return new Image(
          config.address(chosen.get().getKey()),
          sheet.head().title(),
          size.map(PictureSize::width).orElse(0),
          size.map(PictureSize::height).orElse(0));
    }
    return config.cards()
        ? new Image(
            config.address(sheet.url() + CARD), sheet.head().title(), Card.WIDTH, Card.HEIGHT)
        : Image.NONE;
  }

  /** A page's card; empty if it needs none. */
  public Optional<Output> card(PageModel sheet) {
    return config.cards() && chosen(sheet).isEmpty()
        ? Optional.of(new Output.Drawn(sheet.url() + CARD, drawing(sheet), sheet.origin()))
        : Optional.empty();
  }

  private Optional<Map.Entry<String, Asset>> chosen(PageModel sheet) {
    return Optional.ofNullable(site.pages().get(sheet.frame().source())).flatMap(site::image);
  }

  private Card drawing(PageModel sheet) {
    Head head = sheet.head();
    String above = story.map(Story::article).map(Page::title).orElse("");
    return new Card(
        config.title(),
        above.equals(head.title()) ? "" : above,
        head.title(),
        line(head),
        String.join(" ", statuses(sheet)),
        config.language(),
        config.direction().equals("rtl"));
  }

  private static List<String> statuses(PageModel sheet) {
    if (sheet.model().get("timeline") instanceof TimelineViews.TimelineView timeline) {
      return timeline.events().map(TimelineViews.EventView::status).toList();
    }
    if (sheet.model().get("groups") instanceof List<?> groups) {
      return groups.stream()
          .filter(NoteViews.ClaimGroup.class::isInstance)
          .flatMap(group -> ((NoteViews.ClaimGroup) group).claims().stream())
          .map(NoteViews.ClaimNote::status)
          .toList();
    }
    return sheet.model().get("notes") instanceof NoteViews.Notes notes
        ? notes.claims().stream().map(NoteViews.ClaimNote::status).toList()
        : List.of();
  }

  private String line(Head head) {
    if (head.number() > 0) {
      return word("part") + " " + head.number() + " " + word("of") + " " + head.total();
    }
    if (!head.coversUntil().text().isEmpty()) {
      return word("covers_until") + " " + head.coversUntil().text() + word("covers_after");
    }
    return head.updated().text().isEmpty()
        ? head.published().text()
        : word("updated") + " " + head.updated().text();
  }

  private String word(String key) {
    return site.words().get(key);
  }
}
