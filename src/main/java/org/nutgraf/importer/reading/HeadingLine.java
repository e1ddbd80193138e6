package org.nutgraf.importer.reading;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.importer.reading.Block.Kind;
import org.nutgraf.text.WordList;

/** How much a paragraph looks like a heading that nobody marked as one. */
public enum HeadingLine {
  /** It is a sentence, or several, or something else. */
  NO,
  /** It is short and has no full stop. */
  MAYBE,
  /** It is also written as headings are: in title case, in capitals, or in bold. */
  YES;

  private static final int MOST_WORDS = 16;
  private static final int LONGEST = 120;
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.,;:…]['\"’”)\\]]*");
  // Bylines, credits and datelines. Two names are tied by a word of two or three letters: "and",
  // "und", "et", "y".
  private static final Pattern ABOUT = Pattern.compile("(?i:" + any(WordList.BYLINES)
      + "):? \\p{Lu}[\\p{L}.'’-]*(,? (\\p{Ll}{1,3} )?\\p{Lu}[\\p{L}.'’-]*){0,5}(\\W.*\\d{4}.*)?"
      + "|(?iU:" + any(WordList.CREDITS) + ").*");
  private static final Pattern DATE = Pattern.compile("(?iU).{0,12}\\b(?:" + any(WordList.MONTHS)
      + ")\\.?" + " \\d{1,2},? \\d{4}.{0,20}|.{0,12}\\b\\d{1,2}\\.?(?: de)? (?:"
      + any(WordList.MONTHS) + ")\\.?(?: de)? \\d{4}.{0,20}|[\\d\\s./:-]+");
  /** Words that headings in title case write small. */
  private static final Set<String> SMALL = Set.copyOf(Languages.words(WordList.SMALL));

  private static final Pattern ADDRESS = Pattern.compile("(?i).*(https?://|www\\.|@).*");

  private static String any(WordList list) {
    return Languages.words(list).stream()
        .flatMap(words -> list == WordList.MONTHS ? Stream.of(words.split(" ")) : Stream.of(words))
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  public static HeadingLine of(Block block) {
    String text = block.plain().strip();
    boolean bold = block.kind() == Kind.BOLD;
    if (!bold && block.kind() != Kind.PARAGRAPH
        || text.isEmpty()
        || text.length() > LONGEST
        || text.indexOf('\n') >= 0) {
      return NO;
    }
    String[] words = text.split("\\s+");
    boolean starts = Character.isUpperCase(first(text))
        || Character.isDigit(first(text))
        || !Character.isLowerCase(first(text));
    if (words.length > MOST_WORDS
        || !starts
        || SENTENCE_END.matcher(text).matches()
        || ABOUT.matcher(text).matches()
        || DATE.matcher(text).matches()
        || ADDRESS.matcher(text).matches()
        || text.codePoints().noneMatch(Character::isLetter)) {
      return NO;
    }
    return bold || isTitleCase(words) ? YES : MAYBE;
  }

  // The first letter or digit, behind quotation marks and the like.
  private static int first(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
  }

  private static boolean isTitleCase(String[] words) {
    int counted = 0;
    int capital = 0;
    for (String word : words) {
      String letters = word.replaceAll("^[^\\p{L}\\p{N}]+", "");
      if (!letters.isEmpty() && !SMALL.contains(letters.toLowerCase(Locale.ROOT))) {
        counted++;
        capital += Character.isLowerCase(letters.codePointAt(0)) ? 0 : 1;
      }
    }
    return words.length > 1 && capital >= 2 && capital * 4 >= counted * 3;
  }
}
