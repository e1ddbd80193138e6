package org.nutgraf.draft;

import java.util.Locale;
import org.nutgraf.content.date.Edtf;

/** The name of an event's file: its date as far as it is known, and its title. */
public final class EventName {
  private EventName() {}

  public static String of(String title, Edtf date) {
    Edtf.Point point = date.startPoint().or(date::endPoint).orElseThrow();
    StringBuilder id =
        new StringBuilder(String.format(Locale.ROOT, "%04d", Math.abs(point.year())));
    point.month().ifPresent(month -> id.append(String.format(Locale.ROOT, "-%02d", month)));
    point.day().ifPresent(day -> id.append(String.format(Locale.ROOT, "-%02d", day)));
    return id + "-" + Ids.of(title, "event");
  }
}
