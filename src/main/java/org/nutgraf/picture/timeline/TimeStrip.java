package org.nutgraf.picture.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.nutgraf.content.Event;

/**
 * A window of time and its events, lane by lane, stacked where they are dense.
 *
 * @param lanes lane id (empty for events without a lane) → its events, stacked; lanes without events are not there
 * @param zoom a part of the window that is crowded and has a strip of its own
 */
record TimeStrip(TimeWindow window, Map<String, List<Placed>> lanes, Optional<TimeWindow> zoom) {
  /** Strips below each other; from years to months to days is two steps. */
  private static final int MOST_STRIPS = 3;
  /** How many marks may stand above each other before a strip counts as crowded. */
  private static final int CROWDED = 4;
  /** The crowded part is at most this fraction of the window. */
  private static final int ZOOM = 5;
  /** A gap without events is left out that takes all of the window but this fraction. */
  private static final int CUT = 3;
  /** How much of the width is for what comes before a cut, in hundredths of a percent. */
  private static final int LEAST_PAST = 12_00;

  private static final int MOST_PAST = 50_00;
  /** Room for a mark on a phone, in hundredths of a percent. */
  private static final int SLOT = TimeMark.SIZE * TimeWindow.WIDTH / TimelinePicture.NARROW + 1;

  /**
   * An event with its place.
   *
   * @param from of a bar its start, of a dot its middle; in hundredths of a percent
   * @param to of a bar its end, of a dot its middle
   * @param row counted from the lane's ground up
   */
  record Placed(Event event, int from, int to, int row) {}

  /** The strips for all events: the first spans them, each other one spans the crowded part of the one above. */
  static List<TimeStrip> of(List<Event> events) {
    List<TimeStrip> strips = new ArrayList<>();
    List<Event> left = events;
    TimeWindow window = window(events);
    while (true) {
      Map<String, List<Placed>> lanes = stack(left, window);
      Optional<TimeWindow> zoom = strips.size() < MOST_STRIPS - 1 && rows(lanes) > CROWDED
          ? crowded(left, window)
          : Optional.empty();
      if (zoom.isEmpty()) {
        strips.add(new TimeStrip(window, lanes, zoom));
        return strips;
      }
      TimeWindow part = zoom.get();
      Map<Boolean, List<Event>> inPart = left.stream()
          .collect(Collectors.partitioningBy(
              event -> isClosed(event) && part.holds(first(event), last(event))));
      strips.add(new TimeStrip(window, stack(requireNonNull(inPart.get(false)), window), zoom));
      left = requireNonNull(inPart.get(true));
      window = part;
    }
  }

  // What is long before the rest would leave it no room: the years between them are left out.
  private static TimeWindow window(List<Event> events) {
    TimeWindow whole = around(events);
    List<Event> sorted =
        events.stream().sorted(Comparator.comparing(TimeStrip::first)).toList();
    LocalDate last = last(sorted.get(0));
    for (int i = 1; i < sorted.size(); i++) {
      if (CUT * ChronoUnit.DAYS.between(last, first(sorted.get(i))) > (CUT - 1) * whole.days()) {
        int share = Math.min(MOST_PAST, LEAST_PAST + MOST_PAST * i / sorted.size());
        return around(sorted.subList(i, sorted.size())).after(around(sorted.subList(0, i)), share);
      }
      last = last.isBefore(last(sorted.get(i))) ? last(sorted.get(i)) : last;
    }
    return whole;
  }

  private static TimeWindow around(List<Event> events) {
    return TimeWindow.around(
        events.stream().map(TimeStrip::first).min(Comparator.naturalOrder()).orElseThrow(),
        events.stream().map(TimeStrip::last).max(Comparator.naturalOrder()).orElseThrow());
  }

  /** How many events it shows. */
  int size() {
    return lanes.values().stream().mapToInt(List::size).sum();
  }

  /** How many marks stand above each other at most. */
  static int rows(List<Placed> lane) {
    return lane.stream().mapToInt(Placed::row).max().orElse(-1) + 1;
  }

  private static int rows(Map<String, List<Placed>> lanes) {
    return lanes.values().stream().mapToInt(TimeStrip::rows).max().orElse(0);
  }

  private static LocalDate first(Event event) {
    return event.date().earliest().or(() -> event.date().latest()).orElseThrow();
  }

  private static LocalDate last(Event event) {
    return event.date().latest().or(() -> event.date().earliest()).orElseThrow();
  }

  /** Whether its start and its end are known. */
  private static boolean isClosed(Event event) {
    return event.date().earliest().isPresent() && event.date().latest().isPresent();
  }

  // The stretch of a fifth of the window that most events lie in, if that is many, without its
  // empty ends. A stretch begins with an event, so it takes in some of those behind it in the order
  // of their first days.
  private static Optional<TimeWindow> crowded(List<Event> events, TimeWindow window) {
    long length = window.days() / ZOOM;
    List<Event> sorted = events.stream()
        .filter(TimeStrip::isClosed)
        .filter(event -> last(event).toEpochDay() - first(event).toEpochDay() < length)
        .sorted(Comparator.comparing(TimeStrip::first))
        .toList();
    PriorityQueue<Long> ends = new PriorityQueue<>();
    LocalDate best = LocalDate.MIN;
    int most = 0;
    for (int i = sorted.size() - 1; i >= 0; i--) {
      // From the last event back, those that end too late for this one are too late for all before
      // it.
      LocalDate from = first(sorted.get(i));
      long to = from.plusDays(length - 1).toEpochDay();
      ends.add(-last(sorted.get(i)).toEpochDay());
      while (!ends.isEmpty() && -ends.peek() > to) {
        ends.remove();
      }
      if (ends.size() >= most) {
        most = ends.size();
        best = from;
      }
    }
    LocalDate from = best;
    return most < Math.max(2 * CROWDED, events.size() / 3)
        ? Optional.empty()
        : zoom(
            sorted.stream()
                .filter(event ->
                    !first(event).isBefore(from) && !last(event).isAfter(from.plusDays(length - 1)))
                .toList(),
            window);
  }

  private static Optional<TimeWindow> zoom(List<Event> most, TimeWindow window) {
    return Optional.of(around(most)).filter(part -> 2 * part.days() <= window.days());
  }

  private static Map<String, List<Placed>> stack(List<Event> events, TimeWindow window) {
    Map<String, List<Event>> byLane = new LinkedHashMap<>();
    events.forEach(event -> byLane
        .computeIfAbsent(event.lane().map(lane -> lane.id()).orElse(""), id -> new ArrayList<>())
        .add(event));
    Map<String, List<Placed>> lanes = new LinkedHashMap<>();
    byLane.forEach((id, inLane) -> lanes.put(id, stackLane(inLane, window)));
    return lanes;
  }

  private static List<Placed> stackLane(List<Event> events, TimeWindow window) {
    List<Span> spans =
        new ArrayList<>(events.stream().map(event -> Span.of(event, window)).toList());
    spans.sort(Comparator.comparingInt(Span::from));
    List<Integer> ends = new ArrayList<>();
    List<Placed> placed = new ArrayList<>();
    for (Span span : spans) {
      int row = 0;
      while (row < ends.size() && span.start(ends.get(row)) + span.room > span.to) {
        row++;
      }
      if (row == ends.size()) {
        ends.add(0);
      }
      int start = span.start(ends.get(row));
      ends.set(row, start + span.room);
      placed.add(
          span.dot
              ? new Placed(span.event, start + span.room / 2, start + span.room / 2, row)
              : new Placed(span.event, start, start + span.room, row));
    }
    return placed;
  }

  /**
   * Where an event may stand.
   *
   * @param room how much of it the mark takes: a dot may stand anywhere on its day, a bar takes all
   */
  private record Span(Event event, int from, int to, int room, boolean dot) {
    static Span of(Event event, TimeWindow window) {
      int from = event.date().earliest().map(window::at).orElse(window.at(window.begin()));
      int to = event
          .date()
          .latest()
          .map(day -> window.at(day.plusDays(1)))
          .orElse(window.at(window.end()));
      if (to - from < SLOT) {
        int left = (from + to - SLOT) / 2;
        return new Span(event, left, left + SLOT, SLOT, true);
      }
      boolean dot = isClosed(event) && first(event).equals(last(event));
      return new Span(event, from, to, dot ? SLOT : to - from, dot);
    }

    /** Its first free place in a row that is taken up to {@code end}. */
    int start(int end) {
      return Math.max(from, end);
    }
  }
}
