package org.nutgraf.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An amount in a text: "$6.6 billion", "27 percent", "3 Mio. Euro". Bare numbers, such as years, are none.
 *
 * @param start of its first character, the sign of a currency included
 * @param digits the number before its "billion"
 * @param amount what it comes to
 * @param unit a currency or %; empty for a large number of something else
 */
public record Figure(int start, int end, BigDecimal digits, BigDecimal amount, String unit) {
  private static final String SIGNS = "$€£¥";
  private static final Map<String, Integer> ENGLISH = Map.of(
      "thousand", 3, "million", 6, "billion", 9, "trillion", 12, "k", 3, "m", 6, "mn", 6, "bn", 9, "tn", 12);
  private static final Map<String, Integer> GERMAN = Map.of(
      "tausend", 3, "million", 6, "millionen", 6, "mio", 6, "milliarde", 9, "milliarden", 9, "mrd", 9,
      "billion", 12, "billionen", 12, "bio", 12);
  private static final Map<String, String> UNITS = Map.of(
      "dollar", "$", "dollars", "$", "euro", "€", "euros", "€", "pound", "£", "pounds", "£", "pfund", "£", "yen",
      "¥",
      "percent", "%", "prozent", "%");

  /** @param language of the text: "billion" and "1.000" mean one thing in English and another in German */
  public static List<Figure> in(String text, String language) {
    boolean english = !language.startsWith("de");
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        int end = i;
        while (end < text.length() && (isDigit(text.charAt(end)) || isSeparator(text, end))) {
          end++;
        }
        Figure figure = i > 0 && Character.isLetter(text.charAt(i - 1)) ? null : figure(text, i, end, english);
        if (figure != null) {
          figures.add(figure);
        }
        i = figure == null ? end : figure.end - 1;
      }
    }
    return figures;
  }

  /** Whether both are the same amount of the same unit. */
  public boolean isSameAs(Figure other) {
    return unit.equals(other.unit) && amount.compareTo(other.amount) == 0;
  }

  /** Equal for equal amounts. */
  public String key() {
    return amount.stripTrailingZeros().toPlainString() + unit;
  }

  private static Figure figure(String text, int start, int numberEnd, boolean english) {
    String number = text.substring(start, numberEnd).replace(english ? "," : ".", "").replace(',', '.');
    if (number.indexOf('.') != number.lastIndexOf('.') || number.length() > 18) {
      return null;
    }
    int from = start > 0 && SIGNS.indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
    String unit = from < start ? text.substring(from, start) : "";
    int end = numberEnd;
    String word = word(text, end);
    Integer power = (english ? ENGLISH : GERMAN).get(word.toLowerCase(Locale.ROOT));
    if (power != null && (word.length() > 1 || !unit.isEmpty() && blank(text, end) == end)) {
      end = blank(text, end) + word.length();
      end += end < text.length() && text.charAt(end) == '.' && !english && word.length() == 3 ? 1 : 0;
      word = word(text, end);
    } else {
      power = 0;
    }
    int next = blank(text, end);
    String sign = next < text.length() ? text.substring(next, next + 1) : "";
    if (unit.isEmpty() && !sign.isEmpty() && (SIGNS + "%").contains(sign)) {
      unit = sign;
      end = next + 1;
    } else if (unit.isEmpty() && UNITS.containsKey(word.toLowerCase(Locale.ROOT))) {
      unit = UNITS.get(word.toLowerCase(Locale.ROOT));
      end = next + word.length();
    }
    BigDecimal digits = new BigDecimal(number);
    return unit.isEmpty() && power == 0 ? null
        : new Figure(from, end, digits, digits.scaleByPowerOfTen(power), unit);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSeparator(String text, int at) {
    return (text.charAt(at) == ',' || text.charAt(at) == '.') && at + 1 < text.length()
        && isDigit(text.charAt(at + 1));
  }

  private static int blank(String text, int at) {
    return at < text.length()
        && (text.charAt(at) == ' ' || text.charAt(at) == '\u00A0' || text.charAt(at) == '\u202F'
        || text.charAt(at) == '-') ? at + 1 : at;
  }

  private static String word(String text, int at) {
    int start = blank(text, at);
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}
