package org.nutgraf.content;

import java.util.List;
import java.util.Optional;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Rule;
import org.nutgraf.source.SourceFile;

/** Reads a file of {@code timeline/}. */
final class EventParser {
  private EventParser() {}

  /** Empty, with a finding, for an event without a date that can be read: it has no place on a timeline. */
  static Optional<Event> parse(SourceFile file, SiteConfig config, List<Finding> findings) {
    FrontMatter front = FrontMatter.of(file, findings);
    YamlMap keys = front.keys();
    String title = keys.required("title");
    String written = keys.required("date");
    Optional<String> end = keys.text("end");
    Optional<Edtf> date = written.isEmpty() ? Optional.empty()
        : keys.date(written + end.map(to -> "/" + to).orElse(""), keys.valueAt(end.isPresent() ? "end" : "date"));
    Optional<Ref> lane = keys.ref("lane");
    lane.filter(ref -> config.lane(ref.id()).isEmpty())
        .ifPresent(ref -> findings.add(Lanes.unknown(ref, config)));
    Event event = new Event(file.stem(), title, date.orElse(null), keys.word("status", Status.class).orElse(Status.CONFIRMED), lane,
        keys.word("importance", Event.Importance.class).orElse(Event.Importance.NORMAL), keys.refs("sources"), keys.texts("tags"),
        keys.refs("told_in"), front.body(), keys.valueAt("title"));
    keys.done();
    return date.map(found -> event);
  }
}
