package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.image.Photographs;
import org.nutgraf.source.SourceReader;

/** Pictures beside the text, from the file to the page. */
class PicturesTest {
  @TempDir
  Path root;

  private SiteFixture site(String body) throws IOException {
    Files.writeString(
        root.resolve("content/index.md"),
        "---\ntitle: T\ndescription: D\ndate: 2026-01-02\n---\n" + body + "\n");
    return SiteFixture.of(SourceReader.read(root));
  }

  @BeforeEach
  void makeSite() throws IOException {
    Files.createDirectories(root.resolve("content/pictures"));
    Files.writeString(
        root.resolve("content/site.yaml"), "title: T\nbase_url: https://example.org/\n");
    Files.write(root.resolve("content/pictures/a ferry.jpg"), Photographs.of(1300, 900, "jpeg"));
    Files.write(root.resolve("content/small.png"), Photographs.of(300, 200, "png"));
  }

  @Test
  void aLargePictureHasSmallerCopies() throws IOException {
    SiteFixture site = site("![A ferry](pictures/a%20ferry.jpg)\n\n![Small](small.png)");
    assertThat(site.text("index.html"))
        .contains(
            """
        <p><img src="pictures/a%20ferry.jpg" srcset="pictures/a%20ferry.480w.jpg 480w, pictures/a%20ferry.960w.jpg 960w, \
        pictures/a%20ferry.jpg 1300w" sizes="(min-width:39rem) 37rem,calc(100vw - 2rem)" alt="A ferry" width="1300" \
        height="900"></p>
        <p><img src="small.png" alt="Small" width="300" height="200" loading="lazy"></p>
        """);
    assertThat(site.outputs().files())
        .containsKeys(
            "pictures/a ferry.jpg",
            "pictures/a ferry.480w.jpg",
            "pictures/a ferry.960w.jpg",
            "small.png")
        .doesNotContainKeys("pictures/a ferry.1440w.jpg", "small.480w.png");
    assertThat(site.text("index.md"))
        .contains("![A ferry](pictures/a%20ferry.jpg)")
        .doesNotContain("480w");
  }

  @Test
  void aFileInTheWayOfACopyIsReported() throws IOException {
    Files.write(root.resolve("content/pictures/a ferry.480w.jpg"), Photographs.of(30, 20, "jpeg"));
    assertThat(site("![A](pictures/a%20ferry.jpg) ![B](pictures/a%20ferry.480w.jpg)")
            .findings())
        .contains(
            """
        content/pictures/a ferry.480w.jpg:1:1: error: the site makes a file "pictures/a ferry.480w.jpg" of its own \
        [static-collision]
        """);
  }

  @Test
  void aTitleIsACaptionAndBehindABarACredit() throws IOException {
    assertThat(
            site("""
        ![A](small.png "The *pier* | in May | Photo: A. & B. Writer")

        ![B](small.png "| Photo: A. Writer")

        ![C](small.png "A caption alone|as it is")
        """)
                .text("index.html"))
        .contains(
            "<figcaption>The *pier* | in May <small>Photo: A. &amp; B. Writer</small></figcaption></figure>")
        .contains("<figcaption><small>Photo: A. Writer</small></figcaption></figure>")
        .contains("<figcaption>A caption alone|as it is</figcaption></figure>");
  }

  @Test
  void aVeryWidePictureIsPublishedAsWideAsScreens() throws IOException {
    Files.write(root.resolve("content/wide.jpg"), Photographs.of(2600, 30, "jpeg"));
    assertThat(width(site("![A](wide.jpg)"))).isEqualTo(2560);
    Files.writeString(
        root.resolve("content/site.yaml"),
        "title: T\nbase_url: https://example.org/\noriginal: true\n");
    assertThat(width(site("![A](wide.jpg)"))).isEqualTo(2600);
    Files.writeString(
        root.resolve("content/site.yaml"),
        "title: T\nbase_url: https://example.org/\noriginals: [wide.jpg]\n");
    assertThat(width(site("![A](wide.jpg)"))).isEqualTo(2600);
    Files.writeString(
        root.resolve("content/site.yaml"),
        "title: T\nbase_url: https://example.org/\noriginals: [wied.jpg]\n");
    assertThat(site("![A](wide.jpg)").findings())
        .contains("content/site.yaml:3:13: error: there is no picture content/wied.jpg");
  }

  private static int width(SiteFixture site) throws IOException {
    byte[] bytes =
        ((Output.Drawn) site.outputs().files().get("wide.jpg")).drawing().draw().bytes();
    return javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(bytes)).getWidth();
  }

  @Test
  void whatPressesPrintAndWhatTellsOfPeopleIsSaid() throws IOException {
    Files.write(root.resolve("content/press.jpg"), Photographs.cmyk());
    Files.writeString(
        root.resolve("content/report.pdf"), "%PDF-1.4\n1 0 obj << /Author (J. Doe) >>\n");
    Files.writeString(
        root.resolve("content/unused.pdf"), "%PDF-1.4\n1 0 obj << /Author (J. Doe) >>\n");
    Files.write(root.resolve("content/cut.avif"), java.util.Arrays.copyOf(Photographs.avif(), 550));
    String found = site("![A](press.jpg) [a report](report.pdf) ![B](cut.avif)").findings();
    assertThat(found.replaceAll("(?m)^.*\\[unused-file]\\n.*\\n", ""))
        .contains(
            """
        content/cut.avif:1:1: error: this picture is cut short or broken [unreadable-file]
          copy it anew from where it came; a copy that was cut short looks like this
        content/press.jpg:1:1: warning: this picture is in the four colours of printing presses (CMYK) [plain-picture]
          save it in RGB: some browsers show other colours, and no smaller copies are made for phones
        content/report.pdf:1:1: warning: this file tells readers its author (PDF, /Author) [private-metadata]
          take it out with the program that made the file, or leave it if everybody may know
        """)
        .doesNotContain("unused.pdf:1:1: warning: this file tells");
  }
}
