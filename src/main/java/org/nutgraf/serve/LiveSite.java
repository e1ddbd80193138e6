package org.nutgraf.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.nutgraf.pipeline.Workers;
import org.nutgraf.source.Asset;
import org.nutgraf.source.ReadBefore;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;
import org.nutgraf.source.git.FileDates;
import org.nutgraf.source.git.GitState;
import org.nutgraf.trace.Memo;

/** The last good site, with what is wrong now. It changes as a whole; readers see the old state or the new one. */
public final class LiveSite {

  /**
   * The site at one moment.
   *
   * @param version counts the changes that a reader can see, from 1
   * @param basePath the path of the site's own address, which pages for lost readers link to; {@code /} for most
   * @param files by path: the last site without errors
   * @param findings what is wrong now; as in the version before if the site could not be built
   * @param changed the paths that differ from the version before
   * @param bug why the site could not be built: a fault of the program, not of the site; empty if there is none
   */
  public record State(
      long version,
      String basePath,
      SortedMap<String, Output> files,
      List<Finding> findings,
      List<String> changed,
      Optional<Throwable> bug) {}

  private static final String UNKNOWN = "unknown";

  private final Path root;
  private final BuildOptions options;
  private final Builder builder;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition replaced = lock.newCondition();
  private final ReadBefore texts = new ReadBefore();
  private final Memo memo = new Memo();
  private final GitState git;
  // Git is asked again after a commit or a checkout only: what is saved now is committed later.
  private Optional<FileDates> dates = Optional.empty();
  private String datesOf = UNKNOWN;
  private SortedMap<String, byte[]> prints = new TreeMap<>();
  private volatile Optional<Instant> due = Optional.empty();
  private volatile State state =
      new State(0, "/", new TreeMap<>(), List.of(), List.of(), Optional.empty());

  /**
   * Nothing is built yet.
   *
   * @param clock tells what time to build for, whatever the options say
   */
  public LiveSite(Path root, BuildOptions options, InstantSource clock) {
    this(root, options, clock, Build::whole);
  }

  LiveSite(Path root, BuildOptions options, InstantSource clock, Builder builder) {
    this.clock = clock;
    this.root = root;
    this.git = new GitState(root);
    this.options = options;
    this.builder = builder;
  }

  /** Makes a site of what was read. */
  interface Builder {
    Build.Whole whole(Sources sources, BuildOptions options, Memo memo);
  }

  public State state() {
    return state;
  }

  /**
   * Reads and builds what changed anew. The version stays as it is if nothing came out different. Whatever goes wrong, the
   * last good site stays.
   */
  public State rebuild() {
    try {
      return replace(
          Workers.during(() -> builder.whole(read(), options.at(clock.instant()), memo)));
    } catch (RuntimeException | Error e) {
      due = Optional.empty();
      // Errors are caught too, such as a stack overflow: the next change may be the one that avoids
      // it.
      return replace(state.basePath(), state.files(), state.findings(), Optional.of(e));
    }
  }

  private Sources read() {
    texts.begin(Instant.now());
    Sources sources = SourceReader.read(root, texts);
    String moved = stamp();
    dates = dates
        .filter(known -> !moved.equals(UNKNOWN) && datesOf.equals(moved))
        .or(() -> Optional.of(sources.dates()));
    datesOf = moved;
    return sources.with(dates.get());
  }

  // Where it can't be told, git is asked each time.
  private String stamp() {
    try {
      return git.stamp();
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private State replace(Build.Whole built) {
    Outputs outputs = built.outputs();
    due = built.now().until();
    boolean good = outputs.findings().stream().noneMatch(Finding::isError);
    return replace(
        good
            ? URI.create(built.rendered().site().config().baseUrl()).getRawPath()
            : state.basePath(),
        good ? outputs.files() : state.files(),
        outputs.findings(),
        Optional.empty());
  }

  private State replace(
      String basePath,
      SortedMap<String, Output> files,
      List<Finding> findings,
      Optional<Throwable> bug) {
    lock.lock();
    try {
      SortedMap<String, byte[]> now = files == state.files() ? prints : prints(files);
      List<String> changed = changes(prints, now);
      prints = now;
      if (state.version() == 0
          || !changed.isEmpty()
          || !findings.equals(state.findings())
          || bug.isPresent()
          || state.bug().isPresent()) {
        state = new State(state.version() + 1, basePath, files, findings, changed, bug);
        replaced.signalAll();
      }
      return state;
    } finally {
      lock.unlock();
    }
  }

  /** How long what was built last stays right if nobody changes a file; empty for as long as one likes. */
  Optional<Duration> rest() {
    return due.map(time -> Duration.between(clock.instant(), time))
        .map(rest -> rest.isNegative() ? Duration.ZERO : rest);
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

  private static List<String> changes(
      SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    return paths.stream()
        .filter(path -> !Arrays.equals(before.get(path), after.get(path)))
        .toList();
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
      // A picture counts by what it is drawn from: drawing it would take long.
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
