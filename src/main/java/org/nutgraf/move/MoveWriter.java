package org.nutgraf.move;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.source.Sources;

/** Writes what was moved: the only place of this package that touches files. */
public final class MoveWriter {
  private MoveWriter() {}

  /**
   * Writes changed texts and moves files.
   *
   * @param before the site as it was when it was read
   * @throws CantMove if somebody changed a file meanwhile, or put one where another is to go; nothing was written then
   * @throws IOException if the system can't; what was written until then stays
   */
  public static void write(Mover.Moved moved, Sources before, Path root)
      throws CantMove, IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (Map.Entry<String, String> text : moved.texts().entrySet()) {
      if (!before.texts().containsKey(text.getKey())) {
        if (Files.exists(root.resolve(text.getKey()))) {
          throw new CantMove(text.getKey() + " is there already; nothing was written");
        }
        bytes.put(text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
        continue;
      }
      byte[] there = Files.readAllBytes(root.resolve(text.getKey()));
      String known = requireNonNull(before.texts().get(text.getKey())).text();
      String read = new String(there, StandardCharsets.UTF_8);
      if (!plain(read).equals(known)) {
        throw new CantMove(text.getKey() + " was changed meanwhile; nothing was written");
      }
      bytes.put(text.getKey(), likewise(read, text.getValue()).getBytes(StandardCharsets.UTF_8));
    }
    for (String target : moved.files().values()) {
      if (Files.exists(root.resolve(target))
          && !moved.files().containsKey(target)
          && !before.texts().containsKey(target)) {
        throw new CantMove(target + " is there already; nothing was written");
      }
    }
    for (Map.Entry<String, byte[]> file : bytes.entrySet()) {
      Files.write(root.resolve(file.getKey()), file.getValue());
    }
    for (Map.Entry<String, String> file : moved.files().entrySet()) {
      Path target = root.resolve(file.getValue());
      Files.createDirectories(target.getParent());
      Files.move(root.resolve(file.getKey()), target, StandardCopyOption.REPLACE_EXISTING);
      tidy(requireNonNull(root.resolve(file.getKey()).getParent()), root.resolve("content"));
    }
    for (Map.Entry<String, String> file : moved.added().entrySet()) {
      Files.writeString(root.resolve(file.getKey()), file.getValue());
    }
  }

  // Removes a folder that nothing is left in.
  private static void tidy(Path folder, Path content) throws IOException {
    try {
      for (Path empty = folder;
          empty.startsWith(content) && !empty.equals(content);
          empty = requireNonNull(empty.getParent())) {
        Files.delete(empty);
      }
    } catch (DirectoryNotEmptyException e) {
      // Something else is in it.
    }
  }

  private static String plain(String text) {
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
  }

  // With the line ends and the byte order mark that the file has.
  private static String likewise(String before, String text) {
    return (before.startsWith("\uFEFF") ? "\uFEFF" : "")
        + (before.contains("\r\n") ? text.replace("\n", "\r\n") : text);
  }
}
