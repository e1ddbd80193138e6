package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nutgraf.page.Output;

/**
 * Files of a site that are on disk but not in their places yet: a tree like that of the site, in a folder of its own. It
 * stands beside the site's, where nobody looks for pages; only where that can't be, or a move would be a copy, within it.
 */
final class Staging {
  private static final String NAME = ".nutgraf-staging";

  private final OutputTree tree;
  private final Set<String> files = ConcurrentHashMap.newKeySet();
  private final Set<String> moved = new HashSet<>();

  /** @param folder the site's, which need not be there */
  Staging(Path folder) throws IOException {
    tree = new OutputTree(isBesidePossible(folder) ? beside(folder) : within(folder));
  }

  private static Path within(Path folder) {
    return folder.resolve(NAME);
  }

  private static Path beside(Path folder) {
    Path real = OutputFolder.real(folder);
    return real.resolveSibling(NAME + "-" + real.getFileName());
  }

  private static boolean isBesidePossible(Path folder) throws IOException {
    Path real = OutputFolder.real(folder);
    Path parent = real.getParent();
    if (parent == null || !Files.exists(parent)) {
      return parent != null;
    }
    return Files.isWritable(parent)
        && (!Files.exists(real) || Files.getFileStore(real).equals(Files.getFileStore(parent)));
  }

  /**
   * Removes what a build that was cut short has left.
   *
   * @param folder the site's
   */
  static void tidy(Path folder) throws IOException {
    delete(within(folder));
    if (OutputFolder.real(folder).getParent() != null) {
      delete(beside(folder));
    }
  }

  /** Where its files are written. */
  OutputTree tree() {
    return tree;
  }

  /** Says that a file has been written; several threads may do so at once. */
  void add(String path) {
    files.add(path);
  }

  /** Whether what stands here for a path is this file: of two with one path only the first was written. */
  boolean has(Output output) {
    return output instanceof Output.Stored && files.contains(output.path());
  }

  /** Deletes all other files, as whole folders are going to be moved. */
  void keepOnly(Set<String> paths) throws IOException {
    for (String path : List.copyOf(files)) {
      if (!paths.contains(path)) {
        tree.delete(path);
        files.remove(path);
      }
    }
  }

  /**
   * Moves a file to its place in the site, if it is here. Where the site had no folder for it, the whole folder is
   * moved with all that is in it: that takes no longer than a single file.
   */
  void move(String path, OutputTree site) throws IOException {
    if (!files.contains(path)) {
      return;
    }
    String parent = OutputTree.parent(path);
    String top = site.topMissing(parent);
    if (top.isEmpty()) {
      site.makeFolder(parent);
      Files.move(
          tree.at(path),
          site.at(path),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } else if (moved.add(top)) {
      site.makeFolder(OutputTree.parent(top));
      moveFolder(tree.at(top), site.at(top));
    }
  }

  private static void moveFolder(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // Where About and about are one folder, it has moved under its other name.
      if (!Files.isDirectory(to)) {
        throw e;
      }
    }
  }

  /** Removes what is here. */
  void clear() throws IOException {
    delete(tree.at(""));
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
        for (Path file : inside) {
          delete(file);
        }
      }
    }
    Files.deleteIfExists(path);
  }
}
