package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

class SourceLinksTest {

  @Test
  void sourcesOfOnePublisherAndDayAreToldApartByTheirTitles() {
    assertThat(SiteFixture.of(
                """
                -- content/site.yaml --
                title: The Ferry Times
                -- content/index.md --
                ---
                title: Who pays?
                ---
                The town [pays](claim:town).
                -- content/claims/town.md --
                ---
                title: The town pays
                status: reported
                sources: [first, second, later]
                ---
                -- content/sources.yaml --
                first: { title: The town pays, publisher: The Pier, date: 2026-01-29 }
                second: { title: A town & its ferry, publisher: The Pier, date: 2026-01-29 }
                later: { title: The town pays again, publisher: The Pier, date: 2026-01-30 }
                """)
            .texts()
            .get("index.html"))
        .contains(
            ">The Pier, 29 January 2026</a>;",
            ">The Pier, 29 January 2026 (A town &amp; its ferry)</a>;",
            ">The Pier, 30 January 2026</a>");
  }
}
