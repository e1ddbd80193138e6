package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutgraf.content.Site;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.page.StoryViews.TopicLink;
import org.nutgraf.page.View.Link;
import org.nutgraf.text.Alphabet;

/** What a newsroom's stories are about: a page for each of their tags. */
public final class TagPages {
  private static final String FOLDER = "tags/";

  /** The page that lists all tags. */
  static final Pages INDEX =
      new SitePart(
          "tags",
          "content/site.yaml",
          site -> !site.topics().isEmpty(),
          TagPages::index,
          TemplateData.list("topics", TopicLink.class)) {
        @Override
        public boolean isOffered() {
          return false;
        }
      };

  static final Pages KIND = new SitePages(
      "tag",
      site -> tagged(site).values().stream().flatMap(list -> list.pages().mapToObj(list::place)),
      rendered -> tagged(rendered.site()).entrySet().stream().flatMap(tag -> tag.getValue()
          .pages()
          .mapToObj(page -> model(tag.getKey(), tag.getValue(), page, rendered))),
      TemplateData.STORIES,
      TemplateData.LISTING);

  private TagPages() {}

  static String folder(String tag) {
    return FOLDER + tag + "/";
  }

  /** The stories of each tag. */
  public static SortedMap<String, StoryList> tagged(Site site) {
    SortedMap<String, StoryList> lists = new TreeMap<>();
    site.topics()
        .keySet()
        .forEach(tag -> lists.put(tag, new StoryList(new ArrayList<>(), folder(tag))));
    if (!lists.isEmpty()) {
      site.allStories().sorted(StoryList.NEWEST_FIRST).forEach(story -> story
          .topics()
          .keySet()
          .forEach(tag -> requireNonNull(lists.get(tag)).stories().add(story)));
    }
    return lists;
  }

  /** All tags with their pages, by name. */
  static List<TopicLink> links(Site site, String root) {
    SortedMap<String, StoryList> lists = tagged(site);
    Comparator<String> order = new Alphabet(site.language()).order();
    return site.topics().entrySet().stream()
        .sorted(Map.Entry.<String, String>comparingByValue(order)
            .thenComparing(Map.Entry.comparingByKey()))
        .map(tag -> new TopicLink(
            tag.getValue(),
            root + folder(tag.getKey()) + Output.PAGE,
            requireNonNull(lists.get(tag.getKey())).stories().size()))
        .toList();
  }

  private static PageModel index(RenderedSite rendered) {
    Site site = rendered.site();
    Head head = Head.of(site.words().get("tags_title"), site.words().get("tags_description"));
    return new PageModel(
        "tags",
        FOLDER,
        head,
        Map.of("topics", links(site, Setting.rootOf(FOLDER))),
        new PageModel.Frame("tags", "", ""),
        new SourceFile("content/site.yaml", "").whole());
  }

  private static PageModel model(String tag, StoryList list, int page, RenderedSite rendered) {
    Site site = rendered.site();
    String root = Setting.rootOf(list.url(page));
    String name = requireNonNull(site.topics().get(tag));
    Head head = Head.of(
            page == 1 ? name : site.words().get("paged", name, String.valueOf(page)), "")
        .under(new Link(site.words().get("tags"), root + FOLDER + Output.PAGE));
    return new PageModel(
        "tag",
        list.url(page),
        head,
        list.model(page, rendered, root),
        new PageModel.Frame("tags", list.folder(), ""),
        list.stories().get(0).article().at());
  }
}
