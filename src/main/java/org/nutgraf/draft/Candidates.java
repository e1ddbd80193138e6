package org.nutgraf.draft;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds words of an article that its readers may want explained. */
final class Candidates {
  private static final int MOST = 40;
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}&]*(?:[-.][\\p{L}\\p{N}]+)*";
  private static final Pattern NAMES =
      Pattern.compile(NAME + "(?: (?:(?:of|for) (?:the )?(?=\\p{Lu}))?" + NAME + ")*");
  private static final Pattern BOTH =
      Pattern.compile("(" + NAME + "(?: " + NAME + ")*)(?:,? or | \\()(\\p{Lu}[\\p{Lu}\\p{N}]+s?)[,)]");
  private static final Pattern KNOWN_AS =
      Pattern.compile("\\b(?:known as|so-called|called|dubbed|referred to as) [“\"]?((?:\\p{Ll}[\\p{L}-]+ ?){1,3})");
  private static final Set<String> SMALL =
      Set.of("a", "according", "after", "also", "although", "an", "and", "another",
      "as", "at", "before", "beyond", "both", "but", "by", "chief", "each", "even", "for", "from", "he", "her",
      "his",
      "however", "i", "if", "in", "it", "its", "no", "not", "of", "on", "or", "other", "others", "our", "rather",
      "she",
      "similar", "so", "some", "such", "that", "the", "their", "there", "these", "they", "this", "to", "we",
      "what",
      "when", "where", "which", "while", "who", "why", "with", "you", "january", "february", "march", "april",
      "may",
      "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday",
      "thursday", "friday", "saturday", "sunday");

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  // Term → its short form.
  private final Map<String, String> shorts = new LinkedHashMap<>();
  private final Set<String> found = new TreeSet<>();

  private Candidates() {}

  /** What a glossary might explain, the most used first, with how often and where it stands first. */
  static List<Note> of(List<Block> blocks) {
    Candidates candidates = new Candidates();
    List<Block> texts = blocks.stream().filter(block -> !block.isHeading()).toList();
    texts.forEach(candidates::find);
    texts.forEach(candidates::count);
    return candidates.notes();
  }

  private void find(Block block) {
    String text = block.plain();
    Matcher both = BOTH.matcher(text);
    while (both.find()) {
      shorts.put(both.group(1), both.group(2));
      found.add(both.group(1));
    }
    Matcher known = KNOWN_AS.matcher(text);
    while (known.find()) {
      found.add(known.group(1).strip());
    }
    Matcher names = NAMES.matcher(text);
    while (names.find()) {
      // In lists and tables it can't be told where a sentence starts.
      boolean inText = block.kind() == Block.Kind.PARAGRAPH;
      if (inText ? isName(names.group(), text, names.start()) : names.group().matches("\\p{Lu}[\\p{Lu}\\p{N}]+")) {
        found.add(names.group());
      }
    }
  }

  private void count(Block block) {
    for (String name : found) {
      Matcher matcher = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
          .matcher(block.plain());
      while (matcher.find()) {
        String term = terms().getOrDefault(name, name);
        counts.merge(term, 1, Integer::sum);
        places.putIfAbsent(term, block.place());
      }
    }
  }

  // Short form → the term it is short for.
  private Map<String, String> terms() {
    return shorts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
  }

  // A word at the start of a sentence has a capital anyway.
  private static boolean isName(String name, String text, int start) {
    boolean starts = start == 0 || text.substring(0, start).matches("(?s).*[.!?:]['\"’”)]*\\s+|\\s*|.*[“\"‘]");
    boolean odd = name.substring(1).chars().anyMatch(Character::isUpperCase) || name.indexOf(' ') > 0;
    return name.length() > 1 && !SMALL.contains(name.split(" ")[0].toLowerCase(Locale.ROOT)) && (!starts || odd);
  }

  private List<Note> notes() {
    return counts.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
        .thenComparing(Map.Entry::getKey)).limit(MOST)
        .map(e -> {
          String shortForm = shorts.containsKey(e.getKey()) ? " (" + shorts.get(e.getKey()) + ")" : "";
          return new Note(places.get(e.getKey()),
              "a term for the glossary? " + e.getKey() + shortForm + ", " + e.getValue() + "×");
        }).toList();
  }
}
