package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nutgraf.content.PageKind.Place;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.page.StoryViews.Listing;
import org.nutgraf.page.StoryViews.StoryCard;
import org.nutgraf.page.View.Link;

/** The home page of a site with several stories: the root's article if there is one, and then the others, newest first. */
final class HomePages {
  static final Pages KIND =
      new SitePages(
          "home",
          site -> Stream.of(new Place("", "content/site.yaml")),
          rendered -> Stream.of(rendered)
              .filter(site -> !site.site().stories().isEmpty())
              .map(HomePages::model),
          TemplateData.STORIES,
          TemplateData.LISTING) {
        @Override
        public boolean isPart() {
          return true;
        }

        @Override
        public String label(Site site) {
          return site.words().get(site.stories().isEmpty() ? "explainer" : name());
        }
      };

  /** The pages behind the home page, with the stories that it has no room for. */
  static final Pages MORE = new SitePages(
      "stories",
      site -> {
        StoryList list = StoryList.home(site);
        return list.pages().skip(1).mapToObj(list::place);
      },
      rendered ->
          StoryList.home(rendered.site()).pages().skip(1).mapToObj(page -> more(page, rendered)),
      TemplateData.STORIES,
      TemplateData.LISTING);

  private HomePages() {}

  /** The item of menus that a story's pages belong to: on a site of one story, that is the home page. */
  static String section(Site site, Story story, boolean article) {
    return site.stories().isEmpty() || article && story.folder().isEmpty() ? KIND.name() : "story";
  }

  /** Whether a story's article is the home page that lists the others, and so is made when these are known. */
  static boolean isHome(Site site, Story story) {
    return story.folder().isEmpty() && !site.stories().isEmpty();
  }

  private static PageModel model(RenderedSite rendered) {
    Site site = rendered.site();
    StoryList list = StoryList.home(site);
    List<StoryCard> cards = list.cards(1, rendered, "");
    Listing listing = site.isNewsroom()
        ? new Listing(
            TagPages.links(site, ""),
            ArchivePages.INDEX
                .of(site)
                .findFirst()
                .map(archive -> archive.url() + Output.PAGE)
                .orElse(""),
            list.pager(1, ""))
        : Listing.NONE;
    return site.home()
        .map(rendered.again())
        .map(home -> new ArticlePages(home).beside(cards, listing))
        .orElseGet(() -> new PageModel(
            "home",
            "",
            Head.of(site.config().title(), site.config().description()),
            Map.of("stories", cards, "listing", listing),
            new PageModel.Frame("home", "", ""),
            new SourceFile("content/site.yaml", "").whole()));
  }

  private static PageModel more(int page, RenderedSite rendered) {
    Site site = rendered.site();
    StoryList list = StoryList.home(site);
    String root = Setting.rootOf(list.url(page));
    Head head = Head.of(site.words().get("paged", site.words().get("more_stories"), page), "")
        .under(new Link(site.words().get("home"), root + Output.PAGE));
    return new PageModel(
        "stories",
        list.url(page),
        head,
        list.model(page, rendered, root),
        new PageModel.Frame("home", "", ""),
        new SourceFile("content/site.yaml", "").whole());
  }
}
