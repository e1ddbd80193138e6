package org.nutgraf.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutgraf.finding.BadCharacters;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/**
 * The files below a folder, in order of their paths.
 *
 * <p>A symbolic link is followed if it leads to something within the site's root. So that links can't lead in
 * circles or multiply, a linked folder is not followed further by links inside it.
 */
final class FolderWalk {
  private static final String NO_LINK = "put the file itself in its place";
  private static final Comparator<Found> BY_PATH =
      Comparator.comparing(Found::path).thenComparing(found -> found.file().toString());

  private final Path root;
  private final boolean skipHidden;
  private final List<Found> found = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Path realRoot;

  /**
   * @param skipHidden whether files whose names begin with a dot are left out
   */
  FolderWalk(Path root, boolean skipHidden) {
    this.root = root;
    this.skipHidden = skipHidden;
  }

  /**
   * A file.
   *
   * @param path relative to the root, with {@code /} between names, in Unicode normal form C
   * @param size in bytes
   * @param identity what tells it from another file of the same name, if the file system knows
   */
  record Found(String path, Path file, long size, Instant modified, Optional<Object> identity) {}

  /** Walks a folder of the root; nothing happens if it isn't there. */
  void folder(String name) {
    try {
      Path folder = root.resolve(name);
      BasicFileAttributes attributes = attributes(folder);
      if (attributes.isRegularFile()) {
        unreadable(name, "this is a file, not a folder", "give it another name");
      } else {
        entry(folder, name, attributes, false);
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      unreadable(name, "this folder can't be read: " + Reason.of(e), SourceReader.UNREADABLE);
    }
    found.sort(BY_PATH);
    for (int i = 1; i < found.size(); i++) {
      if (found.get(i).path().equals(found.get(i - 1).path())) {
        unreadable(
            found.get(i).path(),
            "two files have this name, spelled with different Unicode characters",
            "give one of them another name");
      }
    }
  }

  List<Found> found() {
    return found;
  }

  List<Finding> findings() {
    return findings;
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private void entry(Path file, String path, BasicFileAttributes attributes, boolean linked)
      throws IOException {
    if (attributes.isDirectory()) {
      list(file, path, linked);
    } else if (attributes.isRegularFile()) {
      found.add(new Found(
          path,
          file,
          attributes.size(),
          attributes.lastModifiedTime().toInstant(),
          Optional.ofNullable(attributes.fileKey())));
    } else if (attributes.isSymbolicLink()) {
      link(file, path, linked);
    } else {
      unreadable(path, "this is neither a file nor a folder", "take it out of the site");
    }
  }

  private void list(Path folder, String path, boolean linked) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path file : entries) {
        String name = file.getFileName().toString();
        String below = path + '/' + composed(name);
        if (isSkipped(name)) {
          if (skipHidden && FileKind.of(name) == FileKind.CONTROL) {
            findings.add(Finding.of(
                new SourceFile(below, "").whole(),
                Rule.UNSAFE_FILE,
                "servers and hosts of sites obey a file of this name",
                "what is meant to be published as it is belongs in static/"));
          }
          continue;
        }
        if (linked && name.startsWith(".")) {
          unreadable(below, "this hidden file is in a linked folder", NO_LINK);
          continue;
        }
        if (BadCharacters.in(name).isPresent()) {
          findings.add(Finding.of(
              new SourceFile(below, "").whole(),
              Rule.CONTROL_CHARACTER,
              "the name of this file has the character "
                  + BadCharacters.in(name).get().name(),
              "give it another name"));
          continue;
        }
        if (name.indexOf('\uFFFD') >= 0) {
          unreadable(
              below,
              "the name of this file is not readable",
              "use a UTF-8 locale, such as LC_ALL=C.UTF-8");
          continue;
        }
        try {
          entry(file, below, attributes(file), linked);
        } catch (NoSuchFileException e) {
          // Removed since the folder was listed: as if it had never been there.
        } catch (IOException e) {
          unreadable(below, "this can't be read: " + Reason.of(e), SourceReader.UNREADABLE);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void link(Path link, String path, boolean linked) throws IOException {
    Path target;
    try {
      target = link.toRealPath();
    } catch (NoSuchFileException e) {
      unreadable(path, "this symbolic link leads to nothing", NO_LINK);
      return;
    } catch (IOException e) {
      unreadable(path, "this symbolic link leads nowhere: " + Reason.of(e), NO_LINK);
      return;
    }
    if (realRoot == null) {
      realRoot = root.toRealPath();
    }
    Optional<String> astray = astray(realRoot, target, path);
    if (astray.isPresent()) {
      unreadable(path, astray.get(), NO_LINK);
      return;
    }
    BasicFileAttributes attributes = attributes(target);
    if (attributes.isDirectory()
        && requireNonNull(link.toAbsolutePath().getParent()).toRealPath().startsWith(target)) {
      unreadable(path, "this symbolic link leads back to a folder it is in", NO_LINK);
    } else if (attributes.isDirectory() && linked) {
      unreadable(path, "this symbolic link to a folder is in a linked folder itself", NO_LINK);
    } else {
      entry(target, path, attributes, true);
    }
  }

  // A link is one line of a pull request: it can't publish what lies elsewhere in the repository,
  // such as its history. Of what is in content/, only files that are no texts may be copied as they
  // are: a text may be a draft.
  private Optional<String> astray(Path within, Path target, String path) {
    if (!target.startsWith(within)) {
      return Optional.of("this symbolic link leads out of the site");
    }
    Path way = within.relativize(target);
    for (Path name : way) {
      if (name.toString().startsWith(".")) {
        return Optional.of("this symbolic link leads to something hidden");
      }
    }
    String top = way.getName(0).toString();
    boolean templates = path.startsWith(SourceReader.TEMPLATES + "/");
    if (!templates && !top.equals(SourceReader.CONTENT) && !top.equals(SourceReader.STATIC)
        || templates && !top.equals(SourceReader.TEMPLATES)) {
      return Optional.of(
          "this symbolic link leads out of " + (templates ? "templates/" : "content/ and static/"));
    }
    return path.startsWith(SourceReader.STATIC + "/") && top.equals(SourceReader.CONTENT)
        ? Optional.of(
            "this symbolic link would publish what is in content/ as it is, drafts included")
        : Optional.empty();
  }

  private boolean isSkipped(String name) {
    return isTemporary(name) || skipHidden && name.charAt(0) == '.';
  }

  /** Whether a file is an editor's or the system's own business. */
  static boolean isTemporary(String name) {
    return name.endsWith("~")
        || name.endsWith(".swp")
        || name.endsWith(".swo")
        || name.endsWith(".swx")
        || name.endsWith("___jb_tmp___")
        || name.endsWith("___jb_old___")
        || name.startsWith("#") && name.endsWith("#")
        || name.startsWith(".#")
        || name.startsWith("._")
        || name.startsWith(".~lock.")
        || name.startsWith("~$")
        || name.equals(".DS_Store")
        || name.equals(".git")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }

  // File systems of Apple's take names apart (e + ´), others leave them as typed: a link must find
  // both.
  private static String composed(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
      }
    }
    return name;
  }

  private void unreadable(String path, String message, String hint) {
    findings.add(SourceReader.unreadable(path, message, hint));
  }
}
