package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nutgraf.content.Event;
import org.nutgraf.content.PageKind.Place;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.date.Moment;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.page.StoryViews.OldYear;
import org.nutgraf.page.StoryViews.Pager;
import org.nutgraf.page.TimelineViews.StoryEvent;
import org.nutgraf.page.View.Link;
import org.nutgraf.text.Messages;

/**
 * A newsroom's stories and the events of all their timelines, by year. A year with many stories has more pages, which have
 * no events; all pages of all years follow one another.
 */
final class ArchivePages {
  private static final String FOLDER = "archive/";

  /** The years. */
  static final Pages INDEX =
      new SitePart(
          "archive",
          "content/site.yaml",
          Site::isNewsroom,
          rendered -> new ArchivePages(rendered).index(),
          TemplateData.list("years", OldYear.class),
          TemplateData.STORIES) {
        @Override
        public boolean isOffered() {
          return false;
        }
      };

  static final Pages KIND = new SitePages(
      "year",
      site -> site.isNewsroom()
          ? steps(years(site)).stream().map(step -> new Place(step.url(), "content/site.yaml"))
          : Stream.empty(),
      rendered -> rendered.site().isNewsroom() ? new ArchivePages(rendered).all() : Stream.empty(),
      TemplateData.STORIES,
      TemplateData.list("events", StoryEvent.class),
      TemplateData.one("pager", Pager.class));

  private final RenderedSite rendered;
  private final Site site;
  private final Messages words;
  private final SortedMap<Integer, Year> years;

  private record Told(Story story, Event event) {}

  /** @param events in order of time */
  private record Year(List<Story> stories, List<Told> events) {
    Year() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** A page of a year. */
  private record Step(int year, StoryList list, int page) {
    String url() {
      return list.url(page);
    }

    boolean isFirst() {
      return page == 1;
    }
  }

  private ArchivePages(RenderedSite rendered) {
    this.rendered = rendered;
    this.site = rendered.site();
    this.words = site.words();
    this.years = years(site);
  }

  private static String url(int year) {
    return FOLDER + year + "/";
  }

  /** What there is of each year, the latest year first. */
  private static SortedMap<Integer, Year> years(Site site) {
    SortedMap<Integer, Year> years = new TreeMap<>(Comparator.reverseOrder());
    site.allStories().forEach(story -> {
      published(story).ifPresent(at -> years
          .computeIfAbsent(at.day().getYear(), year -> new Year())
          .stories()
          .add(story));
      story.events().forEach(event -> years
          .computeIfAbsent(event.date().year(), year -> new Year())
          .events()
          .add(new Told(story, event)));
    });
    years.values().forEach(year -> {
      year.stories().sort(StoryList.NEWEST_FIRST);
      // Each timeline is in order, and this keeps what is at the same time as it is.
      year.events()
          .sort(Comparator.comparing(
              told -> told.event().date().begins(site.config().timezone()).orElse(Instant.MIN)));
    });
    return years;
  }

  /** All pages of years in the order in which they are turned. */
  private static List<Step> steps(SortedMap<Integer, Year> years) {
    List<Step> steps = new ArrayList<>();
    years.forEach((number, year) -> {
      StoryList list = new StoryList(year.stories(), url(number));
      list.pages().mapToObj(page -> new Step(number, list, page)).forEach(steps::add);
    });
    return steps;
  }

  private static Optional<Moment> published(Story story) {
    return story.article().date().or(story.article()::lastmod);
  }

  private Stream<PageModel> all() {
    List<Step> steps = steps(years);
    return IntStream.range(0, steps.size()).mapToObj(at -> model(steps, at));
  }

  private PageModel index() {
    String root = Setting.rootOf(FOLDER);
    List<OldYear> list = years.entrySet().stream()
        .map(year -> new OldYear(
            Edtf.year(year.getKey(), words),
            root + url(year.getKey()) + Output.PAGE,
            counted("stories", year.getValue().stories().size()),
            counted("events", year.getValue().events().size())))
        .toList();
    // A home page that only leads to the stories is none itself.
    StoryList undated = StoryList.of(
        site.allStories()
            .filter(story -> published(story).isEmpty())
            .filter(story ->
                !story.folder().isEmpty() || !story.article().body().text().isBlank()),
        FOLDER);
    Head head = Head.of(words.get("archive_title"), words.get("archive_description"));
    return new PageModel(
        "archive",
        FOLDER,
        head,
        Map.of("years", list, "stories", undated.all(rendered, root)),
        new PageModel.Frame("archive", "", ""),
        new SourceFile("content/site.yaml", "").whole());
  }

  private String counted(String what, int number) {
    return number == 0 ? "" : words.counted(what, number);
  }

  private PageModel model(List<Step> steps, int at) {
    Step step = steps.get(at);
    String root = Setting.rootOf(step.url());
    String title = Edtf.year(step.year(), words);
    Head head = Head.of(step.isFirst() ? title : words.get("paged", title, step.page()), "")
        .under(new Link(words.get("archive"), root + FOLDER + Output.PAGE));
    return new PageModel(
        "year",
        step.url(),
        head,
        Map.of(
            "stories",
            step.list().cards(step.page(), rendered, root),
            "events",
            step.isFirst() ? events(step.year(), root) : List.of(),
            "pager",
            new Pager(at + 1, steps.size(), href(steps, at - 1, root), href(steps, at + 1, root))),
        new PageModel.Frame("archive", "", ""),
        new SourceFile("content/site.yaml", "").whole());
  }

  private static String href(List<Step> steps, int at, String root) {
    return at < 0 || at == steps.size() ? "" : root + steps.get(at).url() + Output.PAGE;
  }

  private List<StoryEvent> events(int year, String root) {
    EventViews views = new EventViews(site, root);
    return requireNonNull(years.get(year)).events().stream()
        .map(told -> new StoryEvent(
            views.brief(told.event()),
            root + told.story().folder() + TimelinePages.NAME + Output.PAGE + "#"
                + told.event().id(),
            told.story().article().title()))
        .toList();
  }
}
