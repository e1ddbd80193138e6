package org.nutgraf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nutgraf.content.Now;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.finding.Severity;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.Build;
import org.nutgraf.pipeline.BuildOptions;
import org.nutgraf.pipeline.SiteWriter;
import org.nutgraf.pipeline.WriteException;
import org.nutgraf.pipeline.WriteReport;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Sources;
import org.nutgraf.source.git.FileDates;
import org.nutgraf.trace.Memo;

/**
 * A whole site in one text, built in memory with the repository's own templates.
 *
 * <p>Lines of the form {@code -- content/index.md --} stand between its files. Files that are no Markdown, YAML or
 * Pebble are files to be copied.
 */
public final class SiteFixture {
  /** Mid-2026, at noon. */
  public static final BuildOptions OPTIONS =
      new BuildOptions(Optional.empty(), false, false, Instant.parse("2026-07-05T12:00:00Z"));

  // A page made up for a test describes nothing and leaves things unused; tests of these rules
  // bring their own site.yaml.
  private static final String SITE =
      """
      title: Test
      base_url: https://example.org/
      checks: { missing-description: off, unused-term: off, unused-source: off, unused-claim: off, unsourced-claim: off }
      """;
  private static final SortedMap<String, SourceFile> TEMPLATES = templates();
  private static final Memo SHARED = shared();

  private final Sources sources;
  private final Outputs outputs;

  private SiteFixture(Sources sources, BuildOptions options) {
    this.sources = sources;
    this.outputs = Build.site(sources, options, SHARED);
  }

  /** A clock that shows the midnight at which a day begins. */
  public static Now at(LocalDate day) {
    return new Now(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** Builds a site; without a {@code site.yaml} of its own it has the smallest one. */
  public static SiteFixture of(String files) {
    return of(files, OPTIONS);
  }

  public static SiteFixture of(String files, BuildOptions options) {
    return new SiteFixture(sources(whole(files)), options);
  }

  /** Builds a site whose files have a history. */
  public static SiteFixture of(String files, FileDates dates) {
    return new SiteFixture(sources(whole(files)).with(dates), OPTIONS);
  }

  /** Path → text of the files in one text, and of the smallest {@code site.yaml} if it has none. */
  public static SortedMap<String, String> whole(String files) {
    SortedMap<String, String> texts = split(files);
    texts.putIfAbsent("content/site.yaml", SITE);
    return texts;
  }

  /** Builds a site from files as they are, without a {@code site.yaml} added. */
  public static SiteFixture bare(String files) {
    return new SiteFixture(sources(split(files)), OPTIONS);
  }

  /** A site of one page with this body, besides other files. */
  public static SiteFixture page(String body, String others) {
    return of("-- content/index.md --\n---\ntitle: Page\n---\n" + body + "\n" + others);
  }

  /** Builds from what was read elsewhere. */
  public static SiteFixture of(Sources sources) {
    return new SiteFixture(sources, OPTIONS);
  }

  /** The same, with other options. */
  public static SiteFixture of(Sources sources, BuildOptions options) {
    return new SiteFixture(sources, options);
  }

  /** The input of a site whose files are given as path → text; the repository's templates are added as the program's own. */
  public static Sources sources(SortedMap<String, String> files) {
    TreeMap<String, SourceFile> texts = new TreeMap<>(TEMPLATES);
    TreeMap<String, Asset> assets = new TreeMap<>();
    files.forEach((path, text) -> {
      if (path.matches(".*\\.(md|ya?ml|peb)")) {
        texts.put(path, new SourceFile(path, text));
      } else {
        assets.put(path, new Asset.Packaged(path, text.getBytes(StandardCharsets.UTF_8)));
      }
    });
    Set<String> packaged = new TreeSet<>(TEMPLATES.keySet());
    packaged.removeAll(files.keySet());
    return new Sources(
        Collections.unmodifiableSortedMap(texts),
        Collections.unmodifiableSortedMap(assets),
        path -> Optional.empty(),
        packaged,
        List.of());
  }

  /** Path → text of the files in one text. */
  public static SortedMap<String, String> split(String files) {
    TreeMap<String, String> texts = new TreeMap<>();
    String path = "";
    StringBuilder text = new StringBuilder();
    for (String line : files.split("(?<=\n)")) {
      if (line.matches("-- \\S.* --\n?")) {
        put(path, text, texts);
        path = line.substring(3, line.lastIndexOf(" --"));
        text = new StringBuilder();
      } else {
        text.append(line);
      }
    }
    put(path, text, texts);
    return texts;
  }

  private static void put(String path, StringBuilder text, SortedMap<String, String> texts) {
    if (path.isEmpty() ? !text.toString().isBlank() : texts.put(path, text.toString()) != null) {
      throw new IllegalArgumentException(
          path.isEmpty() ? "text before the first file" : path + " is there twice");
    }
  }

  public Sources sources() {
    return sources;
  }

  public Outputs outputs() {
    return outputs;
  }

  /** A file of the finished site as text; fails if it is not there. */
  public String text(String path) {
    Output output = outputs.files().get(path);
    if (output == null) {
      throw new AssertionError(
          "no file " + path + " but " + outputs.files().keySet() + "\n" + findings());
    }
    return text(output);
  }

  /** Writes a finished site into a folder. */
  public static WriteReport write(Outputs outputs, Path folder) throws WriteException {
    try (SiteWriter writer = SiteWriter.into(folder)) {
      return writer.finish(outputs);
    }
  }

  /** Every file of the finished site as text, by path. */
  public SortedMap<String, String> texts() {
    TreeMap<String, String> texts = new TreeMap<>();
    outputs.files().forEach((path, output) -> texts.put(path, text(output)));
    return texts;
  }

  /** What is wrong, as it is printed. */
  public String findings() {
    return FindingFormat.text(false).format(outputs.findings());
  }

  /** The same without what is advice: only rules that are errors unless a site says otherwise. */
  public String mistakes() {
    return FindingFormat.text(false)
        .format(outputs.findings().stream()
            .filter(finding -> finding.rule().severity() == Severity.ERROR)
            .toList());
  }

  private static String text(Output output) {
    if (output instanceof Output.Made made) {
      return new String(made.bytes(), StandardCharsets.UTF_8);
    }
    if (output instanceof Output.Drawn drawn) {
      return drawn.drawing().toString();
    }
    try (var in = ((Output.FromFile) output).asset().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The program's templates and words, which nearly all sites of tests have in common.
  private static Memo shared() {
    Memo memo = new Memo();
    Build.site(sources(whole("-- content/index.md --\n---\ntitle: T\n---\n")), OPTIONS, memo);
    return memo.frozen();
  }

  private static SortedMap<String, SourceFile> templates() {
    TreeMap<String, SourceFile> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(peb|yaml)")).toList()) {
        String path = file.toString().replace('\\', '/');
        texts.put(path, new SourceFile(path, Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSortedMap(texts);
  }
}
