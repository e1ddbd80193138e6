package org.nutgraf.content.parse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nutgraf.content.date.DateNames;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.keys.DataKeys;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Defaults;
import org.nutgraf.source.Sources;
import org.nutgraf.text.Inflection;
import org.nutgraf.text.Language;
import org.nutgraf.text.LanguageData;
import org.nutgraf.text.WordList;

/** The languages that something is known of: those that come with the program, and a site's own. */
public final class Languages {
  private static final int MONTHS = 12;
  private static final String INFLECTION = "inflection";
  static final String FOLDER = "templates/languages/";

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
      Defaults.paths(FOLDER).forEach(path -> {
        String tag = path.substring(FOLDER.length()).replace(".yaml", "");
        all.put(tag, Languages.read(tag, Defaults::text, new ArrayList<>()));
      });
      return all;
    }
  }

  /** A site's language, by the site's own files where it has any. */
  static Language of(Sources sources, String tag, List<Finding> findings) {
    return read(tag, path -> Stream.ofNullable(sources.texts().get(path)).toList(), findings);
  }

  /** A site's own files about a language, and then about its region. */
  static List<SourceFile> own(Sources sources, String tag) {
    return names(tag)
        .filter(path -> !sources.packaged().contains(path))
        .flatMap(path -> Stream.ofNullable(sources.texts().get(path)))
        .toList();
  }

  /**
   * How a site's language makes other forms of its words.
   *
   * @param own the site's own files; they count where they say something of it
   */
  static Inflection inflection(String tag, List<SourceFile> own, List<Finding> findings) {
    LanguageData data = LanguageData.of(tag);
    for (SourceFile file : own) {
      // What can't be read was told of when the rest of the file was.
      YamlMap keys = Yaml.file(file, DataKeys.LANGUAGE, new ArrayList<>());
      if (keys.has(INFLECTION)) {
        try {
          data = data.with(file.text());
        } catch (IllegalArgumentException e) {
          findings.add(
              Finding.of(
                  keys.keyAt(INFLECTION),
                  Rule.BAD_VALUE,
                  String.valueOf(e.getMessage()),
                  "write an ending as a regular expression of Java, and behind it the forms, with $1 for its first group"));
        }
      }
    }
    return data.inflection();
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

  // The paths of a language's file and its region's.
  private static Stream<String> names(String tag) {
    return Stream.of(tag.split("-")[0], tag).distinct().map(name -> FOLDER + name + ".yaml");
  }

  private static Language read(
      String tag, Function<String, List<SourceFile>> file, List<Finding> findings) {
    List<SourceFile> files =
        names(tag).flatMap(path -> file.apply(path).stream()).toList();
    return new LanguageParser(findings).parse(tag, files);
  }
}
