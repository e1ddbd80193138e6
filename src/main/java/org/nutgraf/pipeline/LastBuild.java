package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.nutgraf.content.Now;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Defaults;
import org.nutgraf.source.Sources;
import org.nutgraf.source.git.GitState;
import org.nutgraf.trace.Digest;

/**
 * What the last build into a folder was made of, so that a build that would make the same again can stop at once.
 *
 * <p>It is told by a digest of everything that a build depends on: the program, its options, every text by its words and
 * every other file by its size and time, and what git has of the history, as it dates pages. The clock must give the answers
 * that it gave then. The folder must also be as that build
 * left it: each file there, with the size and the time of then. Anything else, or a note that can't be read, means that
 * the site is built.
 */
public final class LastBuild {
  /** Files that are looked at side by side: many, and still few in memory. */
  private static final int AT_ONCE = 1000;

  private static final String KIND = "build";

  private final Cache cache;
  private final Path folder;
  private final String digest;
  private final Instant now;

  /**
   * A build that needs no other.
   *
   * @param said of its findings
   * @param waiting of what it did not show
   * @param files that it left in the folder
   */
  public record Same(String said, String waiting, int files) {}

  private LastBuild(Cache cache, Path folder, String digest, Instant now) {
    this.cache = cache;
    this.folder = folder;
    this.digest = digest;
    this.now = now;
  }

  /**
   * @param root the site's folder
   * @param folder where the site goes
   * @param saying how findings are told, which is a part of what is remembered
   * @return empty where it can't be known whether everything is as before
   */
  public static Optional<LastBuild> of(
      Path root, Path folder, Cache cache, Sources sources, BuildOptions options, String saying) {
    return Defaults.program()
        .flatMap(program -> of(root, folder, cache, sources, options, saying, program));
  }

  static Optional<LastBuild> of(
      Path root,
      Path folder,
      Cache cache,
      Sources sources,
      BuildOptions options,
      String saying,
      Path program) {
    try {
      Path place = OutputFolder.real(folder);
      Digest digest = new Digest();
      digest.add(saying).add(options.baseUrl()).add(options.drafts()).add(options.future());
      digest
          .add(System.getProperty("java.vm.version"))
          .add(stamp(program))
          .add(new GitState(root).stamp());
      for (SourceFile file : sources.texts().values()) {
        digest.add(file);
      }
      for (Asset asset : sources.assets().values()) {
        digest.add(asset.path()).add(asset.stamp());
      }
      sources.findings().forEach(finding -> digest.add(finding.toString()));
      return Optional.of(new LastBuild(cache, place, digest.toString(), options.now()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a build into this folder was noted, so that the next is likely to be the same. */
  public static boolean isKnown(Cache cache, Path folder) {
    return cache.has(KIND, OutputFolder.real(folder).toString());
  }

  /** The last build, if this one would be the same. */
  public Optional<Same> same() {
    try {
      String[] parts = cache
          .get(KIND, folder.toString())
          .map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString())
          .orElse("")
          .split("\0", -1);
      if (parts.length != 6 || !parts[0].equals(digest) || !isStillNow(parts[1], parts[2])) {
        return Optional.empty();
      }
      SortedSet<String> files = files();
      return parts[3].equals(state(files))
          ? Optional.of(new Same(parts[4], parts[5], files.size()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Notes that a build has ended. Where that can't be written, the next build builds.
   *
   * @param waiting what was said of what it did not show
   * @param files that it wrote, sorted
   * @param then the time that it was for
   */
  public void remember(String said, String waiting, Collection<String> files, Now then) {
    try {
      byte[] text = String.join(
              "\0", digest, text(then.since()), text(then.until()), state(files), said, waiting)
          .getBytes(StandardCharsets.UTF_8);
      cache.put(KIND, folder.toString(), out -> out.write(text));
    } catch (IOException e) {
      // Only time is lost.
    }
  }

  // Whether the clock would give the same answers as then.
  private boolean isStillNow(String since, String until) {
    return (since.isEmpty() || !now.isBefore(Instant.parse(since)))
        && (until.isEmpty() || now.isBefore(Instant.parse(until)));
  }

  private static String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }

  // The files that builds wrote into the folder, with their sizes and times.
  private SortedSet<String> files() throws IOException {
    return Manifest.read(folder).orElseThrow(() -> new NoSuchFileException(Manifest.NAME));
  }

  private String state(Collection<String> files) throws IOException {
    Digest digest = new Digest();
    List<String> paths = List.copyOf(files);
    for (int start = 0; start < paths.size(); start += AT_ONCE) {
      List<String> some = paths.subList(start, Math.min(paths.size(), start + AT_ONCE));
      // Side by side: most of the time is the system's.
      List<String> stamps =
          some.parallelStream().map(path -> stampOrNone(folder.resolve(path))).toList();
      for (int i = 0; i < stamps.size(); i++) {
        if (stamps.get(i).isEmpty()) {
          throw new NoSuchFileException(some.get(i));
        }
        digest.add(some.get(i)).add(stamps.get(i));
      }
    }
    return digest.toString();
  }

  /** What tells whether a file is another than before. */
  static String stamp(Path file) throws IOException {
    return new Asset.OnDisk(file.toString(), file, 0).stamp();
  }

  // Empty if there is no such file.
  private static String stampOrNone(Path file) {
    try {
      return stamp(file);
    } catch (IOException e) {
      return "";
    }
  }
}
