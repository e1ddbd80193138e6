package org.nutgraf.content;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.date.Edtf.Point;
import org.nutgraf.text.Messages;

/**
 * A slide or an era of TimelineJS3 in its JSON format (timeline.knightlab.com/docs/json-format.html): what {@code
 * timeline.json}
 * is made of, and what an import of such a file reads. A title slide has no date.
 *
 * @param headline may hold HTML, as {@code text} may
 * @param media what is shown beside the text
 * @param group the title of its lane; empty without lanes
 * @param id empty if it has none
 * @param status an addition of ours, which TimelineJS passes over, as {@code tags} is; empty if there is none
 */
public record TimelineSlide(
    Dates dates,
    String headline,
    String text,
    Optional<Media> media,
    String group,
    String id,
    String status,
    List<String> tags) {

  /** The keys of a whole timeline. */
  public static final String TITLE = "title";

  public static final String EVENTS = "events";
  public static final String ERAS = "eras";

  /**
   * When it is.
   *
   * @param displayed in words; empty if these are made of the dates
   */
  public record Dates(Optional<Point> start, Optional<Point> end, String displayed) {
    static final Dates NONE = new Dates(Optional.empty(), Optional.empty(), "");
  }

  /** A picture, a film, a map or whatever else has an address. */
  public record Media(String url, String caption, String credit) {}

  public static TimelineSlide title(String headline, String text) {
    return new TimelineSlide(Dates.NONE, headline, text, Optional.empty(), "", "", "", List.of());
  }

  /** An event; the text is HTML. One without a start is shown at its end. */
  public static TimelineSlide event(Event event, String text, Optional<Lane> lane, Messages words) {
    Edtf date = event.date();
    return new TimelineSlide(
        new Dates(
            date.startPoint().or(date::endPoint),
            date.startPoint().flatMap(start -> date.endPoint()),
            event.when(words)),
        event.title(),
        text,
        Optional.empty(),
        lane.map(Lane::title).orElse(""),
        event.id(),
        event.status().id(),
        event.tags().stream().map(Tag::name).toList());
  }

  /** An era, by its days if start and end are written alike: TimelineJS drops such an end, and then the era. */
  public static TimelineSlide era(Era era) {
    Edtf span = era.span();
    boolean alike = span.startPoint().equals(span.endPoint());
    return new TimelineSlide(
        new Dates(
            alike ? span.earliest().map(Point::of) : span.startPoint(),
            alike ? span.latest().map(Point::of) : span.endPoint(),
            ""),
        era.title(),
        "",
        Optional.empty(),
        "",
        "",
        "",
        List.of());
  }

  /** The slide as JSON has it: maps, lists and texts. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    dates.start.ifPresent(point -> json.put("start_date", date(point)));
    dates.end.ifPresent(point -> json.put("end_date", date(point)));
    put("display_date", dates.displayed, json);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("headline", headline);
    content.put("text", text);
    json.put("text", content);
    media.ifPresent(m -> json.put("media", media(m)));
    put("group", group, json);
    put("unique_id", id, json);
    put("status", status, json);
    if (!tags.isEmpty()) {
      json.put("tags", tags);
    }
    return json;
  }

  private static void put(String key, String value, Map<String, Object> json) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }

  private static Map<String, Object> date(Point point) {
    Map<String, Object> date = new LinkedHashMap<>();
    // TimelineJS knows no year 0: before 1 comes -1, as people count.
    date.put("year", point.year() > 0 ? point.year() : point.year() - 1);
    point.month().ifPresent(month -> date.put("month", month));
    point.day().ifPresent(day -> date.put("day", day));
    point.time().ifPresent(time -> {
      date.put("hour", time.getHour());
      date.put("minute", time.getMinute());
      if (time.getSecond() > 0) {
        date.put("second", time.getSecond());
      }
    });
    return date;
  }

  private static Map<String, Object> media(Media media) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("url", media.url());
    put("caption", media.caption(), json);
    put("credit", media.credit(), json);
    return json;
  }

  /** Reads what {@link #json} makes, and what others make; a date that can't be read is left out. */
  public static TimelineSlide of(Map<?, ?> json) {
    Map<?, ?> content = map(json.get("text"));
    Map<?, ?> media = map(json.get("media"));
    return new TimelineSlide(
        new Dates(
            point(json.get("start_date")),
            point(json.get("end_date")),
            text(json.get("display_date"))
                .or(() -> text(map(json.get("start_date")).get("display_date")))
                .orElse("")),
        text(content.get("headline")).orElse(""),
        text(content.get("text")).orElse(""),
        text(media.get("url"))
            .map(url -> new Media(
                url,
                text(media.get("caption")).orElse(""),
                text(media.get("credit")).orElse(""))),
        text(json.get("group")).orElse(""),
        text(json.get("unique_id")).orElse(""),
        text(json.get("status")).orElse(""),
        texts(json.get("tags")));
  }

  private static Optional<Point> point(@Nullable Object json) {
    Map<?, ?> date = map(json);
    OptionalInt year = number(date.get("year"));
    OptionalInt month = number(date.get("month"));
    OptionalInt day = month.isPresent() ? number(date.get("day")) : OptionalInt.empty();
    int counted = year.orElse(0);
    return year.isPresent()
        ? Optional.of(new Point(
            counted < 0 ? counted + 1 : counted,
            month,
            day,
            day.isPresent() ? time(date) : Optional.empty()))
        : Optional.empty();
  }

  private static Optional<LocalTime> time(Map<?, ?> date) {
    OptionalInt hour = number(date.get("hour"));
    try {
      return hour.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalTime.of(
              hour.getAsInt(),
              number(date.get("minute")).orElse(0),
              number(date.get("second")).orElse(0)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  // Numbers are written as texts, too.
  private static OptionalInt number(@Nullable Object json) {
    String text = text(json).orElse("");
    return text.matches("-?[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static Map<?, ?> map(@Nullable Object json) {
    return json instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<String> texts(@Nullable Object json) {
    List<?> list = json instanceof List<?> texts ? texts : List.of();
    return list.stream().flatMap(item -> text(item).stream()).toList();
  }

  private static Optional<String> text(@Nullable Object json) {
    return json == null || json instanceof Map<?, ?> || json instanceof List<?>
        ? Optional.empty()
        : Optional.of(json.toString().strip()).filter(text -> !text.isEmpty());
  }
}
