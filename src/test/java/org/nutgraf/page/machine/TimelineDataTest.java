package org.nutgraf.page.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.image.Photographs;
import org.nutgraf.source.SourceReader;

/** What other sites get of an event's text. */
class TimelineDataTest {
  @TempDir
  Path root;

  @Test
  void linksLeadHereAndOnlyMarkupThatStandsAloneIsLeft() throws IOException {
    Files.createDirectories(root.resolve("content/timeline"));
    Files.createDirectories(root.resolve("content/glossary"));
    Files.writeString(
        root.resolve("content/site.yaml"), "title: T\nbase_url: https://example.org/news/\n");
    Files.writeString(
        root.resolve("content/index.md"),
        "---\ntitle: T\ndescription: D\n---\n## Money\n\nText.\n");
    Files.writeString(root.resolve("content/glossary/aws.md"), "---\nterm: AWS\n---\nA cloud.\n");
    Files.write(root.resolve("content/timeline/a[1].png"), Photographs.of(1300, 900, "png"));
    Files.writeString(
        root.resolve("content/timeline/2026-01-29-talks.md"),
        """
        ---
        title: Talks
        date: 2026-01-29
        status: reported
        ---
        AWS, [money](../index.md#money), [there](https://else.example/a[b]?x=1&y=2), [mail](mailto:a@else.example),
        class="x" and ![A chart](a[1].png).
        """);
    String json = SiteFixture.of(SourceReader.read(root)).text("timeline.json");
    String html = json.replace("\\u003c", "<")
        .replace("\\u003e", ">")
        .replace("\\u0026", "&")
        .replace("\\\"", "\"");
    assertThat(html)
        .contains(
            """
        <p><a href="https://example.org/news/timeline/#term-aws">AWS</a>, \
        <a href="https://example.org/news/index.html#money">money</a>, \
        <a rel="external" href="https://else.example/a%5Bb%5D?x=1&amp;y=2">there</a>, \
        <a rel="external" href="mailto:a@else.example">mail</a>,\\n\
        class=&quot;x&quot; and <img src="https://example.org/news/timeline/a%5B1%5D.png" alt="A chart" width=""");
  }
}
