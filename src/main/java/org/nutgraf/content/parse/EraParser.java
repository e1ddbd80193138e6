package org.nutgraf.content.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nutgraf.content.Era;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Rule;

/** Reads the periods of a timeline. */
final class EraParser {
  private EraParser() {}

  /** The eras of a list, in order of time; those without a span, which have findings, are left out. */
  static List<Era> of(String key, YamlMap keys) {
    List<Era> eras = new ArrayList<>();
    for (YamlMap era : keys.maps(key)) {
      String title = era.required("title");
      String from = era.required("from");
      String to = era.required("to");
      era.done();
      span(from, to, era).ifPresent(span -> eras.add(new Era(title, span)));
    }
    return eras.stream().sorted(Comparator.comparing(Era::span)).toList();
  }

  private static Optional<Edtf> span(String from, String to, YamlMap era) {
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Optional<Edtf> first = era.date(from, era.valueAt("from"));
    Optional<Edtf> last = era.date(to, era.valueAt("to"));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    Optional<Edtf> span = era.date(from + "/" + to, era.valueAt("to"));
    if (span.isPresent() && span.get().earliest().equals(span.get().latest())) {
      era.report(
          era.valueAt("to"),
          Rule.BAD_DATE,
          "this era is over on the day it begins",
          "an era lasts; a day is an event, in the folder timeline/");
      return Optional.empty();
    }
    return span;
  }
}
