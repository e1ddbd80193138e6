package org.nutgraf.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.content.Event;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.page.TimelineViews.After;
import org.nutgraf.page.TimelineViews.EraView;
import org.nutgraf.page.TimelineViews.EventView;
import org.nutgraf.page.TimelineViews.TimelineView;
import org.nutgraf.page.TimelineViews.Year;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.picture.timeline.TimelinePicture;
import org.nutgraf.text.Messages;

/** The timeline of a story: its events by year, what happened after the article apart from the rest. */
public final class TimelinePages {
  /** Its folder within the story's. */
  public static final String NAME = "timeline/";

  static final Pages KIND = new StoryPart(
      "timeline",
      story -> !story.events().isEmpty(),
      rendered -> new TimelinePages(rendered).model(rendered.story()),
      TemplateData.NOTES,
      TemplateData.one("timeline", TimelineView.class));

  private static final List<Integer> STEPS = List.of(0, 6, 27, 80, 180, 364, 3653);

  private final RenderedStory rendered;
  private final Site site;
  private final Messages words;

  private TimelinePages(RenderedStory rendered) {
    this.rendered = rendered;
    this.site = rendered.site();
    this.words = site.words();
  }

  private static PageModel.Frame frame(Story story) {
    return new PageModel.Frame("timeline", story.folder(), "");
  }

  private PageModel model(Story story) {
    String url = story.folder() + NAME;
    String root = Setting.rootOf(url);
    List<RenderedBody> bodies = rendered.events();
    Map<String, Object> model = new HashMap<>();
    model.put("timeline", timeline(story, bodies, root));
    model.put("notes", Notes.of(rendered, root).of(Optional.of(story), bodies));
    Head head = Head.of(words.get("timeline_title"), words.get("timeline_description"))
        .covering(
            story.article().coversUntil().map(date -> Stamp.of(date, words)).orElse(Stamp.NONE));
    head = head.within(story, root);
    return new PageModel(
        "timeline",
        url,
        head,
        words.get("timeline_description"),
        "",
        model,
        frame(story),
        story.events().get(0).at());
  }

  private TimelineView timeline(Story story, List<RenderedBody> bodies, String root) {
    EventViews views = new EventViews(site, root);
    Map<Integer, List<EventView>> before = new LinkedHashMap<>();
    Map<Integer, List<EventView>> after = new LinkedHashMap<>();
    for (int i = 0; i < story.events().size(); i++) {
      Event event = story.events().get(i);
      boolean later = site.config().lane(event).map(Lane::after).orElse(false);
      (later ? after : before)
          .computeIfAbsent(event.date().year(), year -> new ArrayList<>())
          .add(views.whole(
              story, event, bodies.get(i), i == 0 ? 0 : gap(story.events().get(i - 1), event)));
    }
    Optional<Lane> lane = site.config().lanes().stream().filter(Lane::after).findFirst();
    return new TimelineView(
        EventFilters.of(story.events(), site),
        years(before, ""),
        new After(
            lane.map(Lane::title).orElse(""),
            lane.flatMap(Lane::description).orElse(""),
            years(after, "-after")),
        overview(story),
        eras(story));
  }

  // In steps that a phone has room for: a day, a week, a month, a season, a year, longer, and so
  // long that it is cut.
  private static int gap(Event before, Event event) {
    Optional<LocalDate> from = before.date().latest().or(before.date()::earliest);
    Optional<LocalDate> to = event.date().earliest();
    long days =
        from.isPresent() && to.isPresent() ? ChronoUnit.DAYS.between(from.get(), to.get()) : 0;
    return (int) STEPS.stream().filter(step -> days > step).count();
  }

  private Object overview(Story story) {
    return View.markup(new TimelinePicture(words, site.config().rightToLeft())
        .svg(
            story.events(),
            story.article().eras(),
            site.config().lanes(),
            event -> "#" + event.id()));
  }

  private List<EraView> eras(Story story) {
    return story.article().eras().stream()
        .map(era -> new EraView(era.title(), era.span().words(words)))
        .toList();
  }

  private List<Year> years(Map<Integer, List<EventView>> byYear, String suffix) {
    return byYear.entrySet().stream()
        .map(year -> new Year(
            Edtf.year(year.getKey(), words), "y" + year.getKey() + suffix, year.getValue()))
        .toList();
  }
}
