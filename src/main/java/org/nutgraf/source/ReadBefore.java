package org.nutgraf.source;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nutgraf.source.FolderWalk.Found;

/**
 * Texts of the reading before, so that a file that is as it was need not be read again.
 *
 * <p>A file counts as unchanged if its time, size and identity are. Two changes may follow one another so closely that
 * the file system gives them the same time; so a file whose last change was recent when it was read is read again. Several
 * threads may read at once.
 */
public final class ReadBefore {
  /** How exactly file systems keep time, at worst: FAT counts in steps of two seconds. */
  private static final long COARSEST_SECONDS = 2;

  private Map<String, Text> before = Map.of();
  private Map<String, Text> now = new ConcurrentHashMap<>();
  private Instant settled = Instant.MIN;

  private record Text(
      Instant modified, long size, Optional<Object> identity, TextDecoder.Decoded decoded) {}

  /** Begins a reading; what the one before didn't find is forgotten. */
  public void begin(Instant time) {
    settled = time.minusSeconds(COARSEST_SECONDS);
    before = now;
    now = new ConcurrentHashMap<>();
  }

  Optional<TextDecoder.Decoded> get(Found file) {
    return Optional.ofNullable(before.get(file.path()))
        .filter(text -> text.modified().equals(file.modified())
            && text.size() == file.size()
            && text.identity().equals(file.identity()))
        .map(Text::decoded);
  }

  void put(Found file, TextDecoder.Decoded decoded) {
    if (file.modified().isBefore(settled)) {
      now.put(file.path(), new Text(file.modified(), file.size(), file.identity(), decoded));
    }
  }
}
