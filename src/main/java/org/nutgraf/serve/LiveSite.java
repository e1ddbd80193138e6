package org.nutgraf.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.nutgraf.finding.Finding;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.Build;
import org.nutgraf.pipeline.BuildOptions;
import org.nutgraf.source.Asset;
import org.nutgraf.source.ReadBefore;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;
import org.nutgraf.source.git.FileDates;
import org.nutgraf.trace.Memo;

/** The last good site, with what is wrong now. It changes as a whole; readers see the old state or the new one. */
public final class LiveSite {

  /**
   * The site at one moment.
   *
   * @param version counts the changes that a reader can see, from 1
   * @param basePath the path of the site's own address, which pages for lost readers link to; {@code /} for most
   * @param files by path: the last site without errors
   * @param findings what is wrong now
   * @param changed the paths that differ from the version before
   */
  public record State(long version, String basePath, SortedMap<String, Output> files, List<Finding> findings,
      List<String> changed) {}

  private final Path root;
  private final BuildOptions options;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition replaced = lock.newCondition();
  private final ReadBefore texts = new ReadBefore();
  private final Memo memo = new Memo();
  private final GitMoves moves;
  // Git is asked again after a commit or a checkout only: what is saved now is committed later.
  private Optional<FileDates> dates = Optional.empty();
  private String datesOf = "";
  private SortedMap<String, byte[]> prints = new TreeMap<>();
  private volatile State state = new State(0, "/", new TreeMap<>(), List.of(), List.of());

  /** Nothing is built yet. */
  public LiveSite(Path root, BuildOptions options) {
    this(root, options, new GitMoves(root));
  }

  LiveSite(Path root, BuildOptions options, GitMoves moves) {
    this.root = root;
    this.moves = moves;
    this.options = options;
  }

  public State state() {
    return state;
  }

  /** Reads and builds what changed anew. The version stays as it is if nothing came out different. */
  public State rebuild() {
    texts.begin(Instant.now());
    Sources sources = SourceReader.read(root, texts);
    String moved = moves.stamp();
    dates = dates.filter(known -> datesOf.equals(moved)).or(() -> Optional.of(sources.dates()));
    datesOf = moved;
    Build.Whole built = Build.whole(sources.with(dates.get()), options, memo);
    Outputs outputs = built.outputs();
    lock.lock();
    try {
      boolean good = outputs.findings().stream().noneMatch(Finding::isError);
      String basePath = good ? URI.create(built.rendered().site().config().baseUrl()).getRawPath() : state.basePath();
      SortedMap<String, Output> files = good ? outputs.files() : state.files();
      SortedMap<String, byte[]> now = good ? prints(files) : prints;
      List<String> changed = changes(prints, now);
      prints = now;
      if (state.version() == 0 || !changed.isEmpty() || !outputs.findings().equals(state.findings())) {
        state = new State(state.version() + 1, basePath, files, outputs.findings(), changed);
        replaced.signalAll();
      }
      return state;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is a version other than the one that is known; empty-handed when the time is up. */
  State await(long known, long milliseconds) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
      while (state.version() == known && left > 0) {
        left = replaced.awaitNanos(left);
      }
      return state;
    } finally {
      lock.unlock();
    }
  }

  private static List<String> changes(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    return paths.stream().filter(path -> !Arrays.equals(before.get(path), after.get(path))).toList();
  }

  /** What tells whether a file is another than before: its bytes, or the time and size of one that is copied. */
  private static SortedMap<String, byte[]> prints(SortedMap<String, Output> files) {
    SortedMap<String, byte[]> prints = new TreeMap<>();
    files.forEach((path, output) -> prints.put(path, print(output)));
    return prints;
  }

  private static byte[] print(Output output) {
    if (output instanceof Output.Made made) {
      return made.bytes();
    }
    if (output instanceof Output.Drawn drawn) {
      // What it is made of, not what it looks like: that would take long.
      return drawn.drawing().toString().getBytes(StandardCharsets.UTF_8);
    }
    Asset asset = ((Output.FromFile) output).asset();
    if (asset instanceof Asset.Packaged packaged) {
      return packaged.bytes();
    }
    try {
      return asset.stamp().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Gone since it was listed: the next build will say so.
      return new byte[0];
    }
  }
}
