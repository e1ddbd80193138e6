package org.nutgraf.picture.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;
import org.nutgraf.text.Messages;

/** The marks of a scale: as many years, months or days as have room for their labels on a phone. */
final class TimeTicks {
  private static final List<Step> STEPS = List.of(
      new Step(ChronoUnit.DAYS, 1),
      new Step(ChronoUnit.DAYS, 2),
      new Step(ChronoUnit.DAYS, 7),
      new Step(ChronoUnit.DAYS, 14),
      new Step(ChronoUnit.MONTHS, 1),
      new Step(ChronoUnit.MONTHS, 3),
      new Step(ChronoUnit.MONTHS, 6),
      new Step(ChronoUnit.YEARS, 1),
      new Step(ChronoUnit.YEARS, 2),
      new Step(ChronoUnit.YEARS, 5),
      new Step(ChronoUnit.YEARS, 10),
      new Step(ChronoUnit.YEARS, 20),
      new Step(ChronoUnit.YEARS, 50),
      new Step(ChronoUnit.YEARS, 100),
      new Step(ChronoUnit.YEARS, 200),
      new Step(ChronoUnit.YEARS, 500),
      new Step(ChronoUnit.YEARS, 1000),
      new Step(ChronoUnit.YEARS, 2000),
      new Step(ChronoUnit.YEARS, 10_000),
      new Step(ChronoUnit.YEARS, 100_000),
      new Step(ChronoUnit.YEARS, 1_000_000),
      new Step(ChronoUnit.YEARS, 10_000_000),
      new Step(ChronoUnit.YEARS, 100_000_000));
  /** Between a tick and its label, and between a label and the next tick, in units. */
  private static final int AIR = 3;

  private TimeTicks() {}

  /**
   * A mark of the scale.
   *
   * @param at in hundredths of a percent
   */
  record Tick(int at, String label) {}

  static List<Tick> of(TimeWindow window, Messages words) {
    List<Tick> all = new ArrayList<>();
    window.past().ifPresent(past -> {
      String year = Edtf.year(past.window().first().getYear(), words);
      if (Lettering.width(year, Face.PLAIN) + AIR <= TimelinePicture.narrow(past.share())) {
        all.add(new Tick(window.at(past.window().first()), year));
      }
    });
    all.addAll(own(window, words));
    return all;
  }

  private static List<Tick> own(TimeWindow window, Messages words) {
    for (Step step : STEPS) {
      // A scale finer than the window's own unit would have thousands of ticks that nobody can see.
      if (window.days() / step.days() > TimelinePicture.NARROW / 10) {
        continue;
      }
      List<Tick> ticks = ticks(window, step, words);
      if (haveRoom(ticks)) {
        return ticks;
      }
    }
    return List.of();
  }

  private static List<Tick> ticks(TimeWindow window, Step step, Messages words) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = step.from(window.first());
    while (day.isBefore(window.end())) {
      ticks.add(new Tick(window.at(day), label(day, step, words)));
      day = day.plus(step.count, step.unit);
    }
    return ticks;
  }

  private static String label(LocalDate day, Step step, Messages words) {
    String month = words.get("timeline_month_" + day.getMonthValue());
    return switch (step.unit) {
      case DAYS -> words.get("timeline_day", day.getDayOfMonth(), month);
      case MONTHS -> day.getMonthValue() == 1 ? Edtf.year(day.getYear(), words) : month;
      default -> Edtf.year(day.getYear(), words);
    };
  }

  private static boolean haveRoom(List<Tick> ticks) {
    for (int i = 0; i < ticks.size(); i++) {
      int next = i + 1 < ticks.size() ? ticks.get(i + 1).at : TimeWindow.WIDTH;
      int width = Lettering.width(ticks.get(i).label, Face.PLAIN) + 2 * AIR;
      // A lone last label may be cut off by the edge; the picture leaves it out.
      if (i + 1 < ticks.size() && TimelinePicture.narrow(next - ticks.get(i).at) < width) {
        return false;
      }
    }
    return true;
  }

  private record Step(ChronoUnit unit, int count) {
    long days() {
      return count * unit.getDuration().toDays();
    }

    /** The first tick: round years and quarters, else where the window starts. */
    LocalDate from(LocalDate first) {
      return switch (unit) {
        case DAYS -> first;
        case MONTHS -> {
          YearMonth month = YearMonth.from(first.minusDays(1)).plusMonths(1);
          while ((month.getMonthValue() - 1) % count != 0) {
            month = month.plusMonths(1);
          }
          yield month.atDay(1);
        }
        default -> {
          int year = first.minusDays(1).getYear() + 1;
          yield LocalDate.of(Math.floorDiv(year + count - 1, count) * count, 1, 1);
        }
      };
    }
  }
}
