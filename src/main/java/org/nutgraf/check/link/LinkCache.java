package org.nutgraf.check.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Answers of other sites, kept in a file so that nobody is asked twice without need: what is there for a week,
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

  /** Empty if there is no such file, or none that can be read: then everybody is asked again. */
  public static LinkCache read(Path file, Instant now) {
    LinkCache cache = new LinkCache(now);
    try {
      if (Files.isRegularFile(file)) {
        Files.readAllLines(file).forEach(cache::parse);
      }
    } catch (IOException e) {
      cache.entries.clear();
    }
    return cache;
  }

  public void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    entries.forEach((address, entry) ->
        lines.add(String.join("\t", entry.asked().toString(), entry.answer().kind().name(),
        entry.answer().detail().replaceAll("\\s+", " "), address)));
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Files.write(file, lines);
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
