package org.nutgraf.content.parse;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nutgraf.content.date.DateNames;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.source.Defaults;
import org.nutgraf.text.Language;
import org.nutgraf.text.WordList;

/** The languages that something is known of by the program. */
public final class Languages {
  private static final int MONTHS = 12;

  private Languages() {}

  /** All that come with the program, read when one is first needed. */
  private static final class Packaged {
    static final SortedMap<String, Language> ALL = read();

    static final DateNames DATES = new DateNames(
        IntStream.range(0, MONTHS)
            .mapToObj(i -> ALL.values().stream()
                .map(language -> language.list(WordList.MONTHS))
                .filter(months -> months.size() == MONTHS)
                .flatMap(months -> Stream.of(months.get(i).split(" ")))
                .distinct()
                .toList())
            .toList(),
        words(WordList.WEEKDAYS).stream()
            .flatMap(names -> Stream.of(names.split(" ")))
            .toList(),
        words(WordList.BEFORE_CHRIST),
        words(WordList.CIRCA));

    private static SortedMap<String, Language> read() {
      SortedMap<String, Language> all = new TreeMap<>();
      LanguageFiles files = LanguageFiles.packaged();
      Defaults.paths(LanguageFiles.FOLDER).forEach(path -> {
        String tag = path.substring(LanguageFiles.FOLDER.length()).replace(".yaml", "");
        all.put(tag, LanguageParser.parse(tag, files.about(tag)));
      });
      return all;
    }
  }

  /** What comes with the program about a language; nothing but its tag if that is nothing. */
  public static Language packaged(String tag) {
    return Stream.of(tag, tag.split("-")[0])
        .map(Packaged.ALL::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(known -> known.as(tag))
        .orElseGet(() -> Language.unknown(tag));
  }

  /** All that come with the program, regions too: for imports and hints, which can't be sure of a text's language. */
  public static Collection<Language> all() {
    return Packaged.ALL.values();
  }

  /** What checks want to know and the language doesn't say, by its keys; empty if that is nothing. */
  static String unknown(Language language) {
    return Stream.concat(
            Stream.of("numbers").filter(key -> !language.hasNumbers()),
            Stream.of(
                    WordList.HEDGES,
                    WordList.DOUBTS,
                    WordList.ABBREVIATIONS,
                    WordList.DOUBLED,
                    WordList.RELATIVE,
                    WordList.MONTHS)
                .filter(list -> !language.lists().containsKey(list))
                .map(WordList::key))
        .collect(Collectors.joining(", "));
  }

  /** Reads a date; what is none gets a hint whatever the language of its words. */
  public static Edtf.Parsed date(String text) {
    return Edtf.parse(text, () -> Packaged.DATES);
  }

  /** What any of the languages lists, in lower case or not, as it stands there. */
  public static List<String> words(WordList list) {
    return all().stream()
        .flatMap(language -> language.list(list).stream())
        .distinct()
        .toList();
  }
}
