package org.nutgraf.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.draft.NewKind.Question;
import org.nutgraf.page.PageKinds;

class AnswerCheckTest {
  private static final Site SITE = ContentParser.parse(
      SiteFixture.sources(
          new TreeMap<>(Example.draft(java.time.ZoneId.of("UTC")).texts())),
      new Visibility(true, true, SiteFixture.at(LocalDate.parse("2026-07-05"))),
      Optional.empty(),
      PageKinds.SHIPPED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      event      | date     | 2026-09                   |
      event      | date     | 2026-13                   | there is no month 13 (01–12 are months, 21–24 seasons, …
      event      | status   | expected                  |
      event      | status   | sure                      | "sure" is none of these
      event      | lane     | plan                      |
      event      | lane     | plans                     | no lane "plans"; did you mean: plan
      event      | sources  | ``                        |
      event      | sources  | town-study-2025, gazette  | no source "gazette"; did you mean: gazette-2026-02-18
      claim      | sources  | x                         | no source "x"; there is: gazette-2026-02-18, town-study-2025
      claim      | as-of    | soon                      | "soon" is not a date such as 2026, …
      source     | url      | https://example.org/a     |
      source     | url      | htp:/example.org          | "htp:/example.org" is no web address; write it in full: …
      source     | url      | https://a. org            | "https://a. org" is no web address; …
      term       | see-also | ridership                 |
      term       | see-also | passenger                 | no glossary entry "passenger"; there is: feasibility-study, …
      correction | page     | 01-why-now.md             |
      correction | page     | 01-why.md                 | no page "01-why.md"; did you mean: 01-why-now.md
      """)
  void anAnswerIsCheckedAtOnce(String kind, String key, String answer, String problem) {
    Question question = NewKind.of(kind).orElseThrow().questions().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
    Optional<String> found = new AnswerCheck(SITE, "").problem(question, answer);
    if (problem == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found.orElse("nothing")).startsWith(problem.replace("…", ""));
    }
  }
}
