package org.nutgraf.content.parse;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nutgraf.content.keys.DataKeys;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.text.Language;
import org.nutgraf.text.Numbers;
import org.nutgraf.text.QuotationMarks;
import org.nutgraf.text.WordList;

/** Reads what is known of a language: the language's file, over it the region's, such as {@code de-CH.yaml}. */
final class LanguageParser {
  private static final Pattern QUOTES = Pattern.compile("\\S[\\s\\h]?…[\\s\\h]?\\S");
  /** Key → zeros. */
  private static final Map<String, Integer> SCALES =
      Map.of("1e3", 3, "1e6", 6, "1e9", 9, "1e12", 12);

  private static final List<String> MADE = List.of("inflection", "particles");
  private static final Map<WordList, Integer> LENGTHS =
      Map.of(WordList.MONTHS, 12, WordList.WEEKDAYS, 7);

  private final List<Finding> findings;

  LanguageParser(List<Finding> findings) {
    this.findings = findings;
  }

  /** @param files the language's and the region's, as far as they are there */
  Language parse(String tag, List<SourceFile> files) {
    Language language = Language.unknown(tag);
    for (SourceFile file : files) {
      language = over(language, Yaml.file(file, DataKeys.LANGUAGE, findings));
    }
    return language;
  }

  private Language over(Language wide, YamlMap keys) {
    Map<WordList, List<String>> lists = new EnumMap<>(WordList.class);
    lists.putAll(wide.lists());
    for (WordList list : WordList.values()) {
      if (keys.has(list.key())) {
        lists.put(list, keys.texts(list.key()));
        length(list, keys);
      }
    }
    Numbers numbers = keys.map("numbers").map(this::numbers).orElse(wide.numbers());
    Map<String, List<String>> columns = new LinkedHashMap<>(wide.columns());
    keys.map("columns")
        .ifPresent(names -> names.keys().forEach(what -> columns.put(what, names.texts(what))));
    QuotationMarks quotes = new QuotationMarks(
        marks(keys, "quotes").orElse(wide.quotes().outer()),
        marks(keys, "inner_quotes").orElse(wide.quotes().inner()));
    Language language = new Language(
        wide.tag(), lists, numbers, quotes, keys.flag("noun_capitals", wide.capitals()), columns);
    // How words are made and joined is read where it is needed.
    MADE.forEach(keys::has);
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

  private Numbers numbers(YamlMap keys) {
    Map<String, Integer> scales = new HashMap<>();
    keys.map("scales").ifPresent(map -> {
      SCALES.forEach((key, zeros) ->
          map.texts(key).forEach(word -> scales.put(word.toLowerCase(Locale.ROOT), zeros)));
      map.done();
    });
    Map<String, String> units = new HashMap<>();
    keys.map("units").ifPresent(map -> map.keys().forEach(sign -> {
      units.put(sign, sign);
      map.texts(sign).forEach(word -> units.put(word, sign));
    }));
    Numbers numbers = new Numbers(
        keys.text("decimal").orElse("."),
        keys.text("grouping").orElse(""),
        scales,
        units,
        keys.texts("links"));
    keys.done();
    return numbers;
  }
}
