package org.nutgraf.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The quotation marks of a language, and how straight ones become these: as in John Gruber's SmartyPants, by what stands on
 * either side.
 *
 * @param outer both with an ellipsis between them: {@code “…”}
 * @param inner those of a quotation within a quotation; empty if they are not known
 */
public record QuotationMarks(String outer, String inner) {
  static final QuotationMarks UNKNOWN = new QuotationMarks("“…”", "");
  private static final String APOSTROPHE = "’";
  private static final char ELLIPSIS = '…';
  /** Words and years whose beginning is left out, such as ’90s and ’tis: the mark there is an apostrophe. */
  private static final Pattern SHORTENED = Pattern.compile(
      "'(?:\\d\\d(?!\\d)|(?:n|em|tis|twas|til|cause|bout|round)\\b)", Pattern.CASE_INSENSITIVE);

  private static final Set<Integer> DASHES =
      Set.of((int) Character.DASH_PUNCTUATION, (int) Character.START_PUNCTUATION, (int)
          Character.INITIAL_QUOTE_PUNCTUATION);

  /** What stands for the straight marks of a text, by their places; those of feet and inches stay. */
  public Map<Integer, String> curled(String text) {
    Map<Integer, String> curled = new TreeMap<>();
    if (text.indexOf('"') >= 0 || text.indexOf('\'') >= 0) {
      new Reader(text, curled).read();
    }
    return curled;
  }

  /** A text with its straight marks replaced. */
  public String curl(String text) {
    Map<Integer, String> curled = curled(text);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      @Nullable String mark = curled.get(i);
      out.append(mark == null ? text.substring(i, i + 1) : mark);
    }
    return out.toString();
  }

  private static String left(String pair) {
    return pair.substring(0, Math.max(0, pair.indexOf(ELLIPSIS)));
  }

  private static String right(String pair) {
    return pair.substring(pair.indexOf(ELLIPSIS) + 1);
  }

  /** Goes through a text once. */
  private final class Reader {
    private final String text;
    private final Map<Integer, String> curled;
    private boolean outerOpen;
    private boolean innerOpen;

    Reader(String text, Map<Integer, String> curled) {
      this.text = text;
      this.curled = curled;
    }

    void read() {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '"') {
          doubled(i);
        } else if (text.charAt(i) == '\'') {
          single(i);
        }
      }
    }

    private void doubled(int at) {
      boolean opens = opens(at);
      if (opens || outerOpen || !Character.isDigit(at(at - 1))) {
        outerOpen = opens;
        curled.put(at, opens ? left(outer) : right(outer));
      }
    }

    private void single(int at) {
      char before = at(at - 1);
      char after = at(at + 1);
      if (isWordPart(before)
          && isWordPart(after)
          && !(Character.isDigit(before) && Character.isDigit(after))) {
        curled.put(at, APOSTROPHE);
      } else if (opens(at)) {
        boolean pair =
            hasPartner(at) && !SHORTENED.matcher(text).region(at, text.length()).lookingAt();
        innerOpen |= pair;
        put(at, pair ? left(inner) : APOSTROPHE);
      } else if (innerOpen) {
        innerOpen = false;
        put(at, right(inner));
      } else if (Character.isLetter(before)) {
        curled.put(at, APOSTROPHE);
      }
    }

    // Of a language whose inner marks nobody knows a pair stays as it is.
    private void put(int at, String mark) {
      if (!mark.isEmpty()) {
        curled.put(at, mark);
      }
    }

    // Whether a mark that closes stands behind.
    private boolean hasPartner(int at) {
      for (int i = text.indexOf('\'', at + 1); i >= 0; i = text.indexOf('\'', i + 1)) {
        if (!isWordPart(at(i + 1)) && !opens(i)) {
          return true;
        }
      }
      return false;
    }

    private boolean opens(int at) {
      char before = at(at - 1);
      boolean behindMark =
          (before == '"' || before == '\'') && curled.containsKey(at - 1) && opens(at - 1);
      return (before == ' '
              || Character.isWhitespace(before)
              || Character.isSpaceChar(before)
              || before == '/'
              || DASHES.contains(Character.getType(before))
              || behindMark)
          && !Character.isWhitespace(at(at + 1));
    }

    private char at(int index) {
      return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }

    private static boolean isWordPart(char c) {
      return Character.isLetterOrDigit(c);
    }
  }
}
