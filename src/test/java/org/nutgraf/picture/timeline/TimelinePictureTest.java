package org.nutgraf.picture.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.Alone;
import org.nutgraf.content.Body;
import org.nutgraf.content.Era;
import org.nutgraf.content.Event;
import org.nutgraf.content.Event.Importance;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Status;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Samples;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.TextLine;

class TimelinePictureTest {
  private static final Lane BACKGROUND =
      new Lane("background", "Background", Optional.empty(), false);
  private static final List<Lane> LANES = List.of(BACKGROUND, Samples.REPORTS, Samples.AFTER);
  private static final TimelinePicture PICTURE = new TimelinePicture(Samples.words("en"), false);

  @Test
  void drawsAFewEvents() {
    List<Event> events = events(
        "2025-11-03 | confirmed | background | NORMAL | A & B sign",
        "2025-12 | expected | background | NORMAL | \"Soon\"",
        "2026-01-29 | reported | reports | MINOR | Talks");
    assertThat(PICTURE.svg(events, List.of(), LANES, event -> "#" + event.id()))
        .isEqualTo(
            """
        <svg class="time" width="100%" height="116" aria-hidden="true" direction="ltr" font-family="sans-serif" \
        font-size="13" fill="currentColor">
        <text class="time-window" x="0" y="12" text-anchor="start" font-weight="bold">\
        November 2025 to January 2026</text>
        <g class="time-scale" stroke="currentColor" stroke-opacity=".25"><line x2="100%" y1="77" y2="77"/>\
        <line x1="2%" x2="2%" y1="19" y2="80"/><line x1="33.30%" x2="33.30%" y1="19" y2="80"/>\
        <line x1="65.65%" x2="65.65%" y1="19" y2="80"/></g>
        <text class="time-tick" x="2%" dx="3" y="90">Nov</text>
        <text class="time-tick" x="33.30%" dx="3" y="90">Dec</text>
        <text class="time-tick" x="65.65%" dx="3" y="90">2026</text>
        <text class="time-lane" x="0" y="31" text-anchor="start">Background</text>
        <a class="time-mark" data-status="confirmed" data-lane="background" href="#e0" tabindex="-1">\
        <title>3 November 2025: A &amp; B sign</title><circle cx="4.60%" cy="40" r="3.5"/></a>
        <a class="time-mark" data-status="expected" data-lane="background" href="#e1" tabindex="-1">\
        <title>expected December 2025: &quot;Soon&quot;</title><rect x="33.30%" y="37" width="32.35%" height="6" rx="3" \
        fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2"/></a>
        <text class="time-lane" x="0" y="60" text-anchor="start">The reports</text>
        <a class="time-mark" data-status="reported" data-lane="reports" href="#e2" tabindex="-1">\
        <title>29 January 2026: Talks</title><circle cx="95.38%" cy="69" r="2.5" fill="none" \
        stroke="currentColor" stroke-width="1.5"/></a>
        <circle cx="5" cy="107" r="3.5"/>
        <text class="time-key" x="16" y="111" text-anchor="start">confirmed</text>
        <circle cx="100" cy="107" r="3.5" fill="none" stroke="currentColor" stroke-width="1.5"/>
        <text class="time-key" x="111" y="111" text-anchor="start">reported</text>
        <circle cx="185" cy="107" r="3.5" fill="none" stroke="currentColor" stroke-width="1.5" \
        stroke-dasharray="3 2"/>
        <text class="time-key" x="196" y="111" text-anchor="start">expected</text>
        </svg>""");
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(PICTURE.svg(List.of(), List.of(), LANES, Event::id)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyEventHasItsOwnRoom(int seed) {
    List<Event> events = random(new Random(seed));
    TimelinePicture.Plan plan =
        PICTURE.plan(events, eras(new Random(seed)), LANES, event -> "#" + event.id());
    Box picture = new Box(0, 0, TimelinePicture.NARROW, plan.height());
    // Names have room where the picture is shown, which is not on a phone.
    List<Shape> names =
        plan.shapes().stream().filter(TimeName.class::isInstance).toList();
    Box wide = new Box(0, 0, TimeName.WIDE, plan.height());
    assertThat(names.stream().filter(shape -> !wide.contains(shape.box()))).isEmpty();
    assertThat(Samples.overlaps(names)).isEmpty();
    List<Shape> others =
        plan.shapes().stream().filter(shape -> !(shape instanceof TimeName)).toList();
    assertThat(others.stream().filter(shape -> !picture.contains(shape.box()))).isEmpty();
    assertThat(Samples.overlaps(others.stream()
            .filter(shape -> !(shape instanceof TimeScale) && !(shape instanceof TimeZoom))
            .toList()))
        .isEmpty();
    assertThat(plan.shapes().stream()
            .filter(TimeMark.class::isInstance)
            .map(shape -> ((TimeMark) shape).href()))
        .containsExactlyInAnyOrderElementsOf(
            events.stream().map(event -> "#" + event.id()).toList());
  }

  @Test
  void namesOfMajorEventsStandOverTheirMarks() {
    List<Event> events = events(
        "2015-12-11 | confirmed | background | MAJOR | A lab is founded",
        "2020-03 | confirmed | background | NORMAL | Nothing much",
        "2024-02-27 | confirmed | reports | MAJOR | A deal of the century is announced, with all its conditions, many words more and no end of them",
        "2024-06-01 | confirmed | reports | MAJOR | The two tell the world what the deal of the century is to cost",
        "2024-09-01 | reported | reports | MAJOR | Its price is told");
    assertThat(PICTURE.plan(events, List.of(), LANES, Event::id).shapes().stream()
            .filter(TimeName.class::isInstance)
            .map(shape -> String.join(" / ", ((TimeName) shape).lines())))
        .containsExactly(
            "Its price is told",
            "The two tell the world what the / deal of the century is to cost",
            "A deal of the century is / announced, with all…",
            "A lab is founded");
  }

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  // From two days to forty years, from three events to five hundred, some periods much denser than
  // others.
  private static List<Event> random(Random random) {
    int days = 2 + random.nextInt(random.nextBoolean() ? 60 : 15_000);
    int dense = 1 + days / (1 + random.nextInt(40));
    List<Event> events = new ArrayList<>();
    int count = 3 + random.nextInt(random.nextInt(6) == 0 ? 498 : 60);
    for (int i = 0; i < count; i++) {
      int day = random.nextInt(random.nextInt(4) == 0 ? days : dense);
      String date = LocalDate.of(2001, 9, 1).plusDays(day).toString();
      String[] forms = {
        date,
        date,
        date,
        date.substring(0, 7),
        date.substring(0, 4),
        date + "/..",
        "../" + date,
        date.substring(0, 7) + "~",
        date + "/" + LocalDate.parse(date).plusDays(random.nextInt(90))
      };
      String lane = List.of("background", "reports", "after", "gone", "").get(random.nextInt(5));
      events.add(event(
          i,
          forms[random.nextInt(forms.length)] + " | "
              + Status.values()[random.nextInt(6)].id() + " | " + lane + " | "
              + Importance.values()[random.nextInt(3)] + " | e"));
    }
    if (random.nextInt(4) == 0) {
      events.add(event(
          count,
          random.nextInt(1, 1900) + 1000 + " | confirmed | background | MAJOR | An old one"));
    }
    events.sort(Comparator.comparing(Event::date));
    return events;
  }

  // Some alike, some outside the events, some with titles that are wider than a phone.
  private static List<Era> eras(Random random) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(i -> {
          LocalDate from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000));
          String span =
              from + "/" + from.plusDays(1 + random.nextInt(random.nextBoolean() ? 40 : 6_000));
          return new Era(
              "An era "
                  .repeat(1 + random.nextInt(random.nextInt(8) == 0 ? 20 : 4))
                  .strip(),
              Edtf.parse(span).value().orElseThrow());
        })
        .sorted(Comparator.comparing(Era::span))
        .toList();
  }

  @Test
  void leavesOutWhatWouldTakeAllTheRoom() {
    List<Event> events = events(
        "1979-05 | confirmed | background | MAJOR | Built",
        "2025-12-01 | confirmed | reports | NORMAL | a",
        "2026-01-10 | reported | reports | NORMAL | b",
        "2026-02-20 | confirmed | reports | NORMAL | c");
    List<Shape> shapes = PICTURE.plan(events, List.of(), LANES, Event::id).shapes();
    List<Integer> places = shapes.stream()
        .filter(TimeMark.class::isInstance)
        .map(shape -> ((TimeMark) shape).from())
        .toList();
    assertThat(places.get(0)).isLessThan(20_00);
    assertThat(places.get(3) - places.get(1)).isGreaterThan(50_00);
    assertThat(shapes.stream().filter(TextLine.class::isInstance).map(shape -> ((TextLine) shape)
            .text()))
        .contains(
            "1979, December 2025 to February 2026",
            "cut in the scale: 1980 to November 2025 without");
    assertThat(PICTURE.svg(events, List.of(), LANES, Event::id)).contains("class=\"time-cut\"");
    // What has room is not cut.
    assertThat(PICTURE.svg(events.subList(1, 4), List.of(), LANES, Event::id))
        .doesNotContain("time-cut");
  }

  @Test
  void titlesOfErasStandWhereThereIsRoom() {
    TimeWindow window = TimeWindow.around(LocalDate.of(2010, 1, 1), LocalDate.of(2019, 12, 31));
    TimeWindow part = TimeWindow.around(LocalDate.of(2013, 1, 1), LocalDate.of(2014, 12, 31));
    TimeEras eras = new TimeEras(
        List.of(
            era("Early", "2005/2012"),
            era("A title for two years", "2013/2014"),
            era("Next to this", "2014-06/2017"),
            era("At the end of all", "2018/2025"),
            era("Later", "2030/2040")),
        List.of(window, part));
    assertThat(eras.of(0, 10).stream()
            .map(era -> era.title() + " " + era.from() + "–" + era.to() + " " + era.box()))
        .containsExactly(
            "[Early] 200–3081 Box[x=6, y=10, width=40, height=16]",
            "[] 3081–5000 Box[x=101, y=10, width=0, height=0]",
            "[Next to this] 4437–7881 Box[x=145, y=10, width=83, height=16]",
            "[At the end of all] 7881–9800 Box[x=209, y=26, width=112, height=16]");
    assertThat(eras.of(1, 10).stream().map(era -> era.title() + " " + era.from() + "–" + era.to()))
        .containsExactly("[A title for two years] 200–9800", "[] 6985–9800");
  }

  @Test
  void runsFromRightToLeft() {
    String svg = new TimelinePicture(Samples.words("en"), true)
        .svg(
            events("2026-02-01 | confirmed |  | NORMAL | x"),
            List.of(era("Era", "2026-01/2026-02")),
            LANES,
            Event::id);
    assertThat(svg)
        .startsWith("<svg class=\"time\" ")
        .contains(" direction=\"rtl\" ", " style=\"transform:scaleX(-1)\">")
        .contains(
            "<text x=\"-2%\" y=\"31\" text-anchor=\"start\" transform=\"scale(-1 1)\">Era</text>");
    assertThat(svg.split("<text ").length).isEqualTo(svg.split("scale[(]-1 1[)]").length);
  }

  @Test
  void drawsACrowdedPartAgainAndWide() {
    List<String> lines = new ArrayList<>(List.of(
        "2015 | confirmed | background | NORMAL | x",
        "2020 | confirmed | background | NORMAL | x"));
    IntStream.rangeClosed(1, 28)
        .forEach(day -> lines.add(
            "2026-02-" + (day < 10 ? "0" : "") + day + " | confirmed | background | NORMAL | x"));
    List<TimeStrip> strips = TimeStrip.of(events(lines.toArray(String[]::new)));
    assertThat(strips.stream()
            .map(strip -> strip.window().words(Samples.words("en")) + ": " + strip.size()))
        .containsExactly("2015–2026: 2", "1–28 February 2026: 28");
    assertThat(TimeStrip.rows(strips.get(1).lanes().get("background"))).isEqualTo(1);
    assertThat(strips.get(0).zoom()).contains(strips.get(1).window());
  }

  @Test
  void leavesOpenIntervalsWhereTheirEndIs() {
    List<String> lines = new ArrayList<>(List.of(
        "2015 | confirmed | background | NORMAL | x",
        "2020-02-15/.. | confirmed | background | NORMAL | open",
        "2026 | confirmed | background | NORMAL | x"));
    IntStream.rangeClosed(10, 28)
        .forEach(day -> lines.add("2020-02-" + day + " | confirmed | background | NORMAL | x"));
    List<TimeStrip> strips = TimeStrip.of(events(lines.toArray(String[]::new)));
    assertThat(strips.stream()
            .map(strip -> strip.window().words(Samples.words("en")) + ": " + strip.size()))
        .containsExactly("2015–2026: 3", "10–28 February 2020: 19");
    assertThat(strips.get(0).lanes().get("background"))
        .filteredOn(placed -> placed.event().title().equals("open"))
        .singleElement()
        .extracting(TimeStrip.Placed::to)
        .isEqualTo(98_00);
  }

  @Test
  void dotsOfADayStandBesideEachOtherWhereTheDayIsWide() {
    List<Event> events = events(
        "2026-02-01 | confirmed | background | NORMAL | a",
        "2026-02-01 | confirmed | background | NORMAL | b",
        "2026-02-02 | confirmed | background | NORMAL | c");
    assertThat(TimeStrip.of(events).get(0).lanes().get("background").stream()
            .map(placed -> placed.event().title() + " " + placed.from() + " " + placed.to() + " "
                + placed.row())
            .collect(Collectors.joining(", ")))
        .isEqualTo("a 352 352 0, b 657 657 0, c 5152 5152 0");
  }

  @Alone
  @Test
  void isTheSameUnderEveryLocale() {
    Locale before = Locale.getDefault();
    List<Event> events = random(new Random(1));
    String svg = PICTURE.svg(events, List.of(), LANES, Event::id);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(PICTURE.svg(events, List.of(), LANES, Event::id)).isEqualTo(svg);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Era era(String title, String span) {
    return new Era(title, Edtf.parse(span).value().orElseThrow());
  }

  private static List<Event> events(String... lines) {
    return IntStream.range(0, lines.length).mapToObj(i -> event(i, lines[i])).toList();
  }

  /** An event in a line: {@code 2026-02-03 | confirmed | lane | NORMAL | title}. */
  private static Event event(int number, String line) {
    String[] parts = line.split(" *[|] *", -1);
    SourceFile file = new SourceFile("content/timeline/e" + number + ".md", "");
    Optional<Ref> lane =
        Optional.of(parts[2]).filter(id -> !id.isEmpty()).map(id -> new Ref(id, file.whole()));
    return new Event(
        "e" + number,
        parts[4],
        Edtf.parse(parts[0]).value().orElseThrow(),
        new Event.Labels(
            Status.valueOf(parts[1].toUpperCase(Locale.ROOT)),
            lane,
            Importance.valueOf(parts[3]),
            List.of()),
        List.of(),
        List.of(),
        new Body(file, 0),
        file.whole());
  }
}
