package org.nutgraf.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.nutgraf.finding.SourceFile;

/**
 * The templates and static files that come with the program, as resources below {@code nutgraf/}.
 *
 * <p>The resource {@code nutgraf/files.txt} lists their paths, one in a line: folders of classes and jars have no way in
 * common to look into them.
 */
public final class Defaults {
  private static final String FOLDER = "nutgraf/";

  // Read once: they are what they are until the program ends.
  private static final Map<String, byte[]> FILES = read();

  private Defaults() {}

  /** Opens a resource of the program, or returns null if there is none of that name. */
  private interface Opener {
    @Nullable
    InputStream open(String name) throws IOException;
  }

  /**
   * Path, such as {@code templates/html/page.peb}, → bytes, which are not to be changed; in the order of the list.
   */
  static Map<String, byte[]> files() {
    return FILES;
  }

  /** The paths of those in a folder, such as {@code templates/languages/}. */
  public static List<String> paths(String folder) {
    return FILES.keySet().stream().filter(path -> path.startsWith(folder)).toList();
  }

  /** A default file as a text; empty if there is none of that path. */
  public static List<SourceFile> text(String path) {
    return Stream.ofNullable(FILES.get(path))
        .map(bytes -> TextDecoder.trusted(path, bytes))
        .toList();
  }

  /** The file that the program runs from; empty where it can't be told from another. */
  public static Optional<Path> program() {
    try {
      return Optional.of(Path.of(
              Defaults.class.getProtectionDomain().getCodeSource().getLocation().toURI()))
          .filter(Files::isRegularFile);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Map<String, byte[]> read() {
    try {
      Optional<Path> jar = program();
      if (jar.isEmpty()) {
        return read(name -> Defaults.class.getResourceAsStream("/" + name));
      }
      // As resources they would be opened by their addresses, one by one, which takes 13 ms more at
      // each start.
      try (ZipFile zip = new ZipFile(jar.get().toFile())) {
        return read(name -> {
          ZipEntry entry = zip.getEntry(name);
          return entry == null ? null : zip.getInputStream(entry);
        });
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program can't read its own files", e);
    }
  }

  private static Map<String, byte[]> read(Opener opener) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String line : new String(bytes(opener, "files.txt"), StandardCharsets.UTF_8).split("\n")) {
      String path = line.strip();
      if (!path.isEmpty() && !FolderWalk.isTemporary(path.substring(path.lastIndexOf('/') + 1))) {
        files.put(path, bytes(opener, path));
      }
    }
    return files;
  }

  private static byte[] bytes(Opener opener, String name) throws IOException {
    try (InputStream in = opener.open(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FOLDER + name);
      }
      return in.readAllBytes();
    }
  }
}
