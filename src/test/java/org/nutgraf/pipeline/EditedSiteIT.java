package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/**
 * Whatever was built before, a build makes what a clean build makes. Valid edits of many kinds follow one another at random,
 * and after each the site is built in memory, onto the disk, or not at all if the program finds that nothing has changed. {@code -Dedits=20000} looks longer.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class EditedSiteIT {
  private static final int EDITORS = 4;
  /** So many edits each of them makes. */
  private static final int EDITS = Integer.getInteger("edits", 200) / EDITORS;
  /** After so many edits the site begins anew, so that it doesn't become something that nobody would write. */
  private static final int IN_A_ROW = 8;

  private static final Path NEWSPAPER = Path.of("src/test/resources/newspaper");

  @TempDir
  private Path temp;

  private Path root;
  private Path out;
  private Path program;

  @BeforeEach
  void folders() throws IOException {
    root = temp.resolve("site");
    out = temp.resolve("out");
    program = Files.writeString(temp.resolve("nutgraf.jar"), "program");
  }

  @RepeatedTest(EDITORS)
  void incrementalEqualsClean(RepetitionInfo editor) throws Exception {
    Random random = new Random(Long.getLong("seed", 20261128) + editor.getCurrentRepetition());
    Memo memo = new Memo();
    Edits edits = null;
    List<String> made = new ArrayList<>();
    int valid = 0;
    for (int i = 0; i < EDITS; i++) {
      if (i % IN_A_ROW == 0) {
        begin();
        edits = new Edits(root, random);
        made.clear();
      }
      made.add(edits.next());
      Sources sources = edits.sources();
      Outputs clean = Build.site(sources, edits.options());
      valid += isGood(clean) ? 1 : 0;
      String what = "edit " + i + ": " + made;
      if (i % 3 == 0) {
        Outputs again = Build.site(sources, edits.options(), memo);
        assertThat(findings(again)).as("in memory, " + what).isEqualTo(findings(clean));
        assertSame(said(again), said(clean), "in memory, " + what);
      } else {
        assertWritten(sources, edits.options(), clean, "on disk, " + what);
        if (i % 3 == 2) {
          assertNothingChanged(sources, edits.options(), clean, what);
        }
      }
    }
    assertThat(valid).as("sites without errors").isGreaterThan(EDITS / 3);
  }

  private void begin() throws IOException {
    try (Stream<Path> old = Files.exists(root) ? Files.walk(root) : Stream.empty()) {
      for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    try (Stream<Path> files = Files.walk(NEWSPAPER)) {
      for (Path file : files.toList()) {
        Path to = root.resolve(NEWSPAPER.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }

  private static boolean isGood(Outputs outputs) {
    return outputs.findings().stream().noneMatch(Finding::isError);
  }

  /** Builds into the folder as the program does, and compares what stands there then. */
  private void assertWritten(Sources sources, BuildOptions options, Outputs clean, String what)
      throws Exception {
    Cache cache = new Cache(temp.resolve("cache"), options.now());
    Optional<LastBuild> last = LastBuild.of(root, out, cache, sources, options, "text", program);
    try (SiteWriter writer = SiteWriter.into(out)) {
      WrittenBuild build = new WrittenBuild(writer, StoryCache.of(cache, out, sources, program));
      Build.Whole whole = build.whole(sources, options);
      Outputs outputs = plain(whole.outputs());
      assertThat(findings(outputs)).as(what).isEqualTo(findings(clean));
      if (isGood(outputs)) {
        writer.finish(outputs);
        build.keep(outputs);
        last.orElseThrow().remember("", "", outputs.files().keySet(), whole.now());
        assertSame(written(), said(plain(clean)), what);
      }
    }
  }

  /** If the program would find that nothing has changed since the last build, that must be so. */
  private void assertNothingChanged(
      Sources sources, BuildOptions options, Outputs clean, String what) throws Exception {
    Cache cache = new Cache(temp.resolve("cache"), options.now());
    boolean same = LastBuild.of(root, out, cache, sources, options, "text", program)
        .orElseThrow()
        .same()
        .isPresent();
    assertThat(same).as(what).isEqualTo(isGood(clean));
    BuildOptions later = options.at(options.now().plusSeconds(86_400));
    if (LastBuild.of(root, out, cache, sources, later, "text", program)
        .orElseThrow()
        .same()
        .isPresent()) {
      assertSame(
          said(plain(Build.site(sources, later))), said(plain(clean)), "a day later, " + what);
    }
  }

  private SortedMap<String, String> written() throws IOException {
    SortedMap<String, String> written = new TreeMap<>();
    for (String path : Manifest.read(out).orElseThrow()) {
      written.put(path, Files.readString(out.resolve(path), StandardCharsets.ISO_8859_1));
    }
    return written;
  }

  // Pictures take long to draw; what they would be drawn of stands for them.
  private static Outputs plain(Outputs outputs) {
    SortedMap<String, Output> files = new TreeMap<>(outputs.files());
    files.replaceAll((path, file) -> file instanceof Output.Drawn drawn
        ? Output.Made.text(path, drawn.drawing().toString(), drawn.origin())
        : file);
    return new Outputs(files, outputs.findings());
  }

  private static String findings(Outputs outputs) {
    return FindingFormat.text(false).format(outputs.findings());
  }

  private static SortedMap<String, String> said(Outputs outputs) {
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

  // Names the files that differ: a whole site would be no message.
  private static void assertSame(
      Map<String, String> found, Map<String, String> wanted, String what) {
    assertThat(found.keySet()).as(what).isEqualTo(wanted.keySet());
    found.forEach(
        (path, text) -> assertThat(text).as(path + ", " + what).isEqualTo(wanted.get(path)));
  }
}
