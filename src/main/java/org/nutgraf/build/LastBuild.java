package org.nutgraf.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedSet;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Fnv;
import org.nutgraf.source.SourceFile;
import org.nutgraf.source.Sources;

/**
 * What the last build into a folder was made of, so that a build that would make the same again can stop at once.
 *
 * <p>It is told by a digest of everything that a build depends on: the program, its options, every text by its words and
 * every other file by its size and time, and the last commit, as git dates pages. The folder must also be as that build
 * left it: each file there, with the size and the time of then. Anything else, or a note that can't be read, means that
 * the site is built. The notes can be deleted at any time.
 */
public final class LastBuild {
  private final Path note;
  private final Path folder;
  private final String digest;

  /**
   * A build that needs no other.
   *
   * @param said of its findings
   * @param files that it left in the folder
   */
  public record Same(String said, int files) {}

  private LastBuild(Path note, Path folder, String digest) {
    this.note = note;
    this.folder = folder;
    this.digest = digest;
  }

  /**
   * @param root the site's folder, which keeps the notes in {@code target/builds}
   * @param folder where the site goes
   * @param saying how findings are told, which is a part of what is remembered
   * @return empty where it can't be known whether everything is as before
   */
  public static Optional<LastBuild> of(Path root, Path folder, Sources sources, BuildOptions options, String saying) {
    try {
      Path jar = Path.of(LastBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar) ? of(root, folder, sources, options, saying, jar) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static Optional<LastBuild> of(Path root, Path folder, Sources sources, BuildOptions options, String saying, Path program) {
    try {
      Path place = folder.toAbsolutePath().normalize();
      Digest digest = new Digest();
      digest.add(saying).add(options.baseUrl() + " " + options.drafts() + options.future() + options.today());
      digest.add(System.getProperty("java.vm.version")).add(stamp(program)).add(commit(root.toAbsolutePath()));
      for (SourceFile file : sources.texts().values()) {
        digest.add(file.path()).add(file.text());
      }
      for (Asset asset : sources.assets().values()) {
        digest.add(asset.path()).add(asset instanceof Asset.OnDisk disk ? stamp(disk.file()) : "");
      }
      sources.findings().forEach(finding -> digest.add(finding.toString()));
      return Optional.of(new LastBuild(note(root, place), place, digest.toString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a build into this folder was noted, so that the next is likely to be the same. */
  public static boolean isKnown(Path root, Path folder) {
    return Files.exists(note(root, folder.toAbsolutePath().normalize()));
  }

  private static Path note(Path root, Path place) {
    return root.resolve("target/builds").resolve(new Digest().add(place.toString()) + ".txt");
  }

  /** The last build, if this one would be the same. */
  public Optional<Same> same() {
    try {
      String[] parts = Files.readString(note).split("\0", -1);
      if (parts.length != 3 || !parts[0].equals(digest)) {
        return Optional.empty();
      }
      SortedSet<String> files = files();
      return parts[1].equals(state(files)) ? Optional.of(new Same(parts[2], files.size())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Notes that a build has ended. Where that can't be written, the next build builds. */
  public void remember(String said) {
    try {
      Files.createDirectories(note.getParent());
      Path next = note.resolveSibling(note.getFileName() + "." + ProcessHandle.current().pid());
      Files.write(next, String.join("\0", digest, state(files()), said).getBytes(StandardCharsets.UTF_8));
      Files.move(next, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Only time is lost.
    }
  }

  // The files that builds wrote into the folder, with their sizes and times.
  private SortedSet<String> files() throws IOException {
    return Manifest.read(folder).orElseThrow(() -> new NoSuchFileException(Manifest.NAME));
  }

  private String state(SortedSet<String> files) throws IOException {
    Digest digest = new Digest();
    for (String path : files) {
      digest.add(path).add(stamp(folder.resolve(path)));
    }
    return digest.toString();
  }

  private static String stamp(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    return found.size() + " " + found.lastModifiedTime().toString();
  }

  // Another text after each commit and checkout. A repository that is elsewhere (a worktree) is not looked for.
  private static String commit(Path root) throws IOException {
    for (Path above = root; above != null; above = above.getParent()) {
      Path git = above.resolve(".git");
      if (Files.isDirectory(git)) {
        Path log = git.resolve("logs/HEAD");
        return Files.exists(log) ? stamp(log) : "";
      } else if (Files.exists(git)) {
        throw new IOException(git + " is no folder");
      }
    }
    return "";
  }

  /** Of texts and their lengths, so that they do not run into one another. */
  private static final class Digest {
    private long hash = Fnv.OFFSET_BASIS;

    Digest add(String text) {
      long mixed = Fnv.mix(hash, text.length());
      for (int i = 0; i < text.length(); i++) {
        mixed = Fnv.mix(mixed, text.charAt(i));
      }
      hash = mixed;
      return this;
    }

    @Override
    public String toString() {
      return Long.toHexString(hash);
    }
  }
}
