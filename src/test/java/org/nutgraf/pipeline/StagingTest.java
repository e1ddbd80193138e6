package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Asset;

/** Sites that are written while they are made. */
class StagingTest extends WrittenFolder {
  private Path staging;

  @BeforeEach
  void staging() {
    staging = temp.resolve("target/.nutgraf-staging-site");
  }

  @Test
  void aFileThatWasPutAsideIsMovedIntoPlace() throws Exception {
    try (SiteWriter writer = SiteWriter.into(out)) {
      assertThat(out).doesNotExist();
      Output page = writer.aside(made("a/b/index.html", "page"));
      Path waiting = staging.resolve("a/b/index.html");
      assertThat(page)
          .isEqualTo(new Output.Stored(
              "a/b/index.html", new Asset.OnDisk("a/b/index.html", waiting, 4), HERE));
      assertThat(((Output.Stored) page).asset().open()).hasContent("page");
      assertThat(out).doesNotExist();
      Output home = writer.aside(made("index.html", "home"));
      assertThat(writer.finish(outputs(page, home, made("a/c.txt", "late"))))
          .isEqualTo(new WriteReport(3, 3, 0));
    }
    assertThat(tree())
        .isEqualTo(Map.of(
            "a/b/index.html",
            "page",
            "a/c.txt",
            "late",
            "index.html",
            "home",
            ".nutgraf-manifest",
            "a/b/index.html\na/c.txt\nindex.html\n"));
    assertThat(staging).doesNotExist();
  }

  @Test
  void aFolderThatTheSiteDidNotHaveIsMovedAsAWhole() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (SiteWriter writer = SiteWriter.into(out)) {
        String path = "s" + i + "/a/index.html";
        Output page = writer.aside(made(path, "page"));
        Object waiting = Files.readAttributes(
                staging.resolve(path).getParent(), BasicFileAttributes.class)
            .fileKey();
        writer.finish(outputs(page));
        assertThat(Files.readAttributes(out.resolve(path).getParent(), BasicFileAttributes.class)
                .fileKey())
            .isEqualTo(waiting);
      }
    }
  }

  @Test
  void whatIsTheSameStaysAndIsNotWrittenAside() throws Exception {
    write(
        "a/index.html",
        "page",
        "b/index.html",
        "same size",
        "index.html",
        "home",
        "old.html",
        "old");
    ageAll();
    try (SiteWriter writer = SiteWriter.into(out)) {
      Output same = writer.aside(made("a/index.html", "page"));
      assertThat(same)
          .isEqualTo(new Output.Stored(
              "a/index.html",
              new Asset.OnDisk("a/index.html", out.resolve("a/index.html"), 4),
              HERE));
      assertThat(staging).doesNotExist();
      Output changed = writer.aside(made("b/index.html", "SAME SIZE"));
      Output added = writer.aside(made("c/d/index.html", "new"));
      assertThat(youngFiles()).isEmpty();
      assertThat(staging.resolve("b/index.html")).exists();
      assertThat(staging.resolve("c/d/index.html")).exists();
      assertThat(out.resolve("b/index.html")).hasContent("same size");
      Outputs site =
          outputs(same, changed, added, made("index.html", "home"), made("c/e.txt", "late"));
      assertThat(writer.finish(site)).isEqualTo(new WriteReport(5, 3, 1));
    }
    assertThat(youngFiles())
        .containsExactly(".nutgraf-manifest", "b/index.html", "c/d/index.html", "c/e.txt");
    assertIsClean(
        "a/index.html",
        "page",
        "b/index.html",
        "SAME SIZE",
        "c/d/index.html",
        "new",
        "c/e.txt",
        "late",
        "index.html",
        "home");
  }

  @Test
  void nothingChangesIfAllIsTheSame() throws Exception {
    write("a/index.html", "page", "index.html", "home");
    ageAll();
    assertThat(stored("a/index.html", "page", "index.html", "home"))
        .isEqualTo(new WriteReport(2, 0, 0));
    assertThat(youngFiles()).isEmpty();
  }

  @Test
  void manyThreadsWriteAtOnce() throws Exception {
    try (SiteWriter writer = SiteWriter.into(out)) {
      Output[] pages = IntStream.range(0, 300)
          .parallel()
          .mapToObj(
              i -> writer.aside(made("s" + i % 7 + "/deep/p" + i + "/index.html", "page " + i)))
          .toArray(Output[]::new);
      assertThat(writer.finish(outputs(pages))).isEqualTo(new WriteReport(300, 300, 0));
    }
    assertThat(tree()).hasSize(301).containsEntry("s5/deep/p299/index.html", "page 299");
  }

  @Test
  void whatIsNotFinishedLeavesNoTrace() throws Exception {
    closeUnfinished();
    assertThat(temp).isEmptyDirectory();

    Files.createDirectories(out.resolve("mine"));
    closeUnfinished();
    assertThat(tree()).isEmpty();
    assertThat(out.resolve("mine")).isEmptyDirectory();

    write("a/index.html", "page", "index.html", "home");
    Map<String, String> before = tree();
    ageAll();
    closeUnfinished();
    assertThat(tree()).isEqualTo(before);
    assertThat(youngFiles()).isEmpty();
    assertThat(staging).doesNotExist();
  }

  private void closeUnfinished() throws WriteException {
    try (SiteWriter writer = SiteWriter.into(out)) {
      writer.aside(made("index.html", "other"));
      writer.aside(made("a/b/index.html", "new"));
      Finding error = Finding.of(HERE, Rule.BAD_VALUE, "bad", "mend it");
      Outputs bad = new Outputs(new TreeMap<>(), List.of(error));
      assertThatThrownBy(() -> writer.finish(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void mergesWithWhatIsInAFolderWithoutASite() throws Exception {
    put("a/photo.png", "theirs");
    put("a/same.txt", "same");
    put("a/other.txt", "theirs");
    put("notes/mine.txt", "mine");
    ageAll();
    try (SiteWriter writer = SiteWriter.into(out)) {
      assertThat(writer.finish(outputs(
              writer.aside(made("a/same.txt", "same")),
              writer.aside(made("a/other.txt", "ours!!")),
              writer.aside(made("a/b/index.html", "page")),
              writer.aside(made("c/d/index.html", "whole")),
              made("a/b/late.txt", "late"),
              made("c/late.txt", "late"))))
          .isEqualTo(new WriteReport(6, 5, 0));
    }
    assertThat(youngFiles())
        .containsExactly(
            ".nutgraf-manifest",
            "a/b/index.html",
            "a/b/late.txt",
            "a/other.txt",
            "c/d/index.html",
            "c/late.txt");
    assertThat(tree())
        .containsEntry("a/photo.png", "theirs")
        .containsEntry("a/same.txt", "same")
        .containsEntry("a/other.txt", "ours!!")
        .containsEntry("notes/mine.txt", "mine")
        .hasSize(9);
    assertThat(staging).doesNotExist();
  }

  @Test
  void removesWhatABuildThatWasCutShortHasLeft() throws Exception {
    for (Path left : List.of(staging, out.resolve(".nutgraf-staging"))) {
      Files.writeString(Files.createDirectories(left.resolve("a/b")).resolve("index.html"), "pa");
      Path theirs =
          Files.writeString(Files.createDirectories(temp.resolve("theirs")).resolve("x"), "theirs");
      Files.createSymbolicLink(left.resolve("link"), theirs.getParent());
      SiteWriter.tidy(out);
      assertThat(left).doesNotExist();
      assertThat(theirs).exists();
    }
    stored("a/index.html", "page");
    assertIsClean("a/index.html", "page");
  }

  @Test
  void whereNothingCanBeBesideTheSiteItIsWithin() throws Exception {
    write("index.html", "home");
    Path above = out.getParent();
    assumeTrue(
        above.toFile().setWritable(false) && !Files.isWritable(above),
        "rights mean something here");
    try (SiteWriter writer = SiteWriter.into(out)) {
      Output page = writer.aside(made("a/index.html", "page"));
      assertThat(out.resolve(".nutgraf-staging/a/index.html")).exists();
      writer.finish(outputs(page));
    } finally {
      above.toFile().setWritable(true);
    }
    assertIsClean("a/index.html", "page");
  }

  @Test
  void aSecondFileWithOnePathKeepsItsBytes() throws Exception {
    try (SiteWriter writer = SiteWriter.into(out)) {
      Output first = writer.aside(made("a/b/index.md", "first"));
      Output.Made second = made("a/b/index.md", "second");
      assertThat(writer.aside(second)).isSameAs(second);
      assertThat(((Output.Stored) first).asset().open()).hasContent("first");
      writer.finish(outputs(second, writer.aside(made("a/index.html", "page"))));
    }
    assertIsClean("a/b/index.md", "second", "a/index.html", "page");
  }

  @Test
  void forgetsWhatTheSiteDoesNotHave() throws Exception {
    Path css = Files.writeString(temp.resolve("site.css"), "css");
    Output copied = new Output.Copied("css/x.css", new Asset.OnDisk("static/x.css", css, 3), HERE);
    for (String earlier : List.of("", "index.html")) {
      if (!earlier.isEmpty()) {
        out = temp.resolve("second");
        write(earlier, "home");
      }
      try (SiteWriter writer = SiteWriter.into(out)) {
        writer.aside(made("a/gone/index.html", "gone"));
        writer.aside(made("css/x.css", "made"));
        writer.finish(outputs(copied, writer.aside(made("a/b.txt", "b"))));
      }
      assertThat(out.resolve("a/gone")).doesNotExist();
      assertThat(tree())
          .isEqualTo(Map.of(
              "a/b.txt", "b", "css/x.css", "css", ".nutgraf-manifest", "a/b.txt\ncss/x.css\n"));
    }
  }

  @Test
  void aFileInTheWayIsToldByFinishAndTheSiteStaysWhole() throws Exception {
    write("a/index.html", "page", "index.html", "home");
    put("b", "mine");
    Map<String, String> before = tree();
    assertThatThrownBy(
            () -> stored("a/index.html", "PAGE", "b/index.html", "new", "index.html", "home"))
        .isInstanceOf(WriteException.class)
        .hasMessage(out.resolve("b") + " is in the way: a folder of this name is needed");
    assertThat(tree()).isEqualTo(before);

    assertThatThrownBy(() -> stored("a/index.html", "PAGE", "c", "file", "c/d/index.html", "page"))
        .isInstanceOf(WriteException.class)
        .hasMessage("can't write " + out.resolve("c/d/index.html") + ": a file is in the way");
    assertThat(tree()).isEqualTo(before);

    out = put("file", "theirs").resolve("site");
    assertThatThrownBy(() -> stored("index.html", "home")).isInstanceOf(WriteException.class);
  }

  @Test
  void knowsWhatItMovedBeforeItFailed() throws Exception {
    Path inTheWay = Files.createDirectories(out.resolve("z.html"));
    assertThatThrownBy(() -> stored("a/index.html", "page", "z.html", "z"))
        .isInstanceOf(WriteException.class)
        .hasMessageStartingWith("can't write " + inTheWay);
    assertThat(out.resolve("a/index.html")).exists();
    assertThat(staging).doesNotExist();
    Files.delete(inTheWay);
    assertThat(stored("b/index.html", "page")).isEqualTo(new WriteReport(1, 1, 1));
    assertIsClean("b/index.html", "page");
  }

  @Test
  void aFailureThatIsNotFinishedIsNoneToBeTold() throws Exception {
    write("index.html", "home");
    Output.Made below = made("c/index.html", "page");
    try (SiteWriter writer = SiteWriter.into(out)) {
      writer.aside(made("c", "file"));
      assertThat(writer.aside(below)).isSameAs(below);
      Output.Made outside = made("../x.html", "x");
      assertThat(writer.aside(outside)).isSameAs(outside);
    }
    assertThat(tree().keySet()).containsExactly(".nutgraf-manifest", "index.html");
    assertThat(temp.resolve("target/x.html")).doesNotExist();
  }

  // A link makes two names one file, as on a file system that doesn't tell upper from lower case.
  @Test
  void namesThatAreOneFileAreRefused() throws Exception {
    for (boolean fresh : new boolean[] {true, false}) {
      try (SiteWriter writer = SiteWriter.into(out)) {
        Output one = writer.aside(made("a/page.html", "one"));
        Files.createLink(staging.resolve("a/Page.html"), staging.resolve("a/page.html"));
        Output two = writer.aside(made("a/Page.html", "two"));
        assertThatThrownBy(() -> writer.finish(outputs(one, two)))
            .as("fresh: " + fresh)
            .isInstanceOf(WriteException.class)
            .hasMessage(out.resolve("a/Page.html")
                + " is there twice: names that differ in case only are one name here");
      }
      assertThat(out.resolve("a")).doesNotExist();
      write("index.html", "home");
    }
  }

  @Test
  void aPageRenamedInCaseOnlyKeepsItsBytes() throws Exception {
    write("About/index.html", "page", "index.html", "home");
    Files.createDirectories(out.resolve("about"));
    Files.createLink(out.resolve("about/index.html"), out.resolve("About/index.html"));
    assertThat(stored("about/index.html", "page", "index.html", "home"))
        .isEqualTo(new WriteReport(2, 1, 1));
    assertIsClean("about/index.html", "page", "index.html", "home");
  }

  @Test
  void aFileMayBecomeAFolderAndAFolderAFile() throws Exception {
    write("a", "file", "b/c/index.html", "page");
    assertThat(stored("a/x/index.html", "page", "b", "file")).isEqualTo(new WriteReport(2, 2, 2));
    assertIsClean("a/x/index.html", "page", "b", "file");
  }

  @Test
  void doesNotTakeAFileBehindASymbolicLinkForItsOwn() throws Exception {
    write("index.html", "home");
    Path theirs = Files.createDirectories(temp.resolve("theirs"));
    Files.writeString(theirs.resolve("index.html"), "page");
    Files.createSymbolicLink(out.resolve("a"), theirs);
    Files.createSymbolicLink(out.resolve("b.html"), theirs.resolve("index.html"));
    assertThatThrownBy(() -> stored("a/index.html", "page")).isInstanceOf(WriteException.class);
    stored("b.html", "page");
    assertThat(Files.isSymbolicLink(out.resolve("b.html"))).isFalse();
    assertThat(theirs.resolve("index.html")).hasContent("page");
  }

  /** The folder has this site and nothing else, as if it had been written there at once. */
  private void assertIsClean(String... pathsAndTexts) throws Exception {
    Map<String, String> found = tree();
    assertThat(staging).doesNotExist();
    out = temp.resolve("clean");
    write(pathsAndTexts);
    assertThat(found).isEqualTo(tree());
  }

  private void write(String... pathsAndTexts) throws WriteException {
    SiteFixture.write(outputs(files(pathsAndTexts)), out);
  }

  private WriteReport stored(String... pathsAndTexts) throws WriteException {
    try (SiteWriter writer = SiteWriter.into(out)) {
      return writer.finish(
          outputs(Stream.of(files(pathsAndTexts)).map(writer::aside).toArray(Output[]::new)));
    }
  }

  private static Output.Made[] files(String... pathsAndTexts) {
    return IntStream.range(0, pathsAndTexts.length / 2)
        .mapToObj(i -> made(pathsAndTexts[2 * i], pathsAndTexts[2 * i + 1]))
        .toArray(Output.Made[]::new);
  }

  private static Output.Made made(String path, String text) {
    return Output.Made.text(path, text, HERE);
  }

  private Path put(String path, String text) throws IOException {
    Files.createDirectories(out.resolve(path).getParent());
    return Files.writeString(out.resolve(path), text);
  }
}
