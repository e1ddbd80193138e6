package org.nutgraf.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a build leaves for the next one into the same folder; it can be deleted at any time. */
final class BuildNote {
  private final Path file;

  /**
   * @param root the site's folder, which keeps the notes in {@code target/builds}
   * @param folder where the site goes
   * @param ending of the note's name, which says what is noted
   */
  BuildNote(Path root, Path folder, String ending) {
    String place = folder.toAbsolutePath().normalize().toString();
    file = root.resolve("target/builds").resolve(new Digest().add(place) + ending);
  }

  /** What a note says. */
  interface Contents {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Where it is, if there is one. */
  Path file() {
    return file;
  }

  byte[] read() throws IOException {
    return Files.readAllBytes(file);
  }

  /** Replaces it in one step, so that there is never half of one. */
  void write(Contents contents) throws IOException {
    Files.createDirectories(file.getParent());
    Path next = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(next))) {
      contents.writeTo(out);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
