package org.nutgraf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A plain program that does nothing but write: as many files of the same names and lengths as a site has, one after the
 * other, each in one go. What a generator takes beyond this is its own work.
 *
 * <p>Arguments: a list with the length and the name of a file in each line, and a folder.
 */
final class PlainWriter {
  private PlainWriter() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    Set<Path> made = new HashSet<>();
    byte[] text = new byte[1 << 16];
    Arrays.fill(text, (byte) 'x');
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      int blank = line.indexOf(' ');
      int length = Integer.parseInt(line, 0, blank, 10);
      Path file = folder.resolve(line.substring(blank + 1));
      if (made.add(file.getParent())) {
        Files.createDirectories(file.getParent());
      }
      if (text.length < length) {
        text = Arrays.copyOf(text, length * 2);
      }
      try (var out = Files.newOutputStream(file)) {
        out.write(text, 0, length);
      }
    }
  }
}
