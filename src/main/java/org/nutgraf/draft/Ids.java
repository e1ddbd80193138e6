package org.nutgraf.draft;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes names of files, which are ids and parts of addresses, out of titles: {@code why-amazon-is-interested}. */
final class Ids {
  private static final int LONGEST = 60;
  private static final Map<Integer, String> SPELLED = Map.ofEntries(
      Map.entry((int) 'ß', "ss"), Map.entry((int) 'æ', "ae"), Map.entry((int) 'ø', "o"),
      Map.entry((int) 'œ', "oe"),
      Map.entry((int) 'ł', "l"), Map.entry((int) 'đ', "d"), Map.entry((int) 'ð', "d"), Map.entry((int) 'þ', "th"),
      Map.entry((int) 'ı', "i"), Map.entry((int) '&', " and "));

  private Ids() {}

  /** Lower case a–z, digits and hyphens; {@code otherwise} for a title that has no such letters. */
  static String of(String title, String otherwise) {
    StringBuilder id = new StringBuilder();
    boolean gap = false;
    for (int c : decomposed(title)) {
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        id.append(gap && !id.isEmpty() ? "-" : "").append((char) c);
        gap = false;
      } else if (!isInWord(c)) {
        gap = true;
      }
    }
    return id.isEmpty() ? otherwise : cut(id.toString());
  }

  /** The id, with a number behind it if it is taken; the result is taken from then on. */
  static String unused(String id, Set<String> taken) {
    String unused = id;
    for (int n = 2; !taken.add(unused); n++) {
      unused = id + "-" + n;
    }
    return unused;
  }

  private static int[] decomposed(String title) {
    StringBuilder spelled = new StringBuilder();
    title.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
      if (SPELLED.containsKey(c)) {
        spelled.append(SPELLED.get(c));
      } else {
        spelled.appendCodePoint(c);
      }
    });
    return Normalizer.normalize(spelled, Normalizer.Form.NFKD).codePoints().toArray();
  }

  // Accents that stand by themselves now, and apostrophes.
  private static boolean isInWord(int c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String cut(String id) {
    if (id.length() <= LONGEST) {
      return id;
    }
    int end = id.lastIndexOf('-', LONGEST);
    return id.substring(0, end > 0 ? end : LONGEST);
  }
}
