package org.nutgraf.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a draft: the only place of this package that touches files. */
public final class DraftWriter {
  private DraftWriter() {}

  /**
   * Which files are in the way of a draft: they are there already and hold something else. A file that has only
   * been
   * added to is in nobody's way unless it changed in the meantime.
   */
  public static List<String> inTheWay(Draft draft, Path root) throws IOException {
    List<String> found = new ArrayList<>();
    for (DraftFile file : draft.files()) {
      Path at = root.resolve(file.path());
      if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !isExpected(file, at)) {
        found.add(file.path());
      }
    }
    return found;
  }

  private static boolean isExpected(DraftFile file, Path at) throws IOException {
    if (!Files.isRegularFile(at)) {
      return false;
    }
    byte[] there = Files.readAllBytes(at);
    String text = new String(there, StandardCharsets.UTF_8).replace("\r\n", "\n");
    return Arrays.equals(there, file.bytes())
        || file.before()
            .filter(before -> before.equals(text.startsWith("\uFEFF") ? text.substring(1) : text))
            .isPresent();
  }

  /**
   * Writes all files of a draft.
   *
   * @param force whether to write over what is there
   * @return the paths that were in the way; if there are any, and no force, nothing was written
   * @throws IOException if the system can't; what was written until then stays
   */
  public static List<String> write(Draft draft, Path root, boolean force) throws IOException {
    List<String> found = inTheWay(draft, root);
    if (!found.isEmpty() && !force) {
      return found;
    }
    for (DraftFile file : draft.files()) {
      Path at = root.resolve(file.path());
      Files.createDirectories(at.getParent());
      if (file.before().isPresent() && Files.exists(at)) {
        Files.write(at, likewise(file, Files.readAllBytes(at)));
      } else if (force) {
        Files.write(at, file.bytes());
      } else if (!Files.exists(at)) {
        // Not even what appeared since the look above is written over.
        Files.write(at, file.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      }
    }
    return found;
  }

  // With the line ends and the byte order mark that the file has.
  private static byte[] likewise(DraftFile file, byte[] there) {
    String before = new String(there, StandardCharsets.UTF_8);
    String text = before.contains("\r\n") ? file.text().replace("\n", "\r\n") : file.text();
    return ((before.startsWith("\uFEFF") ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
  }
}
