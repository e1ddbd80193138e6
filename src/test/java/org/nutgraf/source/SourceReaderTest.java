package org.nutgraf.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.finding.SourceFile;

@Timeout(20)
class SourceReaderTest {
  @TempDir
  Path temp;

  @Test
  void readsContentTemplatesAndStaticFiles() throws IOException {
    put("content/index.md", "home");
    put("content/site.yaml", "title: A");
    put("content/b/Chart.CSV", "png");
    put("content/b/Notes.MD", "notes");
    put("content/flows.yml", "parties: []");
    put("templates/html/section.peb", "page");
    put("templates/languages/xx.yaml", "a: b");
    put("static/site.css", "css");
    put("static/notes.md", "as it is");
    put("static/.well-known/security.txt", "security");
    Sources sources = read();
    assertThat(sources.findings()).isEmpty();
    assertThat(sources.textsBelow("content/").keySet())
        .containsExactly(
            "content/b/Notes.MD", "content/flows.yml", "content/index.md", "content/site.yaml");
    assertThat(sources.texts().get("content/index.md").text()).isEqualTo("home");
    assertThat(sources.texts())
        .containsKeys("templates/html/section.peb", "templates/languages/xx.yaml");
    assertThat(sources.assetsBelow("content/").keySet()).containsExactly("content/b/Chart.CSV");
    assertThat(sources.assets())
        .containsKeys("static/.well-known/security.txt", "static/notes.md", "static/site.css");
    Asset chart = sources.assets().get("content/b/Chart.CSV");
    assertThat(chart.size()).isEqualTo(3);
    assertThat(chart.open().readAllBytes()).asString().isEqualTo("png");
  }

  @Test
  void leavesOutWhatEditorsAndSystemsLeaveBehind() throws IOException {
    put("content/index.md", "home");
    for (String name : List.of(
        "a.md~",
        ".a.md.swp",
        "a.md.swp",
        "#a.md#",
        ".#a.md",
        ".hidden.md",
        ".DS_Store",
        "._a.md",
        "~$a.md",
        ".git/config",
        "Thumbs.db",
        ".~lock.a.md#",
        "a.md___jb_tmp___")) {
      put("content/" + name, "x");
      put("static/" + name, "x");
      put("templates/" + name, "x");
    }
    Sources sources = read();
    assertThat(sources.textsBelow("content/").keySet()).containsExactly("content/index.md");
    assertThat(sources.assetsBelow("content/")).isEmpty();
    assertThat(sources.findings()).isEmpty();
    assertThat(sources.assetsBelow("static/.h").keySet()).containsExactly("static/.hidden.md");
    assertThat(sources.assets().keySet()).noneMatch(path -> path.contains("a.md"));
  }

  @Test
  void whatComesWithTheProgramLiesBeneathTheSitesOwnFiles() throws IOException {
    put("content/index.md", "home");
    String template = Defaults.files().keySet().stream()
        .filter(path -> path.endsWith(".peb"))
        .findFirst()
        .orElseThrow();
    String style = Defaults.files().keySet().stream()
        .filter(path -> path.endsWith(".css"))
        .findFirst()
        .orElseThrow();
    Sources defaults = read();
    assertThat(defaults.texts()).containsKey(template);
    assertThat(defaults.texts().get(template).text())
        .isEqualTo(new String(Defaults.files().get(template), StandardCharsets.UTF_8));
    assertThat(defaults.assets().get(style)).isInstanceOf(Asset.Packaged.class);
    assertThat(defaults.assets().get(style).size()).isPositive();

    put(template, "mine");
    put(style, "mine");
    Sources mine = read();
    assertThat(mine.texts().get(template).text()).isEqualTo("mine");
    assertThat(mine.assets().get(style)).isInstanceOf(Asset.OnDisk.class);
    assertThat(mine.texts().keySet()).isEqualTo(defaults.texts().keySet());
  }

  @Test
  void readsTheSameWhateverTheLineEndsAndTheByteOrderMark() throws IOException {
    put("content/a.md", "\uFEFF# A\r\n\rtext\r\nend");
    put("content/b.md", "nul \0 here");
    Map<String, SourceFile> texts = read().texts();
    assertThat(texts.get("content/a.md").text()).isEqualTo("# A\n\ntext\nend");
    assertThat(texts.get("content/b.md").text()).isEqualTo("nul \uFFFD here");
  }

  @Test
  void saysWhereAFileIsNotUtf8() throws IOException {
    put(
        "content/a.md",
        "---\r\ntitle: é 資\r\n---\r\nDer Schlu\u00df f\u00fcr".getBytes(StandardCharsets.UTF_8));
    assertThat(read().findings()).isEmpty();
    byte[] good = "---\r\ntitle: é 資\r\n---\r\nDer Schlu".getBytes(StandardCharsets.UTF_8);
    byte[] bad = "\u00df f\u00fcr alle".getBytes(StandardCharsets.ISO_8859_1);
    put("content/a.md", concat(good, bad));
    Sources sources = read();
    assertThat(FindingFormat.text(false).format(sources.findings()))
        .isEqualTo(
            """
            content/a.md:4:10: error: this file is not UTF-8: it has the byte 0xDF here [not-utf8]
              Der Schluß für alle
                       ^
              save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8
            1 error
            """);
    assertThat(sources.texts().get("content/a.md").text())
        .isEqualTo("---\ntitle: é 資\n---\nDer Schluß für alle");
  }

  @Test
  void curlyQuotesOfWindowsAreShownAsTheyWereMeant() throws IOException {
    put("content/a.md", new byte[] {'a', (byte) 0x93, 'b', (byte) 0x94, (byte) 0xE2, (byte) 0x82});
    assertThat(read().texts().get("content/a.md").text()).isEqualTo("a“b”â‚");
  }

  @Test
  void aReplacementCharacterInAFileIsNoFault() throws IOException {
    put("content/a.md", "what \uFFFD is");
    assertThat(read().findings()).isEmpty();
  }

  @Test
  void utf16IsNamed() throws IOException {
    put("content/a.md", "\uFEFFtext".getBytes(StandardCharsets.UTF_16LE));
    assertThat(FindingFormat.text(false).format(read().findings()))
        .isEqualTo(
            "content/a.md:1:1: error: this file is UTF-16 [not-utf8]\n  save it as UTF-8\n1 error\n");
  }

  @Test
  void aSiteWithoutContentIsAFinding() throws IOException {
    assertThat(FindingFormat.text(false).format(read().findings()))
        .isEqualTo(
            """
            content:1:1: error: there is no content folder [no-content]
              a site begins with the file content/index.md; --root says where the site is
            1 error
            """);
    put("content/.hidden", "x");
    assertThat(read().findings())
        .extracting(Finding::message)
        .containsExactly("the content folder is empty");
  }

  @Test
  void contentThatIsAFileIsAFinding() throws IOException {
    put("content", "text");
    assertThat(read().findings())
        .extracting(Finding::message)
        .containsExactly("this is a file, not a folder");
  }

  @Test
  void templatesThatAreNotUsedAreNamed() throws IOException {
    put("content/index.md", "home");
    put("templates/html/page.html", "x");
    put("templates/README.md", "x");
    assertThat(FindingFormat.text(false).format(read().findings()))
        .isEqualTo(
            """
            templates/html/page.html:1:1: warning: this file is not used [unexpected-file]
              templates end in .peb and wordings in .yaml; files to be copied belong in static/
            1 warning
            """);
  }

  @Test
  void linksWithinTheSiteAreFollowed() throws IOException {
    put("content/index.md", "home");
    put("static/term.md", "term");
    put("content/folder/a.md", "a");
    link("content/glossary-term.md", "static/term.md");
    link("content/linked", "content/folder");
    Sources sources = read();
    assertThat(sources.findings()).isEmpty();
    assertThat(sources.textsBelow("content/").keySet())
        .containsExactly(
            "content/folder/a.md",
            "content/glossary-term.md",
            "content/index.md",
            "content/linked/a.md");
  }

  @Test
  void linksPublishNothingHiddenAndNothingFromElsewhere() throws IOException {
    put("content/index.md", "home");
    put("content/secret.md", "---\ndraft: true\n---\nSecret.");
    put("content/.hidden/a.csv", "a");
    put(".git/config", "history");
    put("notes/a.csv", "a");
    put("static/.well-known/a.txt", "a");
    link("content/g", ".git");
    link("content/h", "content/.hidden");
    link("content/n", "notes");
    link("content/root", ".");
    link("static/all", "content");
    link("static/secret.md", "content/secret.md");
    link("content/s", "static");
    assertThat(FindingFormat.text(false).format(read().findings()))
        .isEqualTo(
            """
        content/g:1:1: error: this symbolic link leads to something hidden [unreadable-file]
          put the file itself in its place
        content/h:1:1: error: this symbolic link leads to something hidden [unreadable-file]
          put the file itself in its place
        content/n:1:1: error: this symbolic link leads out of content/ and static/ [unreadable-file]
          put the file itself in its place
        content/root:1:1: error: this symbolic link leads out of content/ and static/ [unreadable-file]
          put the file itself in its place
        content/s/all:1:1: error: this symbolic link to a folder is in a linked folder itself [unreadable-file]
          put the file itself in its place
        static/all:1:1: error: this symbolic link would publish what is in content/ as it is, drafts included [unreadable-file]
          put the file itself in its place
        static/secret.md:1:1: error: this symbolic link would publish what is in content/ as it is, drafts included \
        [unreadable-file]
          put the file itself in its place
        7 errors
        """);
  }

  @Test
  void linksThatLeadOutOrNowhereOrInCirclesAreFindings() throws IOException {
    Path root = Files.createDirectories(temp.resolve("site"));
    Files.createDirectories(root.resolve("content/a/b"));
    Files.createDirectories(root.resolve("content/c"));
    Files.writeString(root.resolve("content/a/b/x.md"), "x");
    Files.writeString(temp.resolve("secret.md"), "secret");
    Files.createSymbolicLink(root.resolve("content/out.md"), temp.resolve("secret.md"));
    Files.createSymbolicLink(root.resolve("content/gone.md"), root.resolve("nowhere.md"));
    Files.createSymbolicLink(root.resolve("content/self.md"), root.resolve("content/self.md"));
    Files.createSymbolicLink(root.resolve("content/a/b/up"), root.resolve("content"));
    Files.createSymbolicLink(root.resolve("content/a/b/over"), root.resolve("content/c"));
    Files.createSymbolicLink(root.resolve("content/c/back"), root.resolve("content/a"));
    assertThat(SourceReader.read(root).findings())
        .extracting(finding -> finding.location().file().path() + ": " + finding.message())
        .satisfies(all ->
            assertThat(all.get(6)).startsWith("content/self.md: this symbolic link leads nowhere"))
        .filteredOn(message -> !message.startsWith("content/self.md"))
        .containsExactly(
            "content/a/b/over/back: this symbolic link to a folder is in a linked folder itself",
            "content/a/b/up: this symbolic link leads back to a folder it is in",
            "content/c/back/b/over: this symbolic link to a folder is in a linked folder itself",
            "content/c/back/b/up: this symbolic link leads back to a folder it is in",
            "content/gone.md: this symbolic link leads to nothing",
            "content/out.md: this symbolic link leads out of the site");
  }

  @Test
  void manyLinksThatLeadToEachOtherDoNotMultiply() throws IOException {
    put("content/index.md", "home");
    for (int i = 0; i < 30; i++) {
      put("content/" + i + "/page.md", "page");
    }
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 30; j++) {
        link("content/" + i + "/to" + j, "content/" + j);
      }
    }
    assertThat(read().textsBelow("content/")).hasSize(1 + 30 + 30 * 29);
  }

  @Test
  void whatIsNeitherFileNorFolderIsAFinding() throws Exception {
    put("content/index.md", "home");
    Process mkfifo =
        new ProcessBuilder("mkfifo", temp.resolve("content/pipe.md").toString()).start();
    assertThat(mkfifo.waitFor()).isZero();
    assertThat(read().findings())
        .extracting(Finding::toString)
        .singleElement()
        .asString()
        .contains("content/pipe.md:1:1", "this is neither a file nor a folder");
  }

  @Test
  void namesAreInNormalFormC() throws IOException {
    // Java itself can't name such files in a locale such as POSIX.
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    put("content/e\u0301te\u0301.md", "summer");
    assertThat(read().textsBelow("content/").keySet()).containsExactly("content/\u00e9t\u00e9.md");
    put("content/\u00e9t\u00e9.md", "summer");
    assertThat(read().findings())
        .extracting(Finding::message)
        .containsExactly("two files have this name, spelled with different Unicode characters");
  }

  /** So that what was made of them before is found again. */
  @Test
  void whatIsReadTwiceIsEqual() throws IOException {
    put("content/index.md", "home");
    put("content/a.pdf", "document");
    put("static/a.txt", "mine");
    assertThat(read().assets()).isEqualTo(read().assets());
    assertThat(read().texts()).isEqualTo(read().texts());
  }

  @Test
  void nothingIsWrongWithTheProgramsOwnTexts() {
    Defaults.files().forEach((path, bytes) -> {
      if (path.startsWith("templates/")) {
        TextDecoder.Decoded decoded = TextDecoder.decode(path, bytes);
        assertThat(decoded.finding()).as(path).isEmpty();
        assertThat(TextDecoder.trusted(path, bytes)).isEqualTo(decoded.file());
      }
    });
  }

  @Test
  void theProgramsOwnListOfDefaultsIsComplete() {
    List<String> paths = List.copyOf(Defaults.files().keySet());
    assertThat(paths)
        .isSorted()
        .contains("static/nutgraf.css", "templates/html/base.peb", "templates/languages/en.yaml");
  }

  private Sources read() {
    return SourceReader.read(temp);
  }

  private void put(String path, String text) throws IOException {
    put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String path, byte[] bytes) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(temp.resolve(path), temp.resolve(target));
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
