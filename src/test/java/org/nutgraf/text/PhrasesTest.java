package org.nutgraf.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nutgraf.text.Phrases.Fit;
import org.nutgraf.text.Phrases.Match;
import org.nutgraf.text.Phrases.Phrase;

class PhrasesTest {
  private static final String[] PIECES = {
    "a", "b", "A", "B", "é", "É", "ß", " ", " ", "-", "‑", "'", "’", "\u00A0", "\n", "0", ".", "云",
    "算", "ที", "𠮷", "ش", "한"
  };

  private static final Pattern BLANKS = Pattern.compile("[ \u00A0\n]+");

  private static Phrase<String> phrase(String value, String text, boolean exact) {
    return new Phrase<>(text, exact, value);
  }

  @SafeVarargs
  private static List<String> found(String text, Phrase<String>... phrases) {
    return new Phrases<>(List.of(phrases), "")
        .find(text).stream()
            .map(match -> match.value() + ":" + text.substring(match.start(), match.end()))
            .toList();
  }

  @Test
  void findsLeftmostThenLongest() {
    Phrases<String> phrases = new Phrases<>(Map.of("a b", "ab", "a b c", "abc", "b c d e", "bcd"));
    assertThat(found(phrases, "a b c d e")).containsExactly("abc");
    assertThat(found(phrases, "b c d e a b")).containsExactly("bcd", "ab");
    assertThat(found(phrases, "a b c2 a b")).containsExactly("ab", "ab");
  }

  // The longest suffix of "a b c" is no phrase, but a suffix of it is one.
  @Test
  void aPhraseWithinTheBeginningOfAnotherIsFound() {
    assertThat(found(new Phrases<>(Map.of("a b c x", "1", "b c y", "2", "c", "3")), "a b c z"))
        .containsExactly("3");
  }

  private static List<String> found(Phrases<String> phrases, String text) {
    return phrases.find(text).stream().map(Match::value).toList();
  }

  @Test
  void someMoreLeaveThemAsTheyWere() {
    Phrases<String> terms = new Phrases<>(Map.of("Amazon", "amazon", "cash flow", "flow"));
    Phrases<String> more = terms.with(Map.of("Amazon Web Services", "aws", "Oracle", "oracle"));
    assertThat(found(more, "Amazon Web Services of Amazon, Oracle, cash flow"))
        .containsExactly("aws", "amazon", "oracle", "flow");
    assertThat(found(terms, "Amazon Web Services, Oracle, cash flow"))
        .containsExactly("amazon", "flow");
  }

  @Test
  void everywhereTellsWhatIsNoWholeWord() {
    assertThat(new Phrases<>(Map.of("AI", 1)).everywhere("AI, said Ai"))
        .extracting(Match::start, Match::fit)
        .containsExactly(tuple(0, Fit.WHOLE), tuple(5, Fit.WITHIN_WORD), tuple(9, Fit.OTHER_CASE));
  }

  @Test
  void exactFormsKeepTheirCase() {
    Phrase<String> exact = phrase("ai", "AI", true);
    assertThat(found("AI ai Ai", exact)).isEqualTo(List.of("ai:AI"));
    assertThat(found("É é", phrase("e", "é", false))).isEqualTo(List.of("e:É", "e:é"));
  }

  @Test
  void blanksApostrophesAndHyphensThatLookAlikeAreAlike() {
    Phrase<String> term = phrase("x", "Moody's  non-profit\tarm", true);
    assertThat(found("Moody’s\u00A0non‑profit\narm", term)).hasSize(1);
  }

  @Test
  void nothingToFind() {
    assertThat(found("", phrase("a", "a", false))).isEmpty();
    assertThat(found("a")).isEmpty();
    assertThat(found("a", phrase("none", "", false))).isEmpty();
    assertThat(found("a", phrase("blank", " ", false))).isEmpty();
  }

  @Test
  void tenThousandAreFound() {
    List<Phrase<String>> phrases = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      phrases.add(phrase("t" + i, "term number " + i, false));
      text.append("Term number ").append(i).append(", ");
    }
    assertThat(new Phrases<>(phrases, "").find(text.toString())).hasSize(10_000);
  }

  @Test
  void agreesWithASimpleMatcher() {
    Random random = new Random(20260705);
    int matches = 0;
    for (int round = 0; round < 4_000; round++) {
      List<Phrase<String>> phrases = phrases(random);
      String text = text(random, 30);
      List<Match<String>> wanted = simple(text, phrases);
      assertThat(new Phrases<>(phrases, "").find(text))
          .as("«%s» in round %s", text, round)
          .isEqualTo(wanted);
      matches += wanted.size();
    }
    assertThat(matches).isGreaterThan(1_500);
  }

  private static List<Phrase<String>> phrases(Random random) {
    List<Phrase<String>> phrases = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      String text = text(random, 4).replaceAll("^[ \u00A0\n]+|[ \u00A0\n]+$", "");
      if (!text.isEmpty() && taken.add(folded(text))) {
        phrases.add(phrase("t" + i, text, random.nextBoolean()));
      }
    }
    return phrases;
  }

  private static String text(Random random, int longest) {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(longest); i > 0; i--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  private static String folded(String text) {
    return alike(text).toLowerCase(java.util.Locale.ROOT);
  }

  private static String alike(String text) {
    return BLANKS.matcher(text.replace('’', '\'').replace('‑', '-')).replaceAll(" ");
  }

  private static List<Match<String>> simple(String text, List<Phrase<String>> phrases) {
    List<Match<String>> matches = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Match<String>> best = longest(text, at, phrases);
      best.ifPresent(matches::add);
      at = best.map(Match::end).orElse(at + 1);
    }
    return matches;
  }

  private static Optional<Match<String>> longest(
      String text, int at, List<Phrase<String>> phrases) {
    Optional<Match<String>> best = Optional.empty();
    if (!Words.startsAt(text, at)) {
      return best;
    }
    for (Phrase<String> phrase : phrases) {
      // No letter stands for more than two, and blanks for any number.
      for (int end = Math.min(text.length(), at + 2 * phrase.text().length() + 3);
          end > at && (best.isEmpty() || end > best.get().end());
          end--) {
        boolean blank = Character.isSpaceChar(text.charAt(end - 1)) || text.charAt(end - 1) == '\n';
        if (!blank && Words.endsAt(text, end) && isThere(text.substring(at, end), phrase)) {
          best = Optional.of(new Match<>(at, end, phrase.value(), Fit.WHOLE));
        }
      }
    }
    return best;
  }

  private static boolean isThere(String text, Phrase<?> phrase) {
    return phrase.exact()
        ? alike(text).equals(alike(phrase.text()))
        : folded(text).equals(folded(phrase.text()));
  }
}
