package org.nutgraf.page;

import java.util.List;
import java.util.stream.Stream;
import org.nutgraf.page.View.Ref;
import org.nutgraf.page.View.Stamp;

/** A timeline and its events. See {@link View}. */
public interface TimelineViews {

  /** A way to choose among events: by {@code lane}, {@code tag} or {@code status}. */
  record Filter(String name, List<Option> options) {}

  /** What can be chosen, and how many events that leaves. */
  record Option(String id, String title, int count) {}

  /**
   * @param lang of its words where they are untranslated; else empty
   * @param text what its file says below its front matter
   */
  record EventView(
      String id,
      When when,
      String title,
      String lang,
      EventLabels sorted,
      View.Text text,
      Evidence evidence,
      String fingerprint) {

    public Stamp date() {
      return when.date();
    }

    public int gap() {
      return when.gap();
    }

    public String status() {
      return sorted.status();
    }

    public String lane() {
      return sorted.lane();
    }

    public String tags() {
      return sorted.tags();
    }

    public List<String> labels() {
      return sorted.labels();
    }

    public String importance() {
      return sorted.importance();
    }

    public Object html() {
      return text.html();
    }

    public Object markdown() {
      return text.markdown();
    }

    public List<Ref> sources() {
      return evidence.sources();
    }

    public List<Ref> toldIn() {
      return evidence.toldIn();
    }
  }

  /** @param gap how long after the event above it this one is, from 0 (at once) to 6 (years) and 7 (decades) */
  record When(Stamp date, int gap) {}

  /**
   * What an event is sorted by.
   *
   * @param lane its id
   * @param tags their ids, with blanks between them
   * @param labels the names of its lane and its tags
   */
  record EventLabels(
      String status, String lane, String tags, List<String> labels, String importance) {}

  /** @param toldIn the pages that tell more */
  record Evidence(List<Ref> sources, List<Ref> toldIn) {}

  /** @param span when it was, in words */
  record EraView(String title, String span) {}

  record Year(String title, String id, List<EventView> events) {}

  record After(String title, String description, List<Year> years) {}

  record TimelineView(
      List<Filter> filters, List<Year> years, After after, Object overview, List<EraView> eras) {
    /** The statuses that its events have. */
    public List<String> statuses() {
      return View.statuses(events().map(EventView::status));
    }

    Stream<EventView> events() {
      return Stream.concat(years.stream(), after.years().stream())
          .flatMap(year -> year.events().stream());
    }
  }

  /**
   * An event among those of other stories.
   *
   * @param story the title of the one that tells of it
   */
  record StoryEvent(EventView event, String href, String story) {
    public String md() {
      return View.md(href);
    }
  }
}
