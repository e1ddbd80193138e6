package org.nutgraf.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The templates and static files that come with the program, as resources below {@code nutgraf/}.
 *
 * <p>The resource {@code nutgraf/files.txt} lists their paths, one in a line: a jar has no folders to look into.
 */
final class Defaults {
  private static final String FOLDER = "/nutgraf/";

  private Defaults() {}

  /** Their paths, such as {@code templates/html/page.peb}, in the order of the list. */
  static List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (String line : new String(resource("files.txt"), StandardCharsets.UTF_8).split("\n")) {
      String path = line.strip();
      if (!path.isEmpty() && !FolderWalk.isTemporary(path.substring(path.lastIndexOf('/') + 1))) {
        paths.add(path);
      }
    }
    return paths;
  }

  static byte[] bytes(String path) {
    return resource(path);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Defaults.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the program can't read its file " + FOLDER + name, e);
    }
  }
}
