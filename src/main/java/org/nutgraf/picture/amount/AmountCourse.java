package org.nutgraf.picture.amount;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Status;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;
import org.nutgraf.picture.TextLine;
import org.nutgraf.text.Messages;

/**
 * Draws amounts of one unit through time: a rail that is true to time runs down, and from the day of each amount a line leads
 * to its bar. All bars start at zero and share one scale.
 */
public final class AmountCourse {
  /** Fits a phone of 360 px beside the page's margins, so there a unit is a pixel. */
  static final int WIDTH = 328;

  /** Where the rail is, and where bars and their words begin, in units. */
  private static final int RAIL = 44;

  private static final int LEFT = 66;
  private static final int GAP = 12;
  /** How much longer the rail is than its rows, in percent: so that gaps in time are seen. */
  private static final int LOOSE = 125;

  private static final String STYLE =
      """
      :root{color:#17191b;fill:currentcolor;font:13px "Helvetica Neue",Roboto,Arial,sans-serif;--s:#565b5f;--r:#a52a1c}
      @media(prefers-color-scheme:dark){:root{color:#e6e7e4;--s:#a3a8ab;--r:#ff9d8a}}
      text{unicode-bidi:plaintext}
      .year,.when{fill:var(--s)}
      .open{fill:var(--r)}
      .bar>g:not(.confirmed){color:var(--r)}
      """;

  private final Messages words;
  private final boolean rightToLeft;

  /** @param rightToLeft whether the picture is the mirror image, as the language is */
  public AmountCourse(Messages words, boolean rightToLeft) {
    this.words = words;
    this.rightToLeft = rightToLeft;
  }

  /**
   * A file of the picture.
   *
   * @param description what it shows, for those who can't see it
   * @param width in pixels, as {@code height}
   * @param svg a document of its own, which follows the reader's choice of light or dark
   */
  public record Drawn(String description, int width, int height, String svg) {}

  /**
   * What stands for a claim.
   *
   * @param day how far down its day is
   * @param bar how far down its bar is
   */
  record Row(Claim claim, int day, List<TextLine> lines, int bar) {
    int bottom() {
      return bar + AmountBar.HEIGHT;
    }
  }

  /** @param ticks the first days of years */
  record Plan(int height, List<Row> rows, List<TextLine> ticks) {
    List<Shape> shapes() {
      List<Shape> shapes = new ArrayList<>(ticks);
      rows.forEach(row -> shapes.addAll(row.lines));
      return shapes;
    }
  }

  /** @param claims at least one, all with a date and with amounts of the same unit */
  public Drawn draw(List<Claim> claims) {
    List<Claim> sorted =
        claims.stream().sorted(Comparator.comparing(AmountCourse::day)).toList();
    Plan plan = plan(sorted);
    Svg svg = rightToLeft ? Svg.mirrored() : new Svg();
    svg.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            (rightToLeft ? -WIDTH : 0) + " 0 " + WIDTH + " " + plan.height,
            "width",
            WIDTH,
            "height",
            plan.height,
            "direction",
            rightToLeft ? "rtl" : "ltr",
            "stroke-linecap",
            "round")
        .line();
    svg.text("style", STYLE).line();
    if (rightToLeft) {
      svg.open("g", "transform", "scale(-1 1)").line();
    }
    rail(plan, svg);
    plan.shapes().forEach(shape -> shape.draw(svg));
    AmountPicture bars = new AmountPicture(sorted, false);
    for (Row row : plan.rows) {
      svg.open(
          "svg",
          "class",
          "bar",
          "x",
          LEFT,
          "y",
          row.bar,
          "width",
          WIDTH - LEFT - 2,
          "height",
          AmountBar.HEIGHT,
          "overflow",
          "visible",
          "stroke",
          "currentColor");
      bars.alone(row.claim, svg);
      svg.close("svg").line();
    }
    if (rightToLeft) {
      svg.close("g").line();
    }
    return new Drawn(
        sorted.stream().map(this::sentence).collect(Collectors.joining(" ")),
        WIDTH,
        plan.height,
        svg.close("svg").line().toString());
  }

  private static LocalDate day(Claim claim) {
    Edtf date = claim.asOf().orElseThrow();
    return date.earliest().or(date::latest).orElseThrow();
  }

  private String sentence(Claim claim) {
    return words.get(
        "timeline_mark",
        claim.asOf().orElseThrow().words(words),
        claim.title() + " (" + words.get("status_" + claim.status().id()) + ").");
  }

  Plan plan(List<Claim> claims) {
    List<Integer> heights = claims.stream()
        .map(claim -> height(lines(claim, 0)) + AmountBar.HEIGHT + GAP)
        .toList();
    int length = heights.stream().mapToInt(Integer::intValue).sum() * LOOSE / 100;
    LocalDate first = day(claims.get(0));
    long span = Math.max(1, ChronoUnit.DAYS.between(first, day(claims.get(claims.size() - 1))));
    int head = Lettering.LINE / 2;
    int rail = length - heights.get(heights.size() - 1);
    List<Integer> days = claims.stream()
        .map(claim -> head + (int) (ChronoUnit.DAYS.between(first, day(claim)) * rail / span))
        .toList();
    int[] tops = tops(days, heights, length);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      List<TextLine> lines = lines(claims.get(i), tops[i]);
      rows.add(new Row(claims.get(i), days.get(i), lines, tops[i] + height(lines)));
    }
    List<TextLine> ticks = IntStream.rangeClosed(
            first.getYear() + 1, first.plusDays(span).getYear())
        .mapToObj(year -> new TextLine(
            Edtf.year(year, words),
            0,
            (int) (ChronoUnit.DAYS.between(first, LocalDate.of(year, 1, 1)) * rail / span),
            false,
            Face.PLAIN,
            "year"))
        .toList();
    return new Plan(rows.get(rows.size() - 1).bottom() + 1, rows, spaced(ticks));
  }

  /** Where rows begin: beside their days, or as near to them as the rows above and below allow. */
  private static int[] tops(List<Integer> days, List<Integer> heights, int length) {
    int[] tops = new int[days.size()];
    int free = 0;
    for (int i = 0; i < tops.length; i++) {
      tops[i] = Math.max(free, days.get(i) - Lettering.LINE / 2);
      free = tops[i] + heights.get(i);
    }
    int end = length;
    for (int i = tops.length - 1; i >= 0; i--) {
      tops[i] = Math.min(tops[i], end - heights.get(i));
      end = tops[i];
    }
    return tops;
  }

  // A century has too many years to name each.
  private static List<TextLine> spaced(List<TextLine> ticks) {
    List<TextLine> spaced = new ArrayList<>();
    for (TextLine tick : ticks) {
      if (spaced.isEmpty() || spaced.get(spaced.size() - 1).box().bottom() <= tick.top()) {
        spaced.add(tick);
      }
    }
    return spaced;
  }

  private List<TextLine> lines(Claim claim, int top) {
    List<TextLine> lines = new ArrayList<>();
    add(lines, claim.value().orElse(claim.title()), top, Face.LARGE, "sum");
    String when = claim.asOf().orElseThrow().words(words);
    add(lines, when, lines.get(lines.size() - 1).box().bottom(), Face.PLAIN, "when");
    TextLine last = lines.get(lines.size() - 1);
    String status = words.get("status_" + claim.status().id());
    String role = claim.status() == Status.CONFIRMED ? "when" : "open";
    int behind = last.box().right() + Lettering.width(" ", Face.PLAIN) * 2;
    if (behind + Lettering.width(status, Face.PLAIN) <= WIDTH) {
      lines.add(new TextLine(status, behind, last.top(), false, Face.PLAIN, role));
    } else {
      add(lines, status, last.box().bottom(), Face.PLAIN, role);
    }
    return lines;
  }

  private static void add(List<TextLine> lines, String text, int top, Face face, String role) {
    int y = top;
    for (String line : Lettering.wrap(text, WIDTH - LEFT, face)) {
      lines.add(new TextLine(line, LEFT, y, false, face, role));
      y += face.line();
    }
  }

  private static int height(List<TextLine> lines) {
    Box first = lines.get(0).box();
    return lines.get(lines.size() - 1).box().bottom() - first.y();
  }

  private static void rail(Plan plan, Svg svg) {
    int first = plan.rows.get(0).day;
    int last = plan.rows.get(plan.rows.size() - 1).day;
    svg.open("g", "fill", "none", "stroke", "currentColor");
    svg.empty("path", "d", "M" + RAIL + " " + first + "V" + last, "stroke-width", 2);
    StringBuilder leads = new StringBuilder();
    plan.ticks.forEach(tick -> leads
        .append("M")
        .append(RAIL - 6)
        .append(' ')
        .append(tick.top() + Lettering.LINE / 2)
        .append("h6"));
    plan.rows.forEach(row -> leads
        .append("M")
        .append(RAIL)
        .append(' ')
        .append(row.day)
        .append("L")
        .append(LEFT - 6)
        .append(' ')
        .append(row.lines.get(0).top() + Face.LARGE.line() / 2));
    svg.empty("path", "d", leads);
    svg.close("g").line();
    plan.rows.forEach(
        row -> svg.empty("circle", "cx", RAIL, "cy", row.day, "r", 4).line());
  }
}
