package org.nutgraf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiteSizeTest {
  @Test
  void largerSitesHaveMoreTerms() {
    assertThat(SiteSize.of("12").terms()).isEqualTo(30);
    assertThat(SiteSize.of("1000").terms()).isEqualTo(200);
    assertThat(SiteSize.of("10000").terms()).isEqualTo(1000);
    assertThat(SiteSize.of("100000").terms()).isEqualTo(2000);
  }

  @Test
  void theNumberOfRoundsMayBeSaid() {
    assertThat(SiteSize.of("100000x2")).isEqualTo(new SiteSize(100_000, 2000, 2));
    assertThat(SiteSize.of("12").rounds()).isEqualTo(5);
  }
}
