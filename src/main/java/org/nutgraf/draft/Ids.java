package org.nutgraf.draft;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes names of files, which are ids and parts of addresses, out of titles: {@code why-amazon-is-interested}. */
public final class Ids {
  private static final int LONGEST = 60;
  private static final Map<Integer, String> SPELLED = Map.ofEntries(
      Map.entry((int) 'ß', "ss"), Map.entry((int) 'æ', "ae"), Map.entry((int) 'ø', "o"),
      Map.entry((int) 'œ', "oe"),
      Map.entry((int) 'ł', "l"), Map.entry((int) 'đ', "d"), Map.entry((int) 'ð', "d"), Map.entry((int) 'þ', "th"),
      Map.entry((int) 'ı', "i"), Map.entry((int) '&', " and "));

  private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "is",
      "are", "was", "were", "be", "been", "has", "had", "have", "will", "would", "could", "may", "might", "that", "its", "with",
      "der", "die", "das", "ein", "eine", "und", "von", "zu", "ist", "war", "wird", "hat");

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
    List<String> words = Arrays.stream(id.split("-")).filter(word -> !SMALL.contains(word)).limit(4).toList();
    return words.isEmpty() ? id : String.join("-", words);
  }

  /** The id, with a number behind it if it is taken; the result is taken from then on. */
  public static String unused(String id, Set<String> taken) {
    String unused = id;
    for (int n = 2; !taken.add(unused); n++) {
      unused = id + "-" + n;
    }
    return unused;
  }

  private static int[] spelled(String title) {
    StringBuilder spelled = new StringBuilder();
    Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
      if (SPELLED.containsKey(c)) {
        spelled.append(SPELLED.get(c));
      } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePoints()
            .filter(letter -> letter < 0x80).forEach(spelled::appendCodePoint);
      } else {
        spelled.appendCodePoint(c);
      }
    });
    return spelled.codePoints().toArray();
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK;
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
