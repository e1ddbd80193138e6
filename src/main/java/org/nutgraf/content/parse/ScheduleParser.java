package org.nutgraf.content.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.Schedule;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.date.Moment;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;

/** Reads when something is shown: {@code draft}, {@code publishDate} and {@code expiryDate}. */
final class ScheduleParser {
  /** A day with a time, as YAML 1.1, TOML, Hugo and Jekyll write it. */
  private static final Pattern TIMED = Pattern.compile(
      "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt]|[Tt ] *)([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)"
          + " *(Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)?");

  private static final String HINT =
      "write year, month and day, and maybe a time: 2026-01-30, 2026-01-30T18:00"
          + " or 2026-01-30T18:00+01:00";

  private final YamlMap keys;
  private final ZoneId zone;

  /** @param zone where times are that do not say it themselves */
  ScheduleParser(YamlMap keys, ZoneId zone) {
    this.keys = keys;
    this.zone = zone;
  }

  /** @param otherwise from when on it is shown if it doesn't say so */
  static Schedule of(YamlMap keys, ZoneId zone, Optional<Moment> otherwise) {
    ScheduleParser parser = new ScheduleParser(keys, zone);
    Optional<Moment> publish = parser.moment("publishDate").map(moment -> moment.in(zone));
    Optional<Moment> expiry = parser.moment("expiryDate").map(moment -> moment.in(zone));
    parser.order("expiryDate", expiry, "publishDate", publish);
    return new Schedule(
        keys.flag("draft", false),
        publish.or(() -> otherwise.map(moment -> moment.in(zone))),
        expiry);
  }

  /** A finding if what has to be later is earlier. */
  void order(String later, Optional<Moment> end, String earlier, Optional<Moment> start) {
    if (end.isPresent()
        && start.isPresent()
        && end.get().instant().isBefore(start.get().instant())) {
      keys.report(
          keys.valueAt(later),
          Rule.DATE_ORDER,
          "\"" + later + "\" lies before \"" + earlier + "\"",
          "that is " + start.get().said() + "; correct one of them");
    }
  }

  /** A time with an offset stays on the day that was written, wherever the site's clocks are. */
  Optional<Moment> moment(String key) {
    return keys.text(key).flatMap(text -> moment(text, keys.valueAt(key)));
  }

  private Optional<Moment> moment(String text, Location place) {
    Matcher timed = TIMED.matcher(text.strip());
    try {
      if (timed.matches()) {
        LocalDate day = LocalDate.parse(timed.group(1));
        LocalTime time = LocalTime.parse(timed.group(2));
        ZoneId written = timed.group(3) == null
            ? zone
            : ZoneOffset.of(timed.group(3).toUpperCase(java.util.Locale.ROOT));
        return Optional.of(new Moment(day.atTime(time).atZone(written), true));
      }
    } catch (DateTimeException e) {
      keys.report(place, Rule.BAD_DATE, "there is no such time as \"" + text + "\"", HINT);
      return Optional.empty();
    }
    Edtf.Parsed date = Languages.date(text);
    Optional<Edtf> day =
        date.value().filter(found -> found.isDay() && !found.isTimed() && found.year() >= 0);
    if (day.isEmpty()) {
      String problem = date.value().isPresent()
          ? "\"" + text + "\" is no day"
          : date.problem().startsWith("\"")
              ? date.problem()
              : "\"" + text + "\" is no date: " + date.problem();
      keys.report(
          place,
          Rule.BAD_DATE,
          problem,
          date.hint()
              .filter(guess -> Edtf.parse(guess).value().map(Edtf::isDay).orElse(false))
              .map(hint -> "did you mean: " + hint)
              .orElse(HINT));
    }
    return day.flatMap(Edtf::earliest).map(found -> Moment.of(found, zone));
  }
}
