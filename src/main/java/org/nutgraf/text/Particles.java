package org.nutgraf.text;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The particles that Korean writes as one word with the noun in front; which of them depends on its last sound. */
final class Particles {
  // A file of the program itself, which does not change while it runs.
  private static final Map<?, ?> KOREAN = read();
  private static final Set<String> CONSONANT = texts("behind_consonant");
  private static final Set<String> VOWEL = texts("behind_vowel");
  private static final Set<String> VOWEL_OR_L = texts("behind_vowel_or_l");
  private static final Set<String> ANY = texts("behind_any");

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final int FINALS = 28;
  private static final int L = 8;
  private static final int FIRST_VOWEL = 0x1161;
  private static final int BEFORE_FINALS = 0x11A7;
  private static final int LAST_FINAL = 0x11C2;

  private Particles() {}

  private static Map<?, ?> read() {
    try (InputStream file = requireNonNull(
        Particles.class.getResourceAsStream("/nutgraf/templates/languages/ko.yaml"))) {
      Object data = new Load(LoadSettings.builder().build()).loadFromInputStream(file);
      return (Map<?, ?>) requireNonNull(((Map<?, ?>) data).get("particles"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> texts(String key) {
    return ((List<?>) requireNonNull(KOREAN.get(key)))
        .stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
  }

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
