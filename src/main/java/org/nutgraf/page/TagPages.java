package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nutgraf.content.Site;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.View.Head;
import org.nutgraf.page.View.Link;
import org.nutgraf.page.View.Listing;
import org.nutgraf.page.View.TopicLink;

/** What a newsroom's stories are about: a page for each of their tags. */
final class TagPages {
  private static final String FOLDER = "tags/";

  /** All of them. */
  static final Pages INDEX = new SitePart("tags", "content/site.yaml", site -> !site.topics().isEmpty(), TagPages::index,
      TemplateData.list("topics", TopicLink.class)) {
    @Override
    public boolean isOffered() {
      return false;
    }
  };

  static final Pages KIND = new Pages() {
    @Override
    public String name() {
      return "tag";
    }

    @Override
    public boolean isPart() {
      return false;
    }

    @Override
    public Stream<Place> of(Site site) {
      return site.topics().keySet().stream().map(tag -> tagged(tag, site)).flatMap(list -> list.pages().mapToObj(list::place));
    }

    @Override
    public Stream<PageModel> models(RenderedSite rendered) {
      return rendered.site().topics().keySet().stream().flatMap(tag -> {
        StoryList list = tagged(tag, rendered.site());
        return list.pages().mapToObj(page -> model(tag, list, page, rendered));
      });
    }

    @Override
    public Map<String, List<TemplateData.Variable>> data() {
      return Map.of(name(), List.of(TemplateData.STORIES, TemplateData.LISTING));
    }
  };

  private TagPages() {}

  static String folder(String tag) {
    return FOLDER + tag + "/";
  }

  static StoryList tagged(String tag, Site site) {
    return StoryList.of(site.allStories().filter(story -> story.topics().containsKey(tag)), folder(tag));
  }

  /** All tags with their pages, by name. */
  static List<TopicLink> links(Site site, String root) {
    java.util.Comparator<String> order = new org.nutgraf.text.Alphabet(site.language()).order();
    return site.topics().entrySet().stream().sorted(Map.Entry.<String, String>comparingByValue(order).thenComparing(Map.Entry.comparingByKey()))
        .map(tag -> new TopicLink(tag.getValue(), root + folder(tag.getKey()) + Output.PAGE,
            (int) site.allStories().filter(story -> story.topics().containsKey(tag.getKey())).count())).toList();
  }

  private static PageModel index(RenderedSite rendered) {
    Site site = rendered.site();
    Head head = Head.of(site.words().get("tags_title"), site.words().get("tags_description"));
    return new PageModel("tags", FOLDER, head, head.deck(), "", Map.of("topics", links(site, Setting.rootOf(FOLDER))),
        new PageModel.Frame("tags", "", ""), new SourceFile("content/site.yaml", "").whole());
  }

  private static PageModel model(String tag, StoryList list, int page, RenderedSite rendered) {
    Site site = rendered.site();
    String root = Setting.rootOf(list.url(page));
    String name = requireNonNull(site.topics().get(tag));
    Head head = Head.of(page == 1 ? name : site.words().get("paged", name, String.valueOf(page)), "")
        .under(new Link(site.words().get("tags"), root + FOLDER + Output.PAGE));
    return new PageModel("tag", list.url(page), head, "", "", Map.of("stories", list.cards(page, rendered, root),
        "listing", new Listing(List.of(), "", list.pager(page, root))), new PageModel.Frame("tags", list.folder(), ""),
        list.stories().get(0).article().at());
  }
}
