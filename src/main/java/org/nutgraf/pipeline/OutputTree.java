package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nutgraf.source.Asset;

/**
 * A folder for output as it is on disk. Paths are relative to it, with {@code /} between names. Several threads may
 * ask it and make folders at once.
 */
final class OutputTree {
  private final Path folder;
  private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  OutputTree(Path folder) {
    this.folder = folder;
  }

  /** What is at a path. */
  enum Kind {
    NOTHING,
    FILE,
    FOLDER,
    /** A symbolic link or a device. */
    OTHER
  }

  Path at(String path) {
    return path.isEmpty() ? folder : folder.resolve(path);
  }

  /** The file at a path, of a size in bytes. */
  Asset.OnDisk asset(String path, long size) {
    return new Asset.OnDisk(path, at(path), size);
  }

  /**
   * The size and the time of a file, which tell whether it was written since; empty where there is none, or only by way
   * of a symbolic link.
   */
  Optional<String> stamp(String path) throws IOException {
    return folderKind(parent(path)) != Kind.FOLDER
        ? Optional.empty()
        : found(path).filter(BasicFileAttributes::isRegularFile).map(Asset::stamp);
  }

  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** What was at the path of a folder when it was first asked for; asked once for all files in it. */
  Kind folderKind(String path) throws IOException {
    Kind known = kinds.get(path);
    if (known == null) {
      Kind parent = path.isEmpty() ? Kind.FOLDER : folderKind(parent(path));
      known = parent == Kind.FOLDER ? kind(path) : parent;
      kinds.put(path, known);
    }
    return known;
  }

  private Kind kind(String path) throws IOException {
    // The output folder itself may be a symbolic link; within it none is followed.
    if (path.isEmpty()) {
      return Files.isDirectory(folder) ? Kind.FOLDER : Kind.NOTHING;
    }
    Optional<BasicFileAttributes> found = found(path);
    if (found.isEmpty()) {
      return Kind.NOTHING;
    }
    if (found.get().isDirectory()) {
      return Kind.FOLDER;
    }
    return found.get().isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  private Optional<BasicFileAttributes> found(String path) throws IOException {
    try {
      return Optional.of(attributes(at(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * The outermost of a folder and those it is in that was no folder when it was first asked for; empty if each was one,
   * or only the outermost of all is missing.
   */
  String topMissing(String path) throws IOException {
    if (folderKind(path) == Kind.FOLDER) {
      return "";
    }
    String top = path;
    while (!parent(top).isEmpty() && folderKind(parent(top)) != Kind.FOLDER) {
      top = parent(top);
    }
    return top;
  }

  /** Makes a folder and those it is in; each once for all files in it. */
  void makeFolder(String path) throws IOException {
    if (!made.contains(path)) {
      if (!path.isEmpty()) {
        makeFolder(parent(path));
      }
      Files.createDirectories(at(path));
      // Only now: other threads must not take it for made too early.
      made.add(path);
    }
  }

  /**
   * Deletes a file, and the folders that are empty without it.
   *
   * @return whether there was such a file
   */
  boolean delete(String path) throws IOException {
    String parent = parent(path);
    if (folderKind(parent) != Kind.FOLDER
        || kind(path) == Kind.FOLDER
        || !Files.deleteIfExists(at(path))) {
      return false;
    }
    for (String empty = parent; !empty.isEmpty(); empty = parent(empty)) {
      try {
        Files.delete(at(empty));
        made.remove(empty);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        break;
      }
    }
    return true;
  }

  /** How many files are anywhere below a folder. */
  int countFiles(String path) throws IOException {
    try (Stream<Path> files = Files.walk(at(path))) {
      return (int) files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .count();
    }
  }
}
