package org.nutgraf.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of a language, from {@code templates/languages/<language>.yaml}: checks and imports ask it instead of
 * knowing words themselves. Where a list is empty, what needs it is off.
 *
 * @param tag of the language (BCP 47), such as {@code de-AT}
 * @param lists in the order of the file
 * @param numbers how amounts are written; {@link Numbers#UNKNOWN} if the file doesn't say
 * @param capitals whether every noun has a capital letter, so that it tells no names
 * @param columns what a column of a spreadsheet is → how it may be named, in lower case
 */
public record Language(
    String tag,
    Map<WordList, List<String>> lists,
    Numbers numbers,
    QuotationMarks quotes,
    boolean capitals,
    Map<String, List<String>> columns) {
  public Language {
    lists = Map.copyOf(lists);
    columns = Map.copyOf(columns);
  }

  /** A language that nothing is known of. */
  public static Language unknown(String tag) {
    return new Language(tag, Map.of(), Numbers.UNKNOWN, QuotationMarks.UNKNOWN, false, Map.of());
  }

  /** The same for a region of it that nothing else is known of. */
  public Language as(String region) {
    return new Language(region, lists, numbers, quotes, capitals, columns);
  }

  /** Empty if the language has none, or nobody wrote it down. */
  public List<String> list(WordList list) {
    return lists.getOrDefault(list, List.of());
  }

  /** Whether amounts can be read: words for millions and units are known. */
  public boolean hasNumbers() {
    return numbers.isKnown();
  }

  public boolean isEnglish() {
    return name().equals("en");
  }

  /** The tag without country or script: {@code de}. */
  public String name() {
    return tag.split("-")[0].toLowerCase(Locale.ROOT);
  }
}
