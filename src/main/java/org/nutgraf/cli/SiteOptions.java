package org.nutgraf.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.page.Output;
import org.nutgraf.page.PageKinds;
import org.nutgraf.pipeline.Build;
import org.nutgraf.pipeline.BuildOptions;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/**
 * The options of every verb that reads a site.
 *
 * @param root the folder that holds {@code content/}
 * @param quiet whether to say nothing but what is wrong
 */
record SiteOptions(Path root, BuildOptions build, FindingPrinter printer, boolean quiet) {
  /** Sites of more texts take so long to build that the terminal says so: about a second. */
  private static final int MANY = 400;

  private static final Option ROOT = Option.value(
      "FOLDER",
      "Where the site is: the folder that holds content/. Default: this folder.",
      "--root",
      "-r");
  private static final Option BASE_URL = Option.value(
      "URL",
      "The address the site will have, instead of base_url in site.yaml."
          + " Default: the variable NUTGRAF_BASE_URL.",
      "--base-url",
      "-u");
  private static final Option DRAFTS = Option.flag("With pages that are drafts.", "--drafts", "-D");
  private static final Option FUTURE =
      Option.flag("With pages whose publishDate or date is still to come.", "--future", "-F");
  private static final Option CLOCK = Option.value(
      "TIME",
      "The time to build for, such as 2026-07-05 or 2026-07-05T12:00:00Z."
          + " Default: the variable SOURCE_DATE_EPOCH, or now.",
      "--clock");
  private static final Option FORMAT = Option.choice(
      "FORMAT",
      List.of("text", "github", "json", "sarif"),
      "How to print what is wrong: text (default), github, json or sarif.",
      "--format");
  private static final Option QUIET =
      Option.flag("Print nothing but what is wrong.", "--quiet", "-q");

  /** The options, and others before them. */
  static List<Option> and(Option... others) {
    List<Option> options = new ArrayList<>(List.of(others));
    options.addAll(List.of(ROOT, BASE_URL, DRAFTS, FUTURE, CLOCK, FORMAT, QUIET));
    options.add(Program.STACKTRACE);
    return options;
  }

  /** The options of a verb that adds to a site, and others before them. */
  static List<Option> writing(Option... others) {
    List<Option> options = new ArrayList<>(List.of(others));
    options.addAll(List.of(ROOT, CLOCK, QUIET, Program.STACKTRACE));
    return options;
  }

  /** The options of a verb that only reads the content, and others before them. */
  static List<Option> reading(Option... others) {
    List<Option> options = new ArrayList<>(List.of(others));
    options.addAll(List.of(ROOT, CLOCK, Program.STACKTRACE));
    return options;
  }

  static SiteOptions of(Arguments given, Terminal terminal) throws UsageException {
    Path root = path(given.value(ROOT.name(), "."));
    if (!Files.isDirectory(root)) {
      throw new UsageException("there is no folder " + root);
    }
    BuildOptions build = new BuildOptions(
        baseUrl(given, terminal),
        given.has(DRAFTS.name()),
        given.has(FUTURE.name()),
        now(given, terminal));
    FindingPrinter printer = FindingPrinter.of(given.value(FORMAT.name(), "text"), root, terminal);
    return new SiteOptions(root, build, printer, given.has(QUIET.name()));
  }

  /** Reads the site, and gets ready for building it meanwhile. */
  Sources read() {
    ForkJoinTask.adapt(Build::warmUp).fork();
    return readOnly();
  }

  /** Reads the site where it need not be built. */
  Sources readOnly() {
    return SourceReader.read(root);
  }

  /** Builds the site to find out what is wrong with it: the files of its stories are empty, as nobody looks at them. */
  Build.Whole examined(Sources sources, Terminal terminal) {
    return building(sources, terminal, () -> new Build(sources, build, Memo.forgetful())
        .whole(
            (language, story) -> language
                .story(story)
                .with(made -> new Output.Made(made.path(), new byte[0], made.origin())),
            made -> made));
  }

  /** Says that a site is built, where that may take long. */
  Build.Whole building(Sources sources, Terminal terminal, Supplier<Build.Whole> whole) {
    int files = sources.texts().size();
    return quiet || files < MANY
        ? whole.get()
        : Progress.during("building a site of " + files + " files", terminal, whole);
  }

  /** The content that is there, drafts and all; empty without a {@code site.yaml}. */
  Optional<Site> site(Sources sources) {
    return Optional.of(sources)
        .filter(found -> found.texts().containsKey("content/site.yaml"))
        .map(found -> ContentParser.parse(
            found,
            new Visibility(true, true, new Now(build.now())),
            Optional.empty(),
            PageKinds.SHIPPED));
  }

  static Path path(String text) throws UsageException {
    try {
      return Path.of(text).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + text + "\" is no name of a folder: " + e.getReason());
    }
  }

  private static Optional<String> baseUrl(Arguments given, Terminal terminal)
      throws UsageException {
    String variable = "NUTGRAF_BASE_URL";
    boolean typed = given.has(BASE_URL.name());
    String text = typed ? given.value(BASE_URL.name(), "") : terminal.variable(variable);
    if (text.isEmpty() && !typed) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      if (web
          && uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return Optional.of(text.endsWith("/") ? text : text + "/");
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new UsageException((typed ? BASE_URL.name() : variable)
        + (" is \"" + text + "\"; it has to be an address such as https://example.org/news/"));
  }

  private static Instant now(Arguments given, Terminal terminal) throws UsageException {
    String clock = given.value(CLOCK.name(), "");
    String epoch = terminal.variable("SOURCE_DATE_EPOCH");
    try {
      if (given.has(CLOCK.name())) {
        return clock.indexOf('T') < 0
            ? LocalDate.parse(clock).atStartOfDay().toInstant(ZoneOffset.UTC)
            : OffsetDateTime.parse(clock).toInstant();
      }
      return epoch.isEmpty() ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(epoch));
    } catch (NumberFormatException e) {
      throw new UsageException(
          "SOURCE_DATE_EPOCH is \"" + epoch + "\"; it has to be a number of seconds");
    } catch (DateTimeException e) {
      throw new UsageException(CLOCK.name() + " is \"" + clock
          + "\"; it has to be a time such as 2026-07-05 or 2026-07-05T12:00:00Z");
    }
  }
}
