package org.nutgraf.page.compose;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutgraf.content.Look;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.content.WebAddress;
import org.nutgraf.page.Menus;
import org.nutgraf.page.Output;
import org.nutgraf.page.PageModel;
import org.nutgraf.page.PageViews.Foot;
import org.nutgraf.page.PageViews.Publisher;
import org.nutgraf.page.PageViews.SiteView;
import org.nutgraf.page.PageViews.Style;
import org.nutgraf.page.View.Image;
import org.nutgraf.page.View.Link;
import org.nutgraf.page.machine.Feed;
import org.nutgraf.page.machine.StaticFiles;
import org.nutgraf.page.machine.ThemeFile;
import org.nutgraf.source.PictureSize;

/**
 * The site as every page shows it around its own text: name, menus, foot, looks.
 *
 * @param story to which the page belongs; for those of the whole site the one at its root
 * @param styled whether the site has a stylesheet of its own
 */
record SiteFrame(Site site, Optional<Story> story, boolean styled) {

  /** @param root the way from the page to the site's root */
  SiteView view(String root, PageModel.Frame frame) {
    SiteConfig config = site.config();
    Look look = config.look();
    Menus menus = new Menus(site, story, root, frame);
    List<Link> social = look.social().entrySet().stream()
        .map(account -> new Link(account.getKey(), account.getValue().text()))
        .toList();
    Publisher publisher = config
        .publisher()
        .map(p -> new Publisher(p.name(), p.url().map(WebAddress::text).orElse("")))
        .orElse(new Publisher("", ""));
    return new SiteView(
        config.title(),
        root + Output.PAGE,
        root + Feed.PATH,
        menus.top(),
        publisher,
        logo(root),
        new Foot(look.footer().text(), menus.foot(), social),
        style(root));
  }

  private Image logo(String root) {
    return site.config()
        .look()
        .logo()
        .filter(ref -> site.images().containsKey(ref.id()))
        .map(ref -> {
          Optional<PictureSize> size =
              requireNonNull(site.images().get(ref.id())).picture();
          return new Image(
              site.edition().top(root) + SiteConfig.encoded(ref.id()),
              site.config().title(),
              size.map(PictureSize::width).orElse(0),
              size.map(PictureSize::height).orElse(0));
        })
        .orElse(Image.NONE);
  }

  private Style style(String way) {
    String root = site.edition().top(way);
    Look look = site.config().look();
    List<String> sheets = new ArrayList<>();
    if (look.isThemed()) {
      sheets.add(root + ThemeFile.PATH);
    }
    if (styled) {
      sheets.add(root + StaticFiles.OWN_STYLES);
    }
    return new Style(look.day().paper().toString(), look.night().paper().toString(), sheets);
  }
}
