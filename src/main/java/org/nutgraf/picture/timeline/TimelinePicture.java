package org.nutgraf.picture.timeline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.nutgraf.content.Era;
import org.nutgraf.content.Event;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;
import org.nutgraf.picture.TextLine;
import org.nutgraf.text.Messages;

/**
 * Draws all events of a timeline at a glance, in true proportion of time.
 *
 * <p>Each event is a mark that links to it; lanes lie below each other. A crowded part of the scale is left out
 * and drawn below, wide enough to be read. The picture fills any width without its letters growing: places across
 * are percent, heights are units, and what has room on a phone has room everywhere.
 *
 * <p>The list of events says all of it in words, so the picture is hidden from screen readers and skipped by the
 * tabulator key.
 */
public final class TimelinePicture {
  /** The narrowest width at which it has to be readable, in units: that of a phone of 360 px without the page's margins. */
  static final int NARROW = 328;

  private static final int PAD = 6;
  private static final int ZOOM_HEIGHT = 18;
  private static final int KEY_GAP = 6;

  private final Messages words;
  private final boolean rightToLeft;

  /** @param rightToLeft whether time runs that way, as the language does */
  public TimelinePicture(Messages words, boolean rightToLeft) {
    this.words = words;
    this.rightToLeft = rightToLeft;
  }

  /** A place or length across, in the units of the narrowest picture. */
  static int narrow(int hundredths) {
    return hundredths * NARROW / TimeWindow.WIDTH;
  }

  /**
   * The picture as an {@code svg} element for HTML; empty if there are no events.
   *
   * @param events in order of time
   * @param eras in order of time
   * @param lanes in the order of the site; only those with events are drawn, and events of other lanes below them
   * @param href the link to an event
   */
  public String svg(
      List<Event> events, List<Era> eras, List<Lane> lanes, Function<Event, String> href) {
    if (events.isEmpty()) {
      return "";
    }
    Plan plan = plan(events, eras, lanes, href);
    Svg svg = rightToLeft ? Svg.mirrored() : new Svg();
    List<Object> attributes = new ArrayList<>(List.of(
        "class",
        "time",
        "width",
        "100%",
        "height",
        plan.height,
        "aria-hidden",
        "true",
        "direction",
        rightToLeft ? "rtl" : "ltr",
        "font-family",
        "sans-serif",
        "font-size",
        Lettering.SIZE,
        "fill",
        "currentColor"));
    if (rightToLeft) {
      attributes.addAll(List.of("style", "transform:scaleX(-1)"));
    }
    svg.open("svg", attributes.toArray()).line();
    plan.shapes.forEach(shape -> shape.draw(svg));
    return svg.close("svg").toString();
  }

  /** A picture's parts, in the order of drawing. */
  record Plan(int height, List<Shape> shapes) {}

  Plan plan(List<Event> events, List<Era> eras, List<Lane> lanes, Function<Event, String> href) {
    List<TimeStrip> strips = TimeStrip.of(events);
    TimeEras periods = new TimeEras(eras, strips.stream().map(TimeStrip::window).toList());
    Drawing drawing = new Drawing(words, periods, lanes, href);
    for (int i = 0; i < strips.size(); i++) {
      int below = strips.stream().skip(i + 1).mapToInt(TimeStrip::size).sum();
      drawing.strip(strips.get(i), i, below);
    }
    drawing.key(events);
    return new Plan(drawing.y, List.copyOf(drawing.shapes));
  }

  /** Draws the strips, each below the one before. */
  private static final class Drawing {
    private final Messages words;
    private final TimeEras eras;
    private final Map<String, Optional<Lane>> lanes = new LinkedHashMap<>();
    private final Function<Event, String> href;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<Event, Integer> marks = new HashMap<>();
    private int y;

    Drawing(Messages words, TimeEras eras, List<Lane> lanes, Function<Event, String> href) {
      this.words = words;
      this.eras = eras;
      this.href = href;
      this.lanes.put("", Optional.empty());
      lanes.forEach(lane -> this.lanes.put(lane.id(), Optional.of(lane)));
    }

    /**
     * @param number of the strip, counted from 0
     * @param below how many events the strips below it show
     */
    void strip(TimeStrip strip, int number, int below) {
      for (String line : Lettering.wrap(strip.window().words(words), NARROW, Face.BOLD)) {
        shapes.add(new TextLine(line, 0, y, false, Face.BOLD, "time-window"));
        y += Lettering.LINE;
      }
      y += PAD / 2;
      List<TimeEra> periods = eras.of(number, y);
      y = periods.stream().mapToInt(era -> era.box().bottom() + PAD / 2).max().orElse(y);
      int top = y;
      y += periods.isEmpty() ? 0 : PAD / 2;
      int scaleAt = shapes.size();
      List<TimeNames.Named> names = TimeNames.of(strip);
      y += TimeNames.rows(names) * TimeNames.ROW;
      int named = y;
      Set<String> ids = new LinkedHashSet<>(lanes.keySet());
      ids.addAll(strip.lanes().keySet());
      ids.retainAll(strip.lanes().keySet());
      ids.forEach(id -> lane(
          lanes.getOrDefault(id, Optional.empty()), requireNonNull(strip.lanes().get(id))));
      if (ids.isEmpty()) {
        y += 2 * Lettering.LINE;
      }
      shapes.addAll(TimeNames.shapes(names, named, marks));
      List<TimeTicks.Tick> ticks = TimeTicks.of(strip.window(), words);
      int bottom = y;
      shapes.add(scaleAt, new TimeScale(ticks, top, y - top, strip.window().cut()));
      periods.forEach(era -> shapes.add(scaleAt, era.on(top, bottom)));
      y += Lettering.LINE;
      strip.window().missing(words).ifPresent(missing -> {
        for (String line : Lettering.wrap(words.get("timeline_cut", missing), NARROW, Face.PLAIN)) {
          shapes.add(new TextLine(line, 0, y, false, Face.PLAIN, "time-key time-missing"));
          y += Lettering.LINE;
        }
      });
      strip
          .zoom()
          .ifPresentOrElse(
              zoom -> {
                int from = strip.window().at(zoom.first());
                int to = strip.window().at(zoom.end());
                shapes.add(
                    scaleAt,
                    new TimeZoom(
                        from,
                        to,
                        words.get("timeline_below", String.valueOf(below)),
                        top,
                        y - top,
                        ZOOM_HEIGHT));
                y += ZOOM_HEIGHT + PAD;
              },
              () -> y += PAD);
    }

    private void lane(Optional<Lane> lane, List<TimeStrip.Placed> events) {
      if (lane.isPresent() && lanes.size() > 2) {
        for (String line : Lettering.wrap(lane.get().title(), NARROW, Face.PLAIN)) {
          String role = lane.get().after() ? "time-lane time-after" : "time-lane";
          shapes.add(new TextLine(line, 0, y, false, Face.PLAIN, role));
          y += Lettering.LINE;
        }
      }
      y += TimeMark.SIZE * TimeStrip.rows(events) + PAD / 2;
      for (TimeStrip.Placed placed : events) {
        int middle = y - PAD / 2 - placed.row() * TimeMark.SIZE - TimeMark.SIZE / 2;
        Event event = placed.event();
        marks.put(event, middle);
        String title = words.get("timeline_mark", event.when(words), event.title());
        shapes.add(
            new TimeMark(event, href.apply(event), title, placed.from(), placed.to(), middle));
      }
    }

    /** Draws the key: what full and broken marks mean, for the statuses in use. */
    void key(List<Event> events) {
      int x = 0;
      for (Status status : new TreeSet<>(events.stream().map(Event::status).toList())) {
        String word = words.get("status_" + status.id());
        int width = TimeMark.SIZE + KEY_GAP + Lettering.width(word, Face.PLAIN);
        if (x > 0 && x + width > NARROW) {
          x = 0;
          y += Lettering.LINE;
        }
        shapes.add(new TimeKey(status, x, y + Lettering.LINE / 2));
        shapes.add(
            new TextLine(word, x + TimeMark.SIZE + KEY_GAP, y, false, Face.PLAIN, "time-key"));
        x += width + 2 * KEY_GAP;
      }
      y += Lettering.LINE + 1;
    }
  }
}
