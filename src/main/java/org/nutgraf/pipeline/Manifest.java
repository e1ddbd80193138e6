package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The list of files that were written into an output folder: {@code .nutgraf-manifest}, one path in a line,
 * sorted. Whatever is not in it is never deleted.
 */
final class Manifest {
  static final String NAME = ".nutgraf-manifest";

  private Manifest() {}

  /** Empty if the folder has none, which means that no site was ever written there. */
  static Optional<SortedSet<String>> read(Path folder) throws IOException {
    try {
      SortedSet<String> paths = new TreeSet<>();
      String text = new String(Files.readAllBytes(folder.resolve(NAME)), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (isSafe(line)) {
          paths.add(line);
        }
      }
      return Optional.of(Collections.unmodifiableSortedSet(paths));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Replaces the list in one step.
   *
   * @param aside where the new one is written first, on the same disk
   */
  static void write(Path folder, Path aside, SortedSet<String> paths) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String path : paths) {
      text.append(path).append('\n');
    }
    Files.write(aside, text.toString().getBytes(StandardCharsets.UTF_8));
    Files.move(
        aside,
        folder.resolve(NAME),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether a path names a file below the output folder, on every system, and isn't the writer's own. */
  static boolean isSafe(String path) {
    if (path.isEmpty() || path.startsWith(".nutgraf-")) {
      return false;
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < ' ' || c == '\\' || c == 0x7F || c == ':') {
        return false;
      }
    }
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
