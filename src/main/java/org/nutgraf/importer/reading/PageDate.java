package org.nutgraf.importer.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a date of front matter (ISO 8601) of one as the generators write it: with a blank, with or without a time. */
public final class PageDate {
  private static final Pattern DATE = Pattern.compile(
      "(\\d{4}-\\d\\d-\\d\\d)(?:(?:[Tt]|\\s+)(\\d\\d:\\d\\d(?::\\d\\d)?)(?:[.,]\\d+)?\\s*([Zz]|UTC|[+-]\\d\\d(?::?\\d\\d)?)?)?");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  private PageDate() {}

  /** A day, or a day and a time with the offset that it had; empty for what is neither. */
  public static Optional<String> of(String written) {
    Matcher m = DATE.matcher(written.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      String day = LocalDate.parse(m.group(1)).toString();
      if (m.group(2) == null) {
        return Optional.of(day);
      }
      return Optional.of(
          day + "T" + LocalTime.parse(m.group(2)).format(CLOCK) + offset(m.group(3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String offset(String written) {
    if (written == null) {
      return "";
    }
    return written.equalsIgnoreCase("z") || written.equals("UTC")
        ? "Z"
        : ZoneOffset.of(written).getId();
  }
}
