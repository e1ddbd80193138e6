package org.nutgraf.check.link;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Answers of other sites, kept so that nobody is asked twice without need: what is there for a week,
 * what is unsure for a day, what is dead not at all. One answer in a line, its parts separated by tabs: when,
 * what, detail, address.
 */
public final class LinkCache {
  private static final Duration SURE = Duration.ofDays(7);
  private static final Duration UNSURE = Duration.ofDays(1);

  private record Entry(Instant asked, LinkAnswer answer) {}

  private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();
  private final Instant now;

  private LinkCache(Instant now) {
    this.now = now;
  }

  /**
   * @param text what was answered before, as {@link #text} says it; empty for nothing
   */
  public static LinkCache of(String text, Instant now) {
    LinkCache cache = new LinkCache(now);
    text.lines().forEach(cache::parse);
    return cache;
  }

  /** All answers that are worth keeping. */
  public String text() {
    StringBuilder lines = new StringBuilder();
    entries.forEach((address, entry) -> lines
        .append(String.join(
            "\t",
            entry.asked().toString(),
            entry.answer().kind().name(),
            entry.answer().detail().replaceAll("\\s+", " "),
            address))
        .append('\n'));
    return lines.toString();
  }

  Optional<LinkAnswer> answer(String address) {
    return Optional.ofNullable(entries.get(address)).map(Entry::answer);
  }

  void put(String address, LinkAnswer answer) {
    if (answer.kind() != LinkAnswer.Kind.DEAD && answer.kind() != LinkAnswer.Kind.NO_HOST) {
      entries.put(address, new Entry(now, answer));
    }
  }

  // A line that is too old or was changed by hand is left out.
  private void parse(String line) {
    String[] parts = line.split("\t", -1);
    try {
      if (parts.length == 4) {
        Instant asked = Instant.parse(parts[0]);
        LinkAnswer answer = new LinkAnswer(LinkAnswer.Kind.valueOf(parts[1]), parts[2]);
        Duration limit = answer.kind() == LinkAnswer.Kind.UNSURE ? UNSURE : SURE;
        if (!asked.isAfter(now) && asked.plus(limit).isAfter(now)) {
          entries.put(parts[3], new Entry(asked, answer));
        }
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return;
    }
  }
}
