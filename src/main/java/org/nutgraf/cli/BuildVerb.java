package org.nutgraf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.Build;
import org.nutgraf.pipeline.BuildLock;
import org.nutgraf.pipeline.Cache;
import org.nutgraf.pipeline.Darkroom;
import org.nutgraf.pipeline.LastBuild;
import org.nutgraf.pipeline.OutputFolder;
import org.nutgraf.pipeline.SiteWriter;
import org.nutgraf.pipeline.StoryCache;
import org.nutgraf.pipeline.WriteException;
import org.nutgraf.pipeline.WriteReport;
import org.nutgraf.pipeline.WrittenBuild;
import org.nutgraf.source.Sources;

/** {@code nutgraf build}: makes the site and writes it. */
final class BuildVerb implements Verb {
  private static final Option OUTPUT = Option.value(
      "FOLDER",
      "Where the finished site goes. Default: target/site in the site's folder.",
      "--output-dir",
      "-o");

  /** So many pictures take so long to draw that the terminal says what it waits for. */
  private static final int MANY = 100;

  @Override
  public String name() {
    return "build";
  }

  @Override
  public String summary() {
    return "make the site";
  }

  @Override
  public List<Option> options() {
    return SiteOptions.and(OUTPUT, CheckVerb.STRICT);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    long start = System.nanoTime();
    SiteOptions options = SiteOptions.of(given, terminal);
    Path folder = folder(given, options.root());
    try (BuildLock lock = BuildLock.of(folder, () -> options
        .printer()
        .messages()
        .print("waiting for another build into " + shown(folder) + "\n"))) {
      return build(options, folder, given, terminal, start);
    }
  }

  private static int build(
      SiteOptions options, Path folder, Arguments given, Terminal terminal, long start)
      throws UsageException {
    Cache cache = Cache.of(options.root(), Instant.now());
    tidy(folder);
    Sources sources = LastBuild.isKnown(cache, folder) ? options.readOnly() : options.read();
    Optional<LastBuild> last = LastBuild.of(
        options.root(),
        folder,
        cache,
        sources,
        options.build(),
        options.printer().sample());
    // What was built before may have been warned of.
    Optional<LastBuild.Same> same =
        given.has(CheckVerb.STRICT.name()) ? Optional.empty() : last.flatMap(LastBuild::same);
    if (same.isPresent()) {
      options.printer().print(same.get().said());
      waiting(options, same.get().waiting());
      summary(options, new WriteReport(same.get().files(), 0, 0), folder, start);
      return Program.FINE;
    }
    boolean exists = Files.exists(folder);
    try (SiteWriter writer = SiteWriter.into(folder)) {
      WrittenBuild build = new WrittenBuild(writer, StoryCache.of(cache, folder, sources));
      Build.Whole whole =
          options.building(sources, terminal, () -> build.whole(sources, options.build()));
      Outputs outputs = developed(whole, new Darkroom(cache, writer::aside), options, terminal);
      String said = options.printer().format().format(outputs.findings());
      options.printer().print(said);
      if (CheckVerb.fails(outputs.findings(), given)) {
        terminal
            .err()
            .print((exists ? shown(folder) + " is left as it was" : "nothing is written") + "\n");
        return Program.ERRORS;
      }
      WriteReport report = writer.finish(outputs);
      build.keep(outputs);
      String waiting = Waiting.said(whole.rendered().site().hidden());
      last.ifPresent(known -> known.remember(said, waiting, outputs.files().keySet(), whole.now()));
      cache.tidy();
      waiting(options, waiting);
      summary(options, report, folder, start);
      return Program.FINE;
    } catch (WriteException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  // Also where nothing is to be written: what a build that was cut short has left may be what
  // nobody is to see.
  private static void tidy(Path folder) throws UsageException {
    try {
      SiteWriter.tidy(folder);
    } catch (WriteException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  // Pictures take long to draw, so they are kept for the next build.
  private static Outputs developed(
      Build.Whole site, Darkroom darkroom, SiteOptions options, Terminal terminal)
      throws UsageException {
    long pictures = site.outputs().files().values().stream()
        .filter(Output.Drawn.class::isInstance)
        .count();
    try {
      if (options.quiet() || pictures < MANY) {
        return darkroom.develop(site);
      }
      try (Progress progress = new Progress("drawing " + pictures + " pictures", terminal)) {
        return darkroom.develop(site);
      }
    } catch (WriteException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Path folder(Arguments given, Path root) throws UsageException {
    Path folder = given.has(OUTPUT.name())
        ? SiteOptions.path(given.value(OUTPUT.name(), ""))
        : root.resolve("target/site").normalize();
    Optional<String> refusal = OutputFolder.refusal(root, folder);
    if (refusal.isPresent()) {
      throw new UsageException(refusal.get());
    }
    return folder;
  }

  private static void waiting(SiteOptions options, String said) {
    if (!options.quiet()) {
      options.printer().messages().print(said);
    }
  }

  private static void summary(SiteOptions options, WriteReport report, Path folder, long start) {
    if (options.quiet()) {
      return;
    }
    String files = report.files() + (report.files() == 1 ? " file" : " files");
    String removed = report.removed() == 0 ? "" : ", " + report.removed() + " removed";
    String changes = " (" + report.changed() + " changed" + removed + ")";
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    options
        .printer()
        .messages()
        .print("built " + files + changes + " in " + shown(folder) + ", " + milliseconds + " ms\n");
  }

  // From the current folder, if it is in it.
  private static String shown(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = folder.toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }
}
