package org.nutgraf.content.parse;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nutgraf.content.parse.LanguageFiles.LanguageFile;
import org.nutgraf.finding.Rule;
import org.nutgraf.text.Inflection;
import org.nutgraf.text.Language;
import org.nutgraf.text.Numbers;
import org.nutgraf.text.QuotationMarks;
import org.nutgraf.text.WordList;

/** Reads what is known of a language: the language's file, over it the region's, such as {@code de-CH.yaml}. */
final class LanguageParser {
  private static final Pattern QUOTES = Pattern.compile("\\S[\\s\\h]?…[\\s\\h]?\\S");
  /** The keys of scales, and how many zeros each stands for. */
  private static final Map<String, Integer> SCALES =
      Map.of("1e3", 3, "1e6", 6, "1e9", 9, "1e12", 12);

  /** Keys that other parsers read: how words are formed and joined, and the words of the interface. */
  private static final List<String> ELSEWHERE =
      List.of("inflection", "particles", MessagesParser.INTERFACE);

  private static final Map<WordList, Integer> LENGTHS =
      Map.of(WordList.MONTHS, 12, WordList.WEEKDAYS, 7);

  private LanguageParser() {}

  /** @param files each going over those before it */
  static Language parse(String tag, List<LanguageFile> files) {
    Language language = Language.unknown(tag);
    for (LanguageFile file : files) {
      language = over(language, file.keys());
    }
    return language;
  }

  private static Language over(Language wide, YamlMap keys) {
    Map<WordList, List<String>> lists = new EnumMap<>(WordList.class);
    lists.putAll(wide.lists());
    for (WordList list : WordList.values()) {
      if (keys.has(list.key())) {
        lists.put(list, keys.texts(list.key()));
        length(list, keys);
      }
    }
    Numbers numbers =
        keys.map("numbers").map(written -> numbers(wide.numbers(), written)).orElse(wide.numbers());
    Map<String, List<String>> columns = new LinkedHashMap<>(wide.columns());
    keys.map("columns")
        .ifPresent(names -> names.keys().forEach(what -> columns.put(what, names.texts(what))));
    QuotationMarks quotes = new QuotationMarks(
        marks(keys, "quotes").orElse(wide.quotes().outer()),
        marks(keys, "inner_quotes").orElse(wide.quotes().inner()));
    Language language = new Language(
        wide.tag(), lists, numbers, quotes, keys.flag("noun_capitals", wide.capitals()), columns);
    ELSEWHERE.forEach(keys::has);
    keys.done();
    return language;
  }

  private static Optional<String> marks(YamlMap keys, String key) {
    Optional<String> marks = keys.text(key);
    marks
        .filter(text -> !QUOTES.matcher(text).matches())
        .ifPresent(text -> keys.report(
            keys.valueAt(key),
            Rule.BAD_VALUE,
            "\"" + text + "\" are no quotation marks",
            "write both with three points between them: “…”"));
    return marks.filter(text -> QUOTES.matcher(text).matches());
  }

  private static void length(WordList list, YamlMap keys) {
    int found = keys.texts(list.key()).size();
    int wanted = LENGTHS.getOrDefault(list, found);
    if (found != wanted) {
      keys.report(
          keys.valueAt(list.key()),
          Rule.BAD_VALUE,
          "there are " + wanted + " " + list.key() + ", not " + found,
          "write each once, its other spellings behind it with a blank between");
    }
  }

  private static Numbers numbers(Numbers wide, YamlMap keys) {
    Map<String, Integer> scales = new HashMap<>(wide.scales());
    keys.map("scales").ifPresent(map -> {
      SCALES.forEach((key, zeros) -> {
        if (map.has(key)) {
          scales.values().removeIf(zeros::equals);
          map.texts(key).forEach(word -> scales.put(word.toLowerCase(Locale.ROOT), zeros));
        }
      });
      map.done();
    });
    Map<String, String> units = new HashMap<>(wide.units());
    keys.map("units").ifPresent(map -> map.keys().forEach(sign -> {
      units.values().removeIf(sign::equals);
      units.put(sign, sign);
      map.texts(sign).forEach(word -> units.put(word, sign));
    }));
    Numbers numbers = new Numbers(
        keys.text("decimal").orElse(wide.decimal()),
        keys.text("grouping").orElse(wide.isKnown() ? wide.grouping() : ""),
        scales,
        units,
        keys.has("links") ? keys.texts("links") : wide.links());
    keys.done();
    return numbers;
  }

  /**
   * How a language makes other forms of its words.
   *
   * @param files each going over those before it, key by key
   */
  static Inflection inflection(List<LanguageFile> files) {
    Inflection.Data data = Inflection.Data.NONE;
    for (LanguageFile file : files) {
      Optional<YamlMap> keys = file.keys().map("inflection");
      if (keys.isPresent()) {
        data = over(data, keys.get(), file.keys().flag("noun_capitals", data.capitals()));
        try {
          Inflection.of(data);
        } catch (IllegalArgumentException e) {
          keys.get()
              .report(
                  file.keys().keyAt("inflection"),
                  Rule.BAD_VALUE,
                  String.valueOf(e.getMessage()),
                  "write an ending as a regular expression of Java, and behind it the forms, with $1 for its first group");
          return Inflection.of(Inflection.Data.NONE);
        }
      }
    }
    return Inflection.of(data);
  }

  private static Inflection.Data over(Inflection.Data wide, YamlMap keys, boolean capitals) {
    Inflection.Data data = new Inflection.Data(
        keys.has("plural") ? keys.rows("plural") : wide.plural(),
        keys.has("singular") ? keys.rows("singular") : wide.singular(),
        texts(keys, "prepositions", wide.prepositions()),
        texts(keys, "clauses", wide.clauses()),
        texts(keys, "common", wide.common()),
        capitals,
        keys.flag("agree", wide.agree()),
        keys.flag("phrases", wide.phrases()));
    keys.done();
    return data;
  }

  private static Set<String> texts(YamlMap keys, String key, Set<String> otherwise) {
    return keys.has(key) ? Set.copyOf(keys.texts(key)) : otherwise;
  }
}
