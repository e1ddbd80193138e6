package org.nutgraf.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {
  private static final QuotationMarks ENGLISH = new QuotationMarks("“…”", "‘…’");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"Yes,\" she said.                  | “Yes,” she said.",
        "She said: \"He said 'no' to 'it'.\" | She said: “He said ‘no’ to ‘it’.”",
        "\"'No,' he said,\" she said.        | “‘No,’ he said,” she said.",
        "It's the dogs' and Moody's.         | It’s the dogs’ and Moody’s.",
        "The '90s, '08 and rock 'n' roll     | The ’90s, ’08 and rock ’n’ roll",
        "A 6'2\" man, a 5\" pipe             | A 6'2\" man, a 5\" pipe",
        "(\"a\") \"b\"—\"c\"                 | (“a”) “b”—“c”",
        "\"In 1986\" and \"9\"               | “In 1986” and “9”",
        "\"\uFFFC\" and \"a \uFFFC\".        | “\uFFFC” and “a \uFFFC”.",
        "'Tis the '90s' end                  | ’Tis the ’90s’ end",
        "Said \"…\" and \"$5\".              | Said “…” and “$5”."
      })
  void english(String straight, String curly) {
    assertThat(ENGLISH.curl(straight)).isEqualTo(curly);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "„…“ | ‚…‘ | Er sagt: \"Sag 'ja', bitte.\" | Er sagt: „Sag ‚ja‘, bitte.“",
        "«\u202F…\u202F» | “…” | \"L'été\"         | «\u202FL’été\u202F»",
        "”…” | ’…’ | \"Hej\"                       | ”Hej”",
        "「…」 | 『…』 | \"はい\"                     | 「はい」",
        "“…” | ^^ | \"It's 'so'\"                   | “It’s 'so'”"
      })
  void byLanguage(String outer, String inner, String straight, String curly) {
    assertThat(new QuotationMarks(outer, inner).curl(straight)).isEqualTo(curly);
  }

  @Test
  void curlyOnesStay() {
    assertThat(ENGLISH.curl("“It’s” ‘so’")).isEqualTo("“It’s” ‘so’");
  }
}
