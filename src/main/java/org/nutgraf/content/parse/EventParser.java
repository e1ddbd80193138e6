package org.nutgraf.content.parse;

import java.util.List;
import java.util.Optional;
import org.nutgraf.content.Event;
import org.nutgraf.content.Event.Importance;
import org.nutgraf.content.Names;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Schedule;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Status;
import org.nutgraf.content.Tag;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.keys.EntryKeys;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;

/** Reads a file of {@code timeline/}. */
final class EventParser {
  private EventParser() {}

  /** Empty, with a finding, for an event without a date that can be read: it has no place on a timeline. */
  static Optional<Planned<Event>> parse(
      SourceFile file, SiteConfig config, List<Finding> findings) {
    Names.anchor(file, findings);
    FrontMatter front = FrontMatter.of(file, EntryKeys.EVENT, findings);
    YamlMap keys = front.keys();
    String title = keys.required("title");
    String written = keys.required("date");
    Optional<String> end = keys.text("end");
    Optional<Edtf> date = written.isEmpty()
        ? Optional.empty()
        : keys.date(
            written + end.map(to -> "/" + to).orElse(""),
            keys.valueAt(end.isPresent() ? "end" : "date"));
    Optional<Ref> lane = keys.ref("lane");
    lane.filter(ref -> config.lane(ref.id()).isEmpty())
        .ifPresent(ref -> findings.add(Lanes.unknown(ref, config)));
    Status status = keys.word("status", Status.class).orElse(Status.CONFIRMED);
    Importance importance = keys.word("importance", Importance.class).orElse(Importance.NORMAL);
    List<Ref> sources = keys.refs("sources");
    List<Tag> tags = TagParser.of("tags", keys);
    List<Ref> toldIn = keys.refs("told_in");
    Schedule schedule = ScheduleParser.of(keys, config.timezone(), Optional.empty());
    keys.done();
    return date.map(found -> new Planned<>(
        new Event(
            file.stem(),
            title,
            found,
            new Event.Labels(status, lane, importance, tags),
            sources,
            toldIn,
            front.body(),
            keys.valueAt("title")),
        file,
        schedule));
  }
}
