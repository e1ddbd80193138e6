package org.nutgraf.picture.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nutgraf.content.Amount;
import org.nutgraf.content.Body;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Status;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Samples;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.amount.AmountCourse.Plan;
import org.nutgraf.picture.amount.AmountCourse.Row;

class AmountCourseTest {
  private static final AmountCourse COURSE = new AmountCourse(Samples.words("en"), false);

  private static Claim claim(String date, String value, String amount, Status status) {
    return new Claim(
        date + amount,
        "It costs " + value,
        new Claim.Measure(Optional.of(value), Amount.parse(amount), Optional.empty()),
        new Claim.Standing(status, Edtf.parse(date).value(), Optional.empty(), List.of()),
        new Claim.Course(Optional.empty(), List.of(), List.of(), List.of(), List.of()),
        new Body(new SourceFile("content/claims/a.md", ""), 0));
  }

  @Test
  void daysAreTrueToTimeAndBarsToAmounts() {
    List<Claim> claims = List.of(
        claim("2024-01-01", "$1", "1 USD", Status.CONFIRMED),
        claim("2024-12-31", "$2", "2 USD", Status.REPORTED),
        claim("2026-12-31", "$4", "up to 4 USD", Status.EXPECTED));
    Plan plan = COURSE.plan(claims);
    List<Integer> days = plan.rows().stream().map(Row::day).toList();
    assertThat(days.get(2) - days.get(0))
        .isBetween(3 * (days.get(1) - days.get(0)) - 3, 3 * (days.get(1) - days.get(0)) + 3);
    assertThat(plan.ticks()).extracting(tick -> tick.text()).containsExactly("2025", "2026");
    AmountCourse.Drawn drawn = COURSE.draw(claims);
    assertThat(drawn.svg())
        .contains(
            "x=\"0%\" y=\"3\" width=\"25%\"",
            "x=\"0%\" y=\"3\" width=\"50%\"", "<g class=\"expected\"");
    assertThat(drawn.description())
        .startsWith(
            "1 January 2024: It costs $1 (confirmed). 31 December 2024: It costs $2 (reported).");
  }

  @Test
  void nothingOverlapsWhateverTheDates() {
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      List<Claim> claims = IntStream.rangeClosed(0, random.nextInt(8))
          .mapToObj(n -> claim(
              (1990 + random.nextInt(40)) + "-0" + (1 + random.nextInt(9)),
              "about $" + random.nextInt(9) + " billion or so in all".repeat(random.nextInt(3)),
              (1 + random.nextInt(90)) + " USD",
              Status.values()[random.nextInt(6)]))
          .sorted(java.util.Comparator.comparing(claim -> claim.asOf().get()))
          .toList();
      Plan plan = COURSE.plan(claims);
      Box picture = new Box(0, 0, AmountCourse.WIDTH, plan.height());
      List<Shape> shapes = plan.shapes();
      assertThat(shapes.stream().filter(shape -> !picture.contains(shape.box())))
          .isEmpty();
      assertThat(Samples.overlaps(shapes)).isEmpty();
      int[] bottoms = plan.rows().stream().mapToInt(Row::bottom).toArray();
      int[] tops =
          plan.rows().stream().mapToInt(row -> row.lines().get(0).top()).toArray();
      assertThat(IntStream.range(1, tops.length).filter(n -> tops[n] < bottoms[n - 1]))
          .as(Arrays.toString(tops))
          .isEmpty();
    }
  }

  @Test
  void allOnOneDay() {
    assertThat(COURSE
            .plan(List.of(
                claim("2024-01-01", "$1", "1 USD", Status.CONFIRMED),
                claim("2024-01-01", "$2", "2 USD", Status.CONFIRMED)))
            .rows())
        .hasSize(2);
  }
}
