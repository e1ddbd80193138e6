package org.nutgraf.picture.timeline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nutgraf.content.Event;
import org.nutgraf.content.Event.Importance;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;
import org.nutgraf.picture.timeline.TimeStrip.Placed;

/**
 * Finds room over a strip for the names of its major events, so that neither a name nor a line that leads to a mark lies on
 * another name. What finds none is named in the list alone.
 */
final class TimeNames {
  /** Names have so many rows at most, each of two lines. */
  private static final int ROWS = 4;

  private static final int LINES = 2;
  static final int ROW = LINES * Lettering.LINE + 4;

  /** The least room for a name, and the greatest before it is cut off, in units. */
  private static final int NARROWEST = 130;

  private static final int WIDEST = 300;
  /** The width of a name that is cut off. */
  private static final int WIDTH = 190;

  private static final int GAP = 10;

  /** @param row counted from the strip up */
  record Named(Event event, List<String> lines, int at, boolean end, int row) {
    private int from() {
      return end ? TimeName.wide(at) - width() : TimeName.wide(at);
    }

    private int to() {
      return from() + width();
    }

    private int width() {
      return lines.stream()
              .mapToInt(line -> Lettering.width(line, Face.PLAIN))
              .max()
              .orElse(0)
          + GAP;
    }

    private boolean isIn() {
      return from() >= 0 && to() <= TimeName.WIDE;
    }

    private boolean disturbs(Named other) {
      boolean shared = from() < other.to() && other.from() < to();
      int x = TimeName.wide(other.at);
      return row == other.row ? shared : row < other.row && from() <= x && x <= to();
    }
  }

  private final List<Named> named = new ArrayList<>();

  private TimeNames() {}

  /** The names that have room, the latest events first. */
  static List<Named> of(TimeStrip strip) {
    TimeNames names = new TimeNames();
    strip.lanes().values().stream()
        .flatMap(List::stream)
        .filter(placed -> placed.event().importance() == Importance.MAJOR)
        .sorted(Comparator.comparingInt(Placed::from).reversed())
        .forEach(names::place);
    return names.close();
  }

  /** How many rows they take. */
  static int rows(List<Named> names) {
    return names.stream().mapToInt(Named::row).max().orElse(-1) + 1;
  }

  private void place(Placed placed) {
    int at = (placed.from() + placed.to()) / 2;
    String title = placed.event().title();
    Stream.of(whole(title), cut(title))
        .flatMap(lines -> places(placed.event(), lines, at))
        .filter(this::hasRoom)
        .findFirst()
        .ifPresent(named::add);
  }

  private static Stream<Named> places(Event event, List<String> lines, int at) {
    return IntStream.range(0, 2 * ROWS).mapToObj(i -> {
      // Names that end at their marks go down in steps to the left, those that begin there go up.
      boolean end = i < ROWS;
      return new Named(event, lines, at, end, end ? ROWS - 1 - i : i - ROWS);
    });
  }

  private boolean hasRoom(Named name) {
    return name.lines().size() <= LINES
        && name.isIn()
        && named.stream().noneMatch(other -> name.disturbs(other) || other.disturbs(name));
  }

  // Without rows that nothing stands in.
  private List<Named> close() {
    List<Integer> rows = named.stream().map(Named::row).distinct().sorted().toList();
    return named.stream()
        .map(name ->
            new Named(name.event(), name.lines(), name.at(), name.end(), rows.indexOf(name.row())))
        .toList();
  }

  // In lines that are about as long as each other.
  private static List<String> whole(String title) {
    return IntStream.iterate(NARROWEST, width -> width < WIDEST, width -> width + 10)
        .mapToObj(width -> Lettering.wrap(title, width, Face.PLAIN))
        .filter(lines -> lines.size() <= LINES)
        .findFirst()
        .orElseGet(() -> Lettering.wrap(title, WIDEST, Face.PLAIN));
  }

  private static List<String> cut(String title) {
    List<String> lines = Lettering.wrap(title, WIDTH, Face.PLAIN);
    if (lines.size() <= LINES) {
      return lines;
    }
    String last = lines.get(LINES - 1);
    return List.of(lines.get(0), last.replaceFirst("[\\s\\p{Punct}]+\\S*$", "") + "…");
  }

  /** The names of a strip where they are drawn, above the marks of their events. */
  static List<TimeName> shapes(List<Named> names, int bottom, Map<Event, Integer> marks) {
    return names.stream()
        .map(name -> new TimeName(
            name.lines(),
            name.at(),
            name.end(),
            bottom - (name.row() + 1) * ROW,
            requireNonNull(marks.get(name.event()))))
        .toList();
  }
}
