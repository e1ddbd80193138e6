package org.nutgraf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutgraf.content.MenuEntry;
import org.nutgraf.content.Page;
import org.nutgraf.content.PageKind;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.WebAddress;
import org.nutgraf.page.PageViews.NavItem;

/** The menus of a page: what the site wants in them, else all that there is for its readers. */
public final class Menus {
  /** How many pages outside the sequence stand in a menu that nobody wrote. */
  private static final int MOST = 50;

  private final Site site;
  private final Optional<Story> story;
  private final String root;
  private final String section;

  /**
   * @param story that is read; empty where there is none
   * @param root the way from the page to the site's root
   */
  public Menus(Site site, Optional<Story> story, String root, PageModel.Frame frame) {
    this.site = site;
    this.story = story;
    this.root = root;
    this.section = frame.section();
  }

  /** The menu at the top. */
  public List<NavItem> top() {
    return site.config().look().menu().map(this::items).orElseGet(() -> {
      List<NavItem> items = new ArrayList<>();
      site.parts().filter(PageKind::isOffered).forEach(part -> part(part, "")
          .ifPresent(items::add));
      story.ifPresent(
          told -> told.extras().stream().limit(MOST).forEach(page -> items.add(page(page, ""))));
      // What stands at the foot of every page need not stand at the top as well.
      List<String> below = foot().stream().map(NavItem::href).toList();
      items.removeIf(item -> below.contains(item.href()) && !item.current());
      return items;
    });
  }

  /** The menu at the foot; empty if the site has none. */
  public List<NavItem> foot() {
    return items(site.config().look().footer().menu());
  }

  private List<NavItem> items(List<MenuEntry> entries) {
    return entries.stream().flatMap(entry -> item(entry).stream()).toList();
  }

  private Optional<NavItem> item(MenuEntry entry) {
    if (entry.url().isPresent()) {
      return entry.url().map(WebAddress::text).map(url -> new NavItem(entry.title(), url, false));
    }
    Optional<PageKind> part = site.part(entry.to().id());
    return part.isPresent()
        ? part(part.get(), entry.title())
        : Optional.ofNullable(site.pages().get(Site.CONTENT + entry.to().id()))
            .map(page -> page(page, entry.title()));
  }

  private NavItem page(Page page, String title) {
    return new NavItem(
        title.isEmpty() ? page.title() : title,
        root + page.url() + Output.PAGE,
        section.equals(page.file().path()));
  }

  /** Empty if there is no such part of the site or of the story that is read. */
  private Optional<NavItem> part(PageKind part, String title) {
    return part.place(site, story)
        .map(place -> new NavItem(
            title.isEmpty() ? part.label(site) : title,
            root + place.url() + Output.PAGE,
            section.equals(part.name())));
  }
}
