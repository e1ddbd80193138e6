package org.nutgraf.draft;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.text.Alphabet;
import org.nutgraf.text.WordList;

/** Makes names of files, which are ids and parts of addresses, out of titles: {@code why-amazon-is-interested}. */
public final class Ids {
  private static final int LONGEST = 60;
  /** What stands for {@code &} in ids: addresses are English where they are words, such as {@code /glossary/}. */
  private static final String AND = " and ";

  private static final Set<String> FILLERS = Set.copyOf(Languages.words(WordList.FILLERS));

  private Ids() {}

  /**
   * Letters in lower case, digits and hyphens; {@code otherwise} for a title that has none of them. Latin letters lose
   * their accents, those of other scripts stay as they are.
   */
  public static String of(String title, String otherwise) {
    StringBuilder id = new StringBuilder();
    boolean gap = false;
    for (int c : spelled(title)) {
      if (Character.isLetterOrDigit(c) || isMark(c) && !gap && isForeign(id)) {
        id.append(gap && !id.isEmpty() ? "-" : "").appendCodePoint(c);
        gap = false;
      } else if (!isInWord(c)) {
        gap = true;
      }
    }
    return id.isEmpty() ? otherwise : cut(Normalizer.normalize(id, Normalizer.Form.NFC));
  }

  /** The first words of an id that is made of a sentence, without the small ones: as many as are said at once. */
  public static String brief(String id) {
    List<String> words = Arrays.stream(id.split("-"))
        .filter(word -> !FILLERS.contains(word))
        .limit(4)
        .toList();
    return words.isEmpty() ? id : String.join("-", words);
  }

  /** The id, with a number behind it if it is taken; the result is taken from then on. */
  public static String unused(String id, Set<String> taken) {
    if (taken.add(id)) {
      return id;
    }
    // Thousands may want the same.
    int free = 2;
    while (taken.contains(id + "-" + free)) {
      free *= 2;
    }
    for (int used = Math.max(1, free / 2); free - used > 1; ) {
      int middle = (used + free) / 2;
      if (taken.contains(id + "-" + middle)) {
        used = middle;
      } else {
        free = middle;
      }
    }
    taken.add(id + "-" + free);
    return id + "-" + free;
  }

  private static int[] spelled(String title) {
    StringBuilder spelled = new StringBuilder();
    Normalizer.normalize(title, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> {
          if (c == '&') {
            spelled.append(AND);
          } else if (Alphabet.spelled(c).isPresent()) {
            spelled.append(Alphabet.spelled(c).get());
          } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                .codePoints()
                .filter(letter -> letter < 0x80)
                .forEach(spelled::appendCodePoint);
          } else {
            spelled.appendCodePoint(c);
          }
        });
    return spelled.codePoints().toArray();
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isForeign(StringBuilder id) {
    return !id.isEmpty() && id.charAt(id.length() - 1) >= 0x80;
  }

  // Accents that stand by themselves, and apostrophes.
  private static boolean isInWord(int c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || isMark(c);
  }

  private static String cut(String id) {
    if (id.length() <= LONGEST) {
      return id;
    }
    int end = id.lastIndexOf('-', LONGEST);
    return id.substring(0, end > 0 ? end : LONGEST);
  }
}
