package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

class TimelinePagesTest {
  @Test
  void eventsAreFurtherApartTheLongerIsBetweenThem() {
    StringBuilder files = new StringBuilder("-- content/index.md --\n---\ntitle: Page\n---\n");
    for (String date : List.of(
        "2024-01-01",
        "2024-01-01T12:00",
        "2024-01-02",
        "2024-01-08",
        "2024-01-15",
        "2024-02-11",
        "2024-03-10",
        "2024-05-29",
        "2024-08-18",
        "2025-02-14",
        "2025-08-14",
        "2026-08-13",
        "2027-08-13")) {
      files
          .append("-- content/timeline/e" + date.replaceAll("\\W", "") + ".md --\n---\n")
          .append("title: E\ndate: " + date + "\nstatus: expected\n---\n");
    }
    assertThat(Jsoup.parse(SiteFixture.of(files.toString()).text("timeline/index.html"))
            .select("li.event")
            .eachAttr("data-gap"))
        .containsExactly("0", "0", "1", "1", "2", "2", "3", "3", "4", "4", "5", "5", "6");
  }
}
