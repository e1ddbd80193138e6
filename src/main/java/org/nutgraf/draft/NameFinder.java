package org.nutgraf.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.markdown.Passage;
import org.nutgraf.text.WordList;

/**
 * Finds what looks like a name: words with a capital letter, one after the other, with an "of" between them ("Bank
 * of England"). A genitive ends a name.
 */
final class NameFinder {
  static final Set<String> LINKING = Set.copyOf(Languages.words(WordList.LINKING));
  private static final String OPENING = ".!?…:;“„«»\"‘(–—•|" + Passage.GAP;

  /**
   * @param first whether its first word may have its capital because a sentence starts there
   */
  record Name(String text, int start, int end, boolean first) {

    boolean isAcronym() {
      return NameFinder.isAcronym(text);
    }
  }

  private NameFinder() {}

  static boolean isAcronym(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isUpperCase(c) && !Character.isDigit(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters > 1;
  }

  /** @param lower is given every word that stands in lower case */
  static List<Name> of(String text, Set<String> lower) {
    List<Name> names = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = 0; i < text.length(); ) {
      int wordEnd = wordEnd(text, i);
      if (wordEnd == i) {
        i++;
        continue;
      }
      boolean capital = Character.isUpperCase(text.charAt(i));
      if (start >= 0 && !joins(text, end, i)) {
        add(text, start, end, names);
        start = -1;
      }
      if (capital) {
        start = start < 0 ? i : start;
        end = wordEnd;
      } else {
        lower.add(text.substring(i, wordEnd));
      }
      i = wordEnd;
    }
    if (start >= 0) {
      add(text, start, end, names);
    }
    return names;
  }

  // Whether only blanks, or a linking word and blanks, stand between the end of a name and the next
  // word.
  private static boolean joins(String text, int end, int next) {
    String between = text.substring(end, next);
    for (String word : between.split("[\\s\u00A0]")) {
      if (!word.isEmpty() && !LINKING.contains(word) && !word.equals("&")) {
        return false;
      }
    }
    return between.length() < 12;
  }

  private static void add(String text, int start, int end, List<Name> names) {
    int before = start - 1;
    while (before >= 0
        && (Character.isWhitespace(text.charAt(before)) || text.charAt(before) == '\u00A0')) {
      before--;
    }
    boolean first = before < 0 || OPENING.indexOf(text.charAt(before)) >= 0;
    // "LLMs" is the plural of an acronym.
    int last = end - start > 2
            && text.charAt(end - 1) == 's'
            && Character.isUpperCase(text.charAt(end - 2))
        ? end - 1
        : end;
    names.add(
        new Name(text.substring(start, last).replaceAll("[\\s\u00A0]+", " "), start, last, first));
  }

  /** "Amazon.com", "S-1" and "AT&T" are one word each, the point at the end of a sentence belongs to none. */
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end))
            || end > start
                && end + 1 < text.length()
                && "-.&".indexOf(text.charAt(end)) >= 0
                && Character.isLetterOrDigit(text.charAt(end + 1)))) {
      end++;
    }
    return end;
  }
}
