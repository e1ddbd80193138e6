package org.nutgraf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where sentences end: at a full stop, question or exclamation mark, with the brackets and quotation marks that
 * close behind it, unless the text goes on in lower case or the point belongs to an abbreviation or an initial.
 */
public final class Sentences {
  private static final String ENDS = ".!?…。！？";
  private static final String CLOSING = "\"'”’»«“)]";

  private Sentences() {}

  /** @param language whose abbreviations end no sentence */
  public static List<Span> of(String text, Language language) {
    List<String> abbreviations = language.list(WordList.ABBREVIATIONS);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        int end = i + 1;
        while (end < text.length()
            && (CLOSING.indexOf(text.charAt(end)) >= 0 || ENDS.indexOf(text.charAt(end)) >= 0)) {
          end++;
        }
        if (isEnd(text, i, end, abbreviations)) {
          add(text, start, end, sentences);
          start = end;
        }
        i = end - 1;
      }
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  private static boolean isEnd(String text, int mark, int end, List<String> abbreviations) {
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next == text.length() || text.charAt(mark) > '…') {
      return true;
    }
    return next > end
        && !Character.isLowerCase(text.charAt(next))
        && !(text.charAt(mark) == '.' && isAbbreviation(text, mark, abbreviations));
  }

  // "J. Smith", "Mr. Smith", "U.S. Senate"
  private static boolean isAbbreviation(String text, int point, List<String> abbreviations) {
    int start = point;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    if (point - start == 1) {
      return Character.isUpperCase(text.charAt(start));
    }
    return point - start <= 6
        && abbreviations.contains(text.substring(start, point).toLowerCase(Locale.ROOT));
  }

  private static void add(String text, int from, int to, List<Span> sentences) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }
}
