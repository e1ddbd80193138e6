package org.nutgraf.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds amounts in texts of a language: "1.000" and the word for a thousand millions mean one thing in English and another in German.
 *
 * <p>A sign between digits parts thousands if the language uses it so and three digits follow, and else is the sign
 * before the fraction, for "9.8 Milliarden" is a slip and no 98.
 */
public final class Figures {
  private static final int LONGEST = 18;
  // ISO 4217; every language writes them.
  private static final Map<String, String> CODES = Map.of(
      "USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "PLN", "zł", "BRL", "R$", "CHF", "CHF");

  /** A word or phrase, and what it stands for. */
  private record Entry<T>(String text, boolean pointed, T value) {}

  /** Where an entry ends in a text. */
  private record Found<T>(int end, Entry<T> entry) {}

  private final Numbers numbers;
  private final List<Entry<Integer>> scales;
  private final List<Entry<String>> units;

  public Figures(Language language) {
    this.numbers = language.numbers();
    this.scales = entries(numbers.scales());
    this.units = entries(numbers.units());
  }

  private static <T> List<Entry<T>> entries(Map<String, T> words) {
    return words.entrySet().stream()
        .map(e -> new Entry<>(
            e.getKey().replaceFirst("\\.$", ""), e.getKey().endsWith("."), e.getValue()))
        .sorted(
            Comparator.comparingInt((Entry<T> e) -> -e.text().length()).thenComparing(Entry::text))
        .toList();
  }

  /** The figures of a text, in its order. */
  public List<Figure> in(String text) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text, i)) {
        int end = numberEnd(text, i);
        boolean inWord = i > 0
            && Character.isLetter(text.charAt(i - 1))
            && signStart(text, i).isEmpty();
        Optional<Figure> figure = inWord ? Optional.empty() : figure(text, i, end);
        figure.ifPresent(figures::add);
        i = figure.map(found -> found.end() - 1).orElse(end);
      }
    }
    return figures;
  }

  private int numberEnd(String text, int start) {
    int end = start;
    while (isDigit(text, end)
        || isInNumber(text, end) && isDigit(text, end + 1)
        || isThousand(text, start, end)) {
      end++;
    }
    return end;
  }

  private static boolean isInNumber(String text, int at) {
    return at < text.length()
        && (",.".indexOf(text.charAt(at)) >= 0
            || "'’".indexOf(text.charAt(at)) >= 0 && isGroup(text, at + 1));
  }

  // A blank between groups of three digits, as in "9 600 000".
  private boolean isThousand(String text, int start, int at) {
    boolean blank = at < text.length() && " \u00A0\u202F\u2009".indexOf(text.charAt(at)) >= 0;
    if (!blank
        || !numbers.grouping().contains(" ") && text.charAt(at) == ' '
        || !isGroup(text, at + 1)) {
      return false;
    }
    int first = at;
    while (first > start && isDigit(text, first - 1)) {
      first--;
    }
    return at - first <= 3 && (first == start || at - first == 3);
  }

  private static boolean isGroup(String text, int at) {
    return isDigit(text, at)
        && isDigit(text, at + 1)
        && isDigit(text, at + 2)
        && !isDigit(text, at + 3);
  }

  private Optional<Figure> figure(String text, int start, int numberEnd) {
    Optional<BigDecimal> digits = number(text.substring(start, numberEnd));
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    Optional<Found<String>> before = signStart(text, start);
    int from = before.map(Found::end).orElse(start);
    String unit = before.map(found -> found.entry().value()).orElse("");
    int end = numberEnd;
    int power = 0;
    Optional<Found<Integer>> scale = find(text, blank(text, end), scales)
        .filter(found -> isScale(found, text, numberEnd, from < start));
    if (scale.isPresent()) {
      power = scale.get().entry().value();
      end = scale.get().end();
      // "mil millones", "Tsd. Mrd."
      Optional<Found<Integer>> second = find(text, blank(text, end), scales)
          .filter(found -> found.entry().text().length() > 1);
      power += second.map(found -> found.entry().value()).orElse(0);
      end = second.map(Found::end).orElse(end);
    }
    if (unit.isEmpty()) {
      Optional<Found<String>> behind = unit(text, end, scale.isPresent());
      unit = behind.map(found -> found.entry().value()).orElse("");
      end = behind.map(Found::end).orElse(end);
    }
    return unit.isEmpty() && power == 0
        ? Optional.empty()
        : Optional.of(
            new Figure(from, end, digits.get(), digits.get().scaleByPowerOfTen(power), unit));
  }

  // A single letter is a scale only where a sign of a currency stands beside it: "$50m", "600 M€".
  private static boolean isScale(Found<Integer> found, String text, int numberEnd, boolean sign) {
    return found.entry().text().length() > 1
        || sign && blank(text, numberEnd) == numberEnd
        || found.end() < text.length() && isSign(text.charAt(found.end()));
  }

  private Optional<Found<String>> unit(String text, int at, boolean scaled) {
    int next = blank(text, at);
    if (next < text.length() && (isSign(text.charAt(next)) || text.charAt(next) == '%')) {
      String sign = text.substring(next, next + 1);
      return Optional.of(new Found<>(next + 1, new Entry<>(sign, false, sign)));
    }
    Optional<Found<String>> found = code(text, next).or(() -> find(text, next, units));
    if (found.isPresent() || !scaled) {
      return found;
    }
    // "de dollars", "d’euros"
    return numbers.links().stream()
        .filter(link -> isAt(text, next, link))
        .map(link -> blank(text, next + link.length()))
        .flatMap(behind -> code(text, behind).or(() -> find(text, behind, units)).stream())
        .findFirst();
  }

  // The code or sign of a currency right before a number, with a blank between them or without; its
  // end is where it starts.
  private Optional<Found<String>> signStart(String text, int number) {
    int end = number;
    while (end > 0 && number - end < 1 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0) {
      return Optional.empty();
    }
    for (Entry<String> unit : units) {
      int start = end - unit.text().length();
      boolean sign = !unit.text().isEmpty()
          && !Character.isLetter(unit.text().charAt(unit.text().length() - 1));
      if (sign
          && start >= 0
          && isAt(text, start, unit.text())
          && (start == 0 || !Character.isLetter(text.charAt(start - 1)))) {
        return Optional.of(new Found<>(start, unit));
      }
    }
    if (isSign(text.charAt(end - 1))) {
      String sign = text.substring(end - 1, end);
      return Optional.of(new Found<>(end - 1, new Entry<>(sign, false, sign)));
    }
    int start = end - 3;
    return start >= 0 && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        ? Optional.ofNullable(CODES.get(text.substring(start, end)))
            .map(sign -> new Found<>(start, new Entry<>("", false, sign)))
        : Optional.empty();
  }

  private static Optional<Found<String>> code(String text, int at) {
    boolean whole = at + 3 <= text.length()
        && (at + 3 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 3)));
    return whole
        ? Optional.ofNullable(CODES.get(text.substring(at, at + 3)))
            .map(sign -> new Found<>(at + 3, new Entry<>("", false, sign)))
        : Optional.empty();
  }

  private static <T> Optional<Found<T>> find(String text, int at, List<Entry<T>> entries) {
    for (Entry<T> entry : entries) {
      int end = at + entry.text().length();
      if (isAt(text, at, entry.text())
          && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        boolean point = entry.pointed() && end < text.length() && text.charAt(end) == '.';
        return Optional.of(new Found<>(point ? end + 1 : end, entry));
      }
    }
    return Optional.empty();
  }

  private static boolean isAt(String text, int at, String words) {
    if (at + words.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = text.charAt(at + i);
      char like = isBlank(c) ? ' ' : c == '’' ? '\'' : Character.toLowerCase(c);
      if (like != Character.toLowerCase(words.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** What digits and the signs between them come to; empty for what is no number, such as an address or a date. */
  private Optional<BigDecimal> number(String written) {
    StringBuilder digits = new StringBuilder();
    boolean fraction = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean grouping =
          numbers.grouping().indexOf(c) >= 0 && isGroup(written, i + 1) && digits.length() > 0;
      if (isDigit(written, i)) {
        digits.append(c);
      } else if (isBlank(c) || c == '\'' || c == '’' || grouping && !fraction) {
        continue;
      } else if (fraction) {
        return Optional.empty();
      } else {
        fraction = true;
        digits.append('.');
      }
    }
    return digits.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new BigDecimal(digits.toString()));
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isSign(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int blank(String text, int at) {
    return at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == '-') ? at + 1 : at;
  }
}
