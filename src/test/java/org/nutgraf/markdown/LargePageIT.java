package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/** A page as long as ten books. */
class LargePageIT {
  @Test
  void aPageOfFiveMegabytesFinishes() {
    String sentence =
        "Amazon rents out computing power, as AWS’s rivals do, to whoever pays for it. ";
    String paragraph = sentence.repeat(60) + "*More* at [AWS](https://example.org).\n\n";
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      SiteFixture site = SiteFixture.page(
          paragraph.repeat(5_000_000 / paragraph.length() + 1),
          "-- content/glossary/aws.md --\n---\nterm: AWS\n---\nA cloud.\n");
      assertThat(site.mistakes()).isEmpty();
      assertThat(site.text("index.html"))
          .hasSizeGreaterThan(5_000_000)
          .containsOnlyOnce("id=\"--1\"");
    });
  }
}
