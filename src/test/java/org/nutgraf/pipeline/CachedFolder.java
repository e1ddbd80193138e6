package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.nutgraf.content.Now;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/** A folder into which a site is built again and again, each time with what the build before has kept. */
final class CachedFolder {
  final Path out;
  final Path cache;
  /** Stands for the jar that builds. */
  final Path program;

  private Outputs outputs = new Outputs(new TreeMap<>(), List.of());
  private Now now = new Now(Instant.EPOCH);

  CachedFolder(Path root) throws IOException {
    this.out = root.resolve("target/site");
    this.cache = root.resolve("cache");
    this.program = Files.writeString(root.resolve("nutgraf.jar"), "one");
  }

  Cache cache(BuildOptions options) {
    return new Cache(cache, options.now());
  }

  /** Builds a site, writes it if there are no errors, and says which stories were made for it. */
  Set<String> build(Sources sources, BuildOptions options) throws Exception {
    return build(sources, options, memo -> new Build(sources, options, memo));
  }

  /** @param site that is built, of these sources with these options */
  Set<String> build(Sources sources, BuildOptions options, Function<Memo, Build> site)
      throws Exception {
    try (SiteWriter writer = SiteWriter.into(out)) {
      WrittenBuild build =
          new WrittenBuild(writer, StoryCache.of(cache(options), out, sources, program));
      Build.Whole whole = build.whole(site);
      now = whole.now();
      outputs = plain(whole.outputs());
      if (isGood(outputs)) {
        writer.finish(outputs);
        build.keep(outputs);
      }
      return build.made();
    }
  }

  /** Of the last build, with drawings as {@link #plain}. */
  Outputs outputs() {
    return outputs;
  }

  /** The clock of the last build, which knows until when what it said holds. */
  Now now() {
    return now;
  }

  /** Path → bytes, as characters of Latin-1, of what the site in the folder consists of. */
  SortedMap<String, String> written() throws IOException {
    SortedMap<String, String> written = new TreeMap<>();
    for (String path : Manifest.read(out).orElseThrow()) {
      written.put(path, Files.readString(out.resolve(path), StandardCharsets.ISO_8859_1));
    }
    return written;
  }

  static boolean isGood(Outputs outputs) {
    return outputs.findings().stream().noneMatch(Finding::isError);
  }

  /** Pictures take long to draw; what they would be drawn of stands for them. */
  static Outputs plain(Outputs outputs) {
    SortedMap<String, Output> files = new TreeMap<>(outputs.files());
    files.replaceAll((path, file) -> file instanceof Output.Drawn drawn
        ? Output.Made.text(path, drawn.drawing().toString(), drawn.origin())
        : file);
    return new Outputs(files, outputs.findings());
  }

  static String findings(Outputs outputs) {
    return FindingFormat.text(false).format(outputs.findings());
  }

  /** Path → bytes, as characters of Latin-1, of what a build has made. */
  static SortedMap<String, String> said(Outputs outputs) {
    SortedMap<String, String> said = new TreeMap<>();
    outputs.files().forEach((path, file) -> said.put(path, text(file)));
    return said;
  }

  private static String text(Output file) {
    if (file instanceof Output.Made made) {
      return new String(made.bytes(), StandardCharsets.ISO_8859_1);
    }
    if (file instanceof Output.Drawn drawn) {
      return drawn.drawing().toString();
    }
    try (InputStream in = ((Output.FromFile) file).asset().open()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the file that differs: a whole site would be no message. */
  static void assertSame(Map<String, String> found, Map<String, String> wanted, String what) {
    assertThat(found.keySet()).as(what).isEqualTo(wanted.keySet());
    found.forEach(
        (path, text) -> assertThat(text).as(path + ", " + what).isEqualTo(wanted.get(path)));
  }
}
