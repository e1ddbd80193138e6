package org.nutgraf.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what stands between the brackets is a whole word, or several. */
class WordsTest {
  private static boolean isWhole(String marked) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    String text = marked.replace("[", "").replace("]", "");
    return Words.startsAt(text, start) && Words.endsAt(text, end);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "[cloud], true",
        "the [cloud]., true",
        "[cloud]y, false",
        "be[cloud], false",
        "[5G]2, false",
        "snake_[case], false",
        "[AWS]'s, true",
        "[AWS]’s, true",
        "l’[AWS], true",
        "[AI]-powered, true",
        "[round]-table, false",
        "non-[profit], false",
        "non‑[profit], false",
        "[profit]-, true",
        "-[profit], true",
        "– [profit]–, true",
        "[Cloud]-Anbieter, true",
        "[Cloud]anbieter, false",
        "Groß[rechner], false",
        "[Straße], true",
        "[e\u0301], true",
        "[e]\u0301, false",
        "the ([C++]), true",
        "[.NET], true",
        "[شركة] كبيرة, true",
        "ال[شركة], false",
        "[الشركة]، قال, true",
        "使用[云计算]服务, true",
        "使用[AWS]的, true",
        "[クラウド]サービス, false",
        "[クラウド]の, true",
        "รายได้[เงินทุน]ของ, true",
        "ที่[คน]ี, false",
        "[AWS]는, true",
        "[인공지능] 기술, true",
        "[인공]지능, false",
        "日本[AWS]x, false",
        "😀[AWS]😀, true",
        "𝒜[AWS], false",
        "𠮷[AWS]𠮷, true",
      })
  void wholeWords(String marked, boolean whole) {
    assertThat(isWhole(marked)).isEqualTo(whole);
  }
}
