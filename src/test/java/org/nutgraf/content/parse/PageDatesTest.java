package org.nutgraf.content.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.date.Moment;
import org.nutgraf.source.git.FileDates;

class PageDatesTest {
  private static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }

  private static Optional<Moment> moment(String text) {
    return day(text).map(day -> Moment.of(day, ZoneOffset.UTC));
  }

  private static String shown(PageDates dates) {
    return dates.date().map(Moment::machine).orElse("") + " "
        + dates.lastmod().map(Moment::machine).orElse("");
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "2026-01-05, 2026-01-06, 2026-02-01, 2026-03-01, what is written counts, 2026-01-05 2026-01-06",
    ", , 2026-02-01, 2026-03-01, nothing is written, 2026-02-01 2026-03-01",
    ", , 2026-02-01, 2026-02-01, nobody changed it, '2026-02-01 '",
    ", , , , nothing is known, ' '",
    "2026-01-05, , 2026-02-01, 2026-02-01, it came in from elsewhere, '2026-01-05 '",
    "2026-01-05, , 2026-02-01, 2026-03-01, it came in and was changed, 2026-01-05 2026-03-01",
    "2026-04-05, , 2026-02-01, 2026-03-01, it was written before it came out, '2026-04-05 '",
    ", 2026-01-06, 2026-02-01, 2026-03-01, the file is younger than the last change, ' 2026-01-06'",
    ", 2026-02-06, 2026-02-01, 2026-03-01, the last change is written, 2026-02-01 2026-02-06",
    ", , 2026-02-01, 2026-08-01, the site is built for a day before the change, '2026-02-01 '",
    ", , 2026-08-01, 2026-08-02, the site is built for a day before all, ' '"
  })
  void whatIsWrittenAndWhatIsKnown(
      String date, String lastmod, String first, String last, String what, String expected) {
    Optional<FileDates.Span> file =
        day(first).map(from -> new FileDates.Span(from, day(last).orElseThrow()));
    assertThat(shown(new PageDates(moment(date), moment(lastmod))
            .or(file, ZoneOffset.UTC, SiteFixture.at(LocalDate.parse("2026-07-05")))))
        .isEqualTo(expected);
  }

  @Test
  void nobodyAsksWithoutNeed() {
    FileDates nobody = path -> {
      throw new AssertionError("asked for " + path);
    };
    String both =
        "-- content/index.md --\n---\ntitle: A\ndate: 2026-01-05\nlastmod: 2026-01-06\n---\nText.\n";
    String none = "-- content/index.md --\n---\ntitle: A\n---\nText.\n";
    String off =
        "-- content/site.yaml --\ntitle: A\nbase_url: https://example.org/\ngit_dates: false\n";
    String term = "-- content/glossary/a.md --\n---\nterm: B\n---\nText.\n";
    for (String files : new String[] {both + term, none + off}) {
      assertThat(SiteFixture.of(files, nobody).text("index.html")).contains("<h1");
    }
  }

  @Test
  void aPageHasTheDatesOfItsFile() {
    FileDates dates = path -> path.equals("content/index.md")
        ? Optional.of(
            new FileDates.Span(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-01")))
        : Optional.empty();
    String page = "-- content/index.md --\n---\ntitle: A\n%s---\nText.\n";
    assertThat(SiteFixture.of(page.formatted(""), dates).text("index.html"))
        .contains("\"datePublished\":\"2026-02-01\"", "\"dateModified\":\"2026-03-01\"");
    assertThat(
            SiteFixture.of(page.formatted("publishDate: 2026-01-30\n"), dates).text("index.html"))
        .contains("\"datePublished\":\"2026-01-30\"", "\"dateModified\":\"2026-03-01\"");
  }
}
