package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutgraf.pipeline.CachedFolder.assertSame;
import static org.nutgraf.pipeline.CachedFolder.findings;
import static org.nutgraf.pipeline.CachedFolder.isGood;
import static org.nutgraf.pipeline.CachedFolder.plain;
import static org.nutgraf.pipeline.CachedFolder.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
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
  private CachedFolder folder;

  @BeforeEach
  void folders() throws IOException {
    root = temp.resolve("site");
    folder = new CachedFolder(temp);
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

  /** Builds into the folder as the program does, and compares what stands there then. */
  private void assertWritten(Sources sources, BuildOptions options, Outputs clean, String what)
      throws Exception {
    LastBuild last = last(sources, options);
    folder.build(sources, options);
    assertThat(findings(folder.outputs())).as(what).isEqualTo(findings(clean));
    if (isGood(folder.outputs())) {
      last.remember("", "", folder.outputs().files().keySet(), folder.now());
      assertSame(folder.written(), said(plain(clean)), what);
    }
  }

  /** If the program would find that nothing has changed since the last build, that must be so. */
  private void assertNothingChanged(
      Sources sources, BuildOptions options, Outputs clean, String what) throws Exception {
    boolean same = last(sources, options).same().isPresent();
    assertThat(same).as(what).isEqualTo(isGood(clean));
    BuildOptions later = options.at(options.now().plusSeconds(86_400));
    if (last(sources, later).same().isPresent()) {
      assertSame(
          said(plain(Build.site(sources, later))), said(plain(clean)), "a day later, " + what);
    }
  }

  private LastBuild last(Sources sources, BuildOptions options) {
    return LastBuild.of(
            root, folder.out, folder.cache(options), sources, options, "text", folder.program)
        .orElseThrow();
  }
}
