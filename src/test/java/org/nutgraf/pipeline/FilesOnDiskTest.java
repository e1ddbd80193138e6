package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.source.SourceReader;

/** Sites whose files are not what an editor thinks they are. */
class FilesOnDiskTest {
  @TempDir
  private Path root;

  @BeforeEach
  void site() throws IOException {
    write(
        "content/site.yaml",
        "title: Test\nbase_url: https://example.org/\n".getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.write(root.resolve(path), bytes);
  }

  private String mistakes() {
    return SiteFixture.of(SourceReader.read(root)).mistakes();
  }

  @Test
  void byteOrderMarkAndCrLfAreInNoColumn() throws IOException {
    write(
        "content/index.md",
        "\uFEFF---\r\ntitle: Page\r\nsumary: \"x\"\r\n---\r\nText\r\n[x](term:y)\r\n"
            .getBytes(StandardCharsets.UTF_8));
    assertThat(mistakes())
        .isEqualTo(
            """
            content/index.md:3:1: error: unknown key "sumary" [unknown-key]
              sumary: "x"
              ^^^^^^
              did you mean: summary
            content/index.md:6:5: error: no glossary entry "y" [unknown-term]
              [x](term:y)
                  ^^^^^^
              write it as content/glossary/y.md
            2 errors
            """);
  }

  @Test
  void crLfAndABomChangeNothing() throws IOException {
    String page =
        "---\ntitle: Page\ndescription: >-\n  two\n  lines\n---\n- a\n- b\n\n```\ncode\n```\n\nA\\\nb  \nc\n";
    write("content/index.md", page.getBytes(StandardCharsets.UTF_8));
    var texts = SiteFixture.of(SourceReader.read(root)).texts();
    write(
        "content/index.md",
        ("\uFEFF" + page.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    assertThat(SiteFixture.of(SourceReader.read(root)).texts()).isEqualTo(texts);
  }

  @Test
  void latin1() throws IOException {
    write(
        "content/index.md",
        "---\ntitle: Page\n---\nA café.\n".getBytes(Charset.forName("ISO-8859-1")));
    assertThat(mistakes())
        .isEqualTo(
            """
            content/index.md:4:6: error: this file is not UTF-8: it has the byte 0xE9 here [not-utf8]
              A café.
                   ^
              save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8
            1 error
            """);
  }

  @Test
  void utf16() throws IOException {
    write("content/index.md", "---\ntitle: Page\n---\nText\n".getBytes(StandardCharsets.UTF_16));
    assertThat(mistakes())
        .startsWith(
            "content/index.md:1:1: error: this file is UTF-16 [not-utf8]\n  save it as UTF-8\n");
  }

  @Test
  void emptyFile() throws IOException {
    write("content/index.md", new byte[0]);
    assertThat(mistakes())
        .startsWith("content/index.md:1:1: error: this file is empty [no-front-matter]\n");
  }

  @Test
  void noContentFolder() throws IOException {
    Files.delete(root.resolve("content/site.yaml"));
    Files.delete(root.resolve("content"));
    assertThat(mistakes())
        .isEqualTo(
            """
            content:1:1: error: there is no content folder [no-content]
              a site begins with the file content/index.md; --root says where the site is
            1 error
            """);
  }
}
