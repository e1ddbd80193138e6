package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Asset;

class SiteWriterTest extends WrittenFolder {
  @Test
  void writesASiteIntoANewFolder() throws Exception {
    assertThat(write("index.html", "home", "a/b/index.html", "page"))
        .isEqualTo(new WriteReport(2, 2, 0));
    assertThat(tree())
        .isEqualTo(Map.of(
            "index.html", "home",
            "a/b/index.html", "page",
            ".nutgraf-manifest", "a/b/index.html\nindex.html\n"));
  }

  @Test
  void writesNothingIfNothingChanged() throws Exception {
    write("index.html", "home", "a/index.html", "page", "empty.txt", "");
    ageAll();
    assertThat(write("index.html", "home", "a/index.html", "page", "empty.txt", ""))
        .isEqualTo(new WriteReport(3, 0, 0));
    assertThat(youngFiles()).isEmpty();
  }

  @Test
  void writesOnlyWhatChanged() throws Exception {
    write("index.html", "home", "a/index.html", "page", "b.txt", "same");
    ageAll();
    assertThat(write("index.html", "HOME", "a/index.html", "longer page", "b.txt", "same"))
        .isEqualTo(new WriteReport(3, 2, 0));
    assertThat(youngFiles()).containsExactly("a/index.html", "index.html");
    assertThat(tree())
        .containsEntry("index.html", "HOME")
        .containsEntry("a/index.html", "longer page");
  }

  @Test
  void removesWhatItWroteEarlierAndTheFoldersThatLeavesEmpty() throws Exception {
    write("index.html", "home", "a/b/c/index.html", "page", "a/x.txt", "x");
    assertThat(write("index.html", "home", "a/x.txt", "x")).isEqualTo(new WriteReport(2, 0, 1));
    assertThat(tree().keySet()).containsExactly(".nutgraf-manifest", "a/x.txt", "index.html");
    assertThat(out.resolve("a/b")).doesNotExist();
    assertThat(out.resolve("a")).isDirectory();
  }

  @Test
  void neverRemovesWhatItDidNotWrite() throws Exception {
    write("a/index.html", "page");
    Files.writeString(out.resolve("a/notes.txt"), "mine");
    Files.createDirectories(out.resolve("kept"));
    assertThat(write("index.html", "home")).isEqualTo(new WriteReport(1, 1, 1));
    assertThat(tree().keySet()).containsExactly(".nutgraf-manifest", "a/notes.txt", "index.html");
    assertThat(out.resolve("kept")).isDirectory();
  }

  @Test
  void leavesAloneWhatMavenHasPutThereAlready() throws Exception {
    Path css = temp.resolve("site.css");
    Files.writeString(css, "body {}");
    Files.createDirectories(out);
    Files.writeString(out.resolve("site.css"), "body {}");
    ageAll();
    Output copied =
        new Output.Copied("site.css", new Asset.OnDisk("static/site.css", css, 7), HERE);
    assertThat(SiteFixture.write(outputs(copied), out)).isEqualTo(new WriteReport(1, 0, 0));
    assertThat(youngFiles()).containsExactly(".nutgraf-manifest");
    assertThat(write("index.html", "home")).isEqualTo(new WriteReport(1, 1, 1));
    assertThat(out.resolve("site.css")).doesNotExist();
  }

  @Test
  void copiesLargeFilesAndSeesChangesInThem() throws Exception {
    byte[] bytes = new byte[200_000];
    Path picture = Files.write(temp.resolve("picture.png"), bytes);
    Output onDisk =
        new Output.Copied("p.png", new Asset.OnDisk("static/p.png", picture, bytes.length), HERE);
    assertThat(SiteFixture.write(outputs(onDisk), out).changed()).isOne();
    assertThat(SiteFixture.write(outputs(onDisk), out).changed()).isZero();
    byte[] other = bytes.clone();
    other[150_000] = 1;
    Output packaged = new Output.Copied("p.png", new Asset.Packaged("static/p.png", other), HERE);
    assertThat(SiteFixture.write(outputs(packaged), out).changed()).isOne();
    assertThat(out.resolve("p.png")).hasBinaryContent(other);
  }

  @Test
  void aFileMayBecomeAFolderAndAFolderAFile() throws Exception {
    write("a", "file", "b/c/index.html", "page");
    assertThat(write("a/index.html", "page", "b", "file")).isEqualTo(new WriteReport(2, 2, 2));
    assertThat(tree())
        .isEqualTo(
            Map.of("a/index.html", "page", "b", "file", ".nutgraf-manifest", "a/index.html\nb\n"));
  }

  @Test
  void refusesToReplaceWhatItDidNotWriteByAFolderOrAFile() throws Exception {
    write("index.html", "home");
    Files.writeString(out.resolve("a"), "mine");
    Files.createDirectories(out.resolve("b"));
    Files.writeString(out.resolve("b/mine.txt"), "mine");
    Map<String, String> before = tree();
    assertThatThrownBy(() -> write("index.html", "HOME", "a/x/index.html", "page"))
        .isInstanceOf(WriteException.class)
        .hasMessage(out.resolve("a") + " is in the way: a folder of this name is needed");
    assertThatThrownBy(() -> write("index.html", "HOME", "b", "page"))
        .isInstanceOf(WriteException.class)
        .hasMessage(out.resolve("b") + " is in the way: a file of this name is needed");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void doesNotWriteOrDeleteThroughSymbolicLinks() throws Exception {
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("index.html"), "theirs");
    write("a/index.html", "page", "b.html", "b");
    Files.delete(out.resolve("a/index.html"));
    Files.delete(out.resolve("a"));
    Files.createSymbolicLink(out.resolve("a"), elsewhere);
    assertThatThrownBy(() -> write("a/index.html", "new")).isInstanceOf(WriteException.class);
    assertThat(write("b.html", "b").removed()).isZero();
    assertThat(elsewhere.resolve("index.html")).hasContent("theirs");

    Path target = Files.writeString(temp.resolve("target.html"), "theirs");
    Files.delete(out.resolve("b.html"));
    Files.createSymbolicLink(out.resolve("b.html"), target);
    write("b.html", "ours");
    assertThat(target).hasContent("theirs");
    assertThat(out.resolve("b.html")).hasContent("ours");
    assertThat(Files.isSymbolicLink(out.resolve("b.html"))).isFalse();
  }

  // Two names for one file, as on a file system that doesn't tell upper from lower case.
  @Test
  void aPageRenamedInCaseOnlyIsNotRemoved() throws Exception {
    write("About/index.html", "page", "index.html", "home");
    Files.createDirectories(out.resolve("about"));
    Files.createLink(out.resolve("about/index.html"), out.resolve("About/index.html"));
    assertThat(write("about/index.html", "page", "index.html", "home"))
        .isEqualTo(new WriteReport(2, 1, 1));
    assertThat(tree().keySet())
        .containsExactly(".nutgraf-manifest", "about/index.html", "index.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.html",
        "a/../../x.html",
        "/etc/x",
        "a//b",
        "a/./b",
        "",
        "a/",
        "C:/x",
        "a\\..\\..\\x",
        "a\nb",
        ".nutgraf-manifest",
        ".nutgraf-staging/0",
        "a\0b"
      })
  void refusesPathsThatLeadOut(String path) {
    assertThatThrownBy(() -> write(path, "x", "index.html", "home"))
        .isInstanceOf(WriteException.class);
    assertThat(out).doesNotExist();
  }

  @Test
  void aManifestCannotMakeItDeleteOutside() throws Exception {
    Path outside = Files.writeString(temp.resolve("target.txt"), "theirs");
    write("index.html", "home");
    String manifest = "../../target.txt\n" + outside + "\nindex.html\n\n\0\uFFFD";
    Files.writeString(out.resolve(".nutgraf-manifest"), manifest);
    assertThat(write("index.html", "home").removed()).isZero();
    assertThat(outside).exists();
  }

  @Test
  void doesNotWriteASiteWithErrors() {
    Finding error = Finding.of(HERE, Rule.BAD_VALUE, "bad", "mend it");
    Outputs outputs = new Outputs(new TreeMap<>(), List.of(error));
    assertThatThrownBy(() -> SiteFixture.write(outputs, out))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAssetThatIsGoneLeavesTheSiteAsItWas() throws Exception {
    write("index.html", "home");
    Map<String, String> before = tree();
    Output gone = new Output.Copied(
        "p.png", new Asset.OnDisk("static/p.png", temp.resolve("gone.png"), 3), HERE);
    Output page = Output.Made.text("index.html", "HOME", HERE);
    assertThatThrownBy(() -> SiteFixture.write(outputs(page, gone), out))
        .isInstanceOf(WriteException.class)
        .hasMessageStartingWith("can't write " + out.resolve("p.png"));
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void repairsAFirstBuildThatWasCutShort() throws Exception {
    Files.createDirectories(out.resolve("old"));
    Files.writeString(out.resolve(".nutgraf-manifest"), "a.html\nindex.html\nold/index.html\n");
    Files.writeString(out.resolve("index.html"), "ho");
    Files.writeString(out.resolve("old/index.html"), "old");
    write("index.html", "home", "a.html", "a");
    assertIsClean("index.html", "home", "a.html", "a");
  }

  @Test
  void repairsABuildThatWasCutShortBeforeMoving() throws Exception {
    write("index.html", "home", "old.html", "old");
    Path aside = Files.createDirectories(temp.resolve("target/.nutgraf-staging-site"));
    Files.writeString(aside.resolve("0"), "HO");
    Files.writeString(aside.resolve(".nutgraf-manifest"), "ind");
    write("index.html", "HOME", "new.html", "new");
    assertIsClean("index.html", "HOME", "new.html", "new");
    assertThat(aside).doesNotExist();
  }

  @Test
  void repairsABuildThatWasCutShortWhileMoving() throws Exception {
    write("index.html", "home", "a.html", "a", "old.html", "old");
    Files.writeString(
        out.resolve(".nutgraf-manifest"), "a.html\nindex.html\nmoved.html\nold.html\n");
    Files.createDirectories(out.resolve(".nutgraf-staging"));
    Files.writeString(out.resolve(".nutgraf-staging/1"), "A");
    Files.writeString(out.resolve("moved.html"), "moved");
    write("index.html", "home", "a.html", "A");
    assertIsClean("index.html", "home", "a.html", "A");
  }

  @Test
  void knowsWhatItWroteBeforeItFailed() throws Exception {
    write("a.html", "a");
    Path inTheWay = Files.createDirectories(out.resolve("z.html"));
    assertThatThrownBy(() -> write("a.html", "A", "b.html", "b", "z.html", "z"))
        .isInstanceOf(WriteException.class)
        .hasMessageStartingWith("can't write " + inTheWay);
    Files.delete(inTheWay);
    write("a.html", "A");
    assertIsClean("a.html", "A");
  }

  private void assertIsClean(String... pathsAndTexts) throws Exception {
    Map<String, String> repaired = tree();
    out = temp.resolve("clean");
    write(pathsAndTexts);
    assertThat(repaired).isEqualTo(tree());
  }

  private WriteReport write(String... pathsAndTexts) throws WriteException {
    Output[] outputs = new Output[pathsAndTexts.length / 2];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = Output.Made.text(pathsAndTexts[2 * i], pathsAndTexts[2 * i + 1], HERE);
    }
    return SiteFixture.write(outputs(outputs), out);
  }
}
