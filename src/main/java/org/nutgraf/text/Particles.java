package org.nutgraf.text;

import java.util.Set;

/** The particles that Korean writes as one word with the noun in front; which of them depends on its last sound. */
final class Particles {
  private static final LanguageData KOREAN = LanguageData.of("ko");
  private static final Set<String> CONSONANT = Set.copyOf(KOREAN.texts("particles.behind_consonant"));
  private static final Set<String> VOWEL = Set.copyOf(KOREAN.texts("particles.behind_vowel"));
  private static final Set<String> VOWEL_OR_L = Set.copyOf(KOREAN.texts("particles.behind_vowel_or_l"));
  private static final Set<String> ANY = Set.copyOf(KOREAN.texts("particles.behind_any"));

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final int FINALS = 28;
  private static final int L = 8;

  private Particles() {}

  /**
   * Whether what follows a word is a particle and nothing else. A syllable alone takes none: it is the beginning of too many
   * other words.
   *
   * @param at where the word ends
   * @param edge where what follows starts
   */
  static boolean follow(CharSequence text, int at, int edge) {
    int end = edge;
    while (end < text.length() && Words.isHangul(text.charAt(end))) {
      end++;
    }
    boolean whole = end == text.length() || !Words.isWordPart(text.charAt(end));
    int last = text.charAt(at - 1);
    if (!Words.isHangul(last)) {
      return whole;
    }
    boolean single = at < 2 || !Words.isHangul(text.charAt(at - 2));
    if (!whole || single || last < FIRST || last > LAST) {
      return false;
    }
    String particle = text.subSequence(edge, end).toString();
    int sound = (last - FIRST) % FINALS;
    return ANY.contains(particle) || (sound == 0 ? VOWEL : CONSONANT).contains(particle)
        || (sound == 0 || sound == L) && VOWEL_OR_L.contains(particle);
  }
}
