package org.nutgraf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Body;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.text.Figure;
import org.nutgraf.text.Figures;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Sentences;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | It paid $6.6 billion. | $6.6 billion | 6600000000$",
        "en | It paid $1,250,000. | $1,250,000 | 1250000$",
        "en | It paid $50bn, then | $50bn | 50000000000$",
        "en | It paid 50 million euros. | 50 million euros | 50000000€",
        "en | a $50-billion deal | $50-billion | 50000000000$",
        "en | about 27 percent of it | 27 percent | 27%",
        "en | about 2.5% of it | 2.5% | 2.5%",
        "en | 3 million people | 3 million | 3000000",
        "en | He paid $5 m away | $5 | 5$",
        "de | Es zahlte 6,6 Mrd. Euro. | 6,6 Mrd. Euro | 6600000000€",
        "de | Es zahlte 1.250.000 €. | 1.250.000 € | 1250000€",
        "de | eine Billion, 2 Billionen Dollar | 2 Billionen Dollar | 2000000000000$"
      })
  void figures(String language, String text, String written, String key) {
    List<Figure> figures = new Figures(Languages.packaged(language)).in(text);
    assertThat(figures)
        .extracting(figure -> text.substring(figure.start(), figure.end()))
        .containsExactly(written);
    assertThat(figures).extracting(Figure::key).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"In 2026 | x", "version 1.2.3 million | x", "GPT4 million | x", "10 gigawatts | x"})
  void numbersThatAreNoFigures(String text, String ignored) {
    assertThat(new Figures(Languages.packaged("en")).in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One. Two. | 2",
        "Mr. Smith of J. P. Morgan came. | 1",
        "“Stop!” he said. | 1",
        "He said “stop.” She went. | 2",
        "At 3.5 percent. | 1",
        "Really?! Yes… no. | 2",
        "これ。それ。 | 2",
        "No end | 1",
        "(Yes.) No. | 2"
      })
  void sentences(String text, int count) {
    assertThat(Sentences.of(text, Languages.packaged("en"))).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the mail came | mail", "an e-mail came | ''", "mail-order | ''", "Mail | mail",
            "mails | ''",
        "Amazon-led | Amazon", "amazon | ''", "Amazon’s | Amazon", "round trip | round trip",
            "round | round",
        "round\u00A0trip | round trip", "a don’t | don't"
      })
  void phrases(String text, String found) {
    Phrases<String> phrases = new Phrases<>(Map.of(
        "mail",
        "mail",
        "Amazon",
        "Amazon",
        "round",
        "round",
        "round trip",
        "round trip",
        "don't",
        "don't"));
    assertThat(String.join(
            ",", phrases.find(text).stream().map(Phrases.Match::value).toList()))
        .isEqualTo(found);
  }

  @Test
  void placesInFrontMatter() {
    String text =
        """
        ---
        plain: a b # c
        quoted: "a: b"
        folded: >
          a
          b
        empty:
        long: a
          b
        list: [a]
        ---
        later: x
        """;
    Body body = new Body(new SourceFile("a.md", text), text.indexOf("later"));
    assertThat(List.of("plain", "quoted", "folded", "long", "list"))
        .extracting(key -> KeyPlace.value(body, key).orElseThrow().text())
        .containsExactly("a b", "a: b", "a\n  b", "a\n  b", "[a]");
    assertThat(KeyPlace.value(body, "empty")).isEmpty();
    assertThat(KeyPlace.value(body, "later")).isEmpty();
    assertThat(KeyPlace.of(body, "none").line()).isEqualTo(1);
  }

  @Test
  void aFileThatEndsInItsFrontMatter() {
    Body body = new Body(new SourceFile("a.md", "---\ntitle: a"), 12);
    assertThat(KeyPlace.of(body, "title").text()).isEqualTo("a");
    assertThat(KeyPlace.value(new Body(new SourceFile("a.md", "---\ntitle: >"), 12), "title"))
        .isEmpty();
    assertThat(KeyPlace.value(new Body(new SourceFile("a.md", "---\ntitle:"), 10), "title"))
        .isEmpty();
  }
}
