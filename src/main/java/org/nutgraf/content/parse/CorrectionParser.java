package org.nutgraf.content.parse;

import java.util.List;
import java.util.Optional;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Names;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Schedule;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.date.Moment;
import org.nutgraf.content.keys.EntryKeys;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;

/** Reads a file of {@code corrections/}. */
final class CorrectionParser {
  private CorrectionParser() {}

  /** Empty, with a finding, for a correction without a date. */
  static Optional<Planned<Correction>> parse(
      SourceFile file, SiteConfig config, List<Finding> findings) {
    Names.anchor(file, findings);
    FrontMatter front = FrontMatter.of(file, EntryKeys.CORRECTION, findings);
    YamlMap keys = front.keys();
    String title = keys.required("title");
    keys.required("date");
    Optional<Edtf> day = keys.date("date");
    Optional<Ref> page = keys.ref("page");
    Schedule schedule = ScheduleParser.of(keys, config.timezone(), Optional.empty());
    keys.done();
    return day.map(date -> new Planned<>(
        new Correction(
            file.stem(),
            title,
            date,
            date.earliest().map(first -> Moment.of(first, config.timezone())),
            page,
            front.body()),
        file,
        schedule));
  }
}
