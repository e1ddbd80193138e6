package org.nutgraf.text;

import java.text.Normalizer;
import java.util.Set;

/** The particles that Korean writes as one word with the noun in front; which of them depends on its last sound. */
final class Particles {
  private static final LanguageData KOREAN = LanguageData.of("ko");
  private static final Set<String> CONSONANT =
      Set.copyOf(KOREAN.texts("particles.behind_consonant"));
  private static final Set<String> VOWEL = Set.copyOf(KOREAN.texts("particles.behind_vowel"));
  private static final Set<String> VOWEL_OR_L =
      Set.copyOf(KOREAN.texts("particles.behind_vowel_or_l"));
  private static final Set<String> ANY = Set.copyOf(KOREAN.texts("particles.behind_any"));

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final int FINALS = 28;
  private static final int L = 8;
  private static final int FIRST_VOWEL = 0x1161;
  private static final int BEFORE_FINALS = 0x11A7;
  private static final int LAST_FINAL = 0x11C2;

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
    // A syllable may be spelled as one character, or as its two or three sounds.
    boolean sounds = last >= FIRST_VOWEL && last <= LAST_FINAL;
    boolean single = at < 2 || !Words.isHangul(text.charAt(at - (sounds && at > 3 ? 4 : 2)));
    if (!whole || single || !sounds && (last < FIRST || last > LAST)) {
      return false;
    }
    String particle = Normalizer.normalize(text.subSequence(edge, end), Normalizer.Form.NFC);
    int sound = sounds ? Math.max(0, last - BEFORE_FINALS) : (last - FIRST) % FINALS;
    return ANY.contains(particle)
        || (sound == 0 ? VOWEL : CONSONANT).contains(particle)
        || (sound == 0 || sound == L) && VOWEL_OR_L.contains(particle);
  }
}
