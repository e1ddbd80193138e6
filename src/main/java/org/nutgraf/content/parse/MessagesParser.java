package org.nutgraf.content.parse;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.keys.DataKeys;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Sources;
import org.nutgraf.text.Messages;
import org.nutgraf.text.PluralRule;

/** Reads the interface words: English, over them the language's, over them the region's. */
final class MessagesParser {
  static final String FOLDER = "templates/messages/";
  private static final String ENGLISH = "en";
  private static final List<String> DIRECTIONS = List.of("ltr", "rtl");
  /** How many missing words a finding names. */
  private static final int NAMED = 8;

  private static final String OTHER = "_other";
  /** A rule for numbers, or a form that one asks for: languages differ in which they have. */
  private static final Pattern FORM =
      Pattern.compile(".+_(?:" + String.join("|", Messages.CATEGORIES) + ")");
  /** What a language may have besides what others have: see the class that puts dates into words. */
  private static final Pattern OWN = Pattern.compile(
      "date_(?:first|month_\\d+_alone|(?:since|until|about)_(?:day|month|year|season))");

  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");

  private final Sources sources;
  private final Set<String> languages = new TreeSet<>();
  private final Map<String, Words> read = new HashMap<>();

  /**
   * The words of one file.
   *
   * @param texts key → text
   * @param findings what is wrong with the file, which is said only if the site is in its language
   */
  private record Words(
      SourceFile file, YamlMap keys, Map<String, String> texts, List<Finding> findings) {}

  /** Reads nothing yet: each language when it is first needed. */
  MessagesParser(Sources sources) {
    this.sources = sources;
    sources.textsBelow(FOLDER).values().stream()
        .filter(file -> file.path().endsWith(".yaml"))
        .forEach(file -> languages.add(file.stem()));
  }

  /** The direction of writing as the language's own words say; empty if they don't, or there are none. */
  Optional<String> direction(String language) {
    return names(language)
        .filter(languages::contains)
        .map(name -> words(name).texts().getOrDefault("direction", ""))
        .filter(DIRECTIONS::contains)
        .reduce((wide, narrow) -> narrow);
  }

  private Words words(String name) {
    return read.computeIfAbsent(
        name, missing -> read(requireNonNull(sources.texts().get(path(missing)))));
  }

  Messages parse(String language, List<Finding> findings) {
    Map<String, String> words = new HashMap<>();
    List<String> used =
        Stream.concat(Stream.of(ENGLISH), names(language)).distinct().toList();
    List<Words> files =
        used.stream().filter(languages::contains).map(this::words).toList();
    files.forEach(file -> {
      // Forms of another language's numbers would be asked for by its rules.
      if (file.texts().keySet().stream().anyMatch(key -> key.endsWith(OTHER))) {
        words.keySet().removeIf(key -> FORM.matcher(key).matches());
      }
      words.putAll(file.texts());
    });
    // A few words don't make a page one in that language.
    boolean spoken = names(language)
        .filter(languages::contains)
        .anyMatch(name -> words(name).texts().size() * 2 > words.size());
    words.put(Messages.LANGUAGE, spoken ? language : ENGLISH);
    untranslated(language, files, findings);
    // Those that come with the program fit together.
    if (!sources.packaged().containsAll(sources.textsBelow(FOLDER).keySet())) {
      compare(files, words, findings);
    }
    return new Messages(Map.copyOf(words));
  }

  private void compare(List<Words> files, Map<String, String> words, List<Finding> findings) {
    // A site may have an English file of its own; what it must hold is known from the other
    // languages.
    SortedMap<String, String> missing = others(ENGLISH);
    missing.keySet().removeAll(words.keySet());
    if (!missing.isEmpty()) {
      findings.add(Finding.of(
          whole(ENGLISH),
          Rule.MISSING_KEY,
          "interface words are missing: " + missing.size(),
          "add " + some(missing.keySet())));
      words.putAll(missing);
    }
    sources.textsBelow(FOLDER).values().stream()
        .filter(file -> !file.path().endsWith(".yaml"))
        .forEach(file -> findings.add(Finding.of(
            file.whole(),
            Rule.UNEXPECTED_FILE,
            "this file is not used",
            "interface words end in .yaml: " + file.stem() + ".yaml")));
    for (Words file : files) {
      compare(file, others(file.file().stem()));
      findings.addAll(file.findings());
    }
  }

  /** Compares the words of a language with those of the others: what nobody else knows is not read by anything. */
  private void compare(Words file, SortedMap<String, String> others) {
    if (others.isEmpty()) {
      return;
    }
    file.texts().forEach((key, text) -> {
      String other = others.get(key);
      if (key.startsWith("plural_") && !new PluralRule(text).isValid()) {
        file.findings()
            .add(Finding.of(
                file.keys().valueAt(key),
                Rule.BAD_VALUE,
                "\"" + text + "\" is no rule for numbers",
                "write it as Unicode does: i % 10 = 2..4 and i % 100 != 12..14"));
      }
      if (FORM.matcher(key).matches()) {
        return;
      }
      if (other == null && !isInTemplates(key) && !OWN.matcher(key).matches()) {
        file.findings()
            .add(Finding.of(
                file.keys().keyAt(key),
                Rule.UNKNOWN_KEY,
                "nothing asks for the words \"" + key + "\"",
                DidYouMean.hint("", key, others.keySet()).orElse("delete them")));
      } else if (other != null && !places(text).equals(places(other))) {
        file.findings()
            .add(Finding.of(
                file.keys().valueAt(key),
                Rule.BAD_VALUE,
                "values are filled in here otherwise than in other languages",
                places(other).isEmpty()
                    ? "there is none for these words"
                    : "use each of these once: " + String.join(", ", places(other))));
      }
    });
  }

  private boolean isInTemplates(String key) {
    return sources.textsBelow("templates/").values().stream()
        .anyMatch(file -> file.text().contains("t." + key));
  }

  // {0}, {1} … in a text.
  private static SortedSet<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words of all languages but one and its regions: key → text, in English if there is one. */
  private SortedMap<String, String> others(String name) {
    SortedMap<String, String> words = new TreeMap<>();
    languages.stream()
        .filter(other -> !(other + "-").startsWith(name + "-"))
        .forEach(other -> words.putAll(words(other).texts()));
    if (!name.equals(ENGLISH) && languages.contains(ENGLISH)) {
      words.putAll(words(ENGLISH).texts());
    }
    words
        .keySet()
        .removeIf(key -> FORM.matcher(key).matches() || OWN.matcher(key).matches());
    return words;
  }

  private void untranslated(String language, List<Words> files, List<Finding> findings) {
    String name = language.split("-")[0];
    if (name.equals(ENGLISH)) {
      return;
    }
    TreeSet<String> keys = new TreeSet<>();
    for (Words file : files) {
      if (file.file().stem().equals(ENGLISH)) {
        keys.addAll(file.texts().keySet());
      } else {
        keys.removeAll(file.texts().keySet());
      }
    }
    keys.removeIf(key -> FORM.matcher(key).matches());
    if (keys.isEmpty()) {
      return;
    }
    boolean none = !languages.contains(name);
    findings.add(Finding.of(
        whole(name),
        Rule.UNTRANSLATED,
        none
            ? "there are no interface words in the language \"" + name + "\", so they stay English"
            : "interface words are missing, so they stay English: " + keys.size(),
        none
            ? "\"nutgraf messages " + name + "\" writes the file to fill"
            : "\"nutgraf messages " + name + "\" adds what is missing: " + some(keys)));
  }

  private static String some(Collection<String> keys) {
    return keys.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (keys.size() > NAMED ? " …" : "");
  }

  private static Stream<String> names(String language) {
    return Stream.of(language.split("-")[0], language).distinct();
  }

  private static String path(String name) {
    return FOLDER + name + ".yaml";
  }

  private Location whole(String name) {
    return sources
        .texts()
        .getOrDefault(path(name), new SourceFile(path(name), ""))
        .whole();
  }

  private static Words read(SourceFile file) {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> texts = new TreeMap<>();
    YamlMap keys = Yaml.file(file, DataKeys.MESSAGES, findings);
    keys.keys().forEach(key -> keys.text(key).ifPresent(text -> texts.put(key, text)));
    if (!DIRECTIONS.contains(texts.getOrDefault("direction", "ltr"))) {
      keys.report(
          keys.valueAt("direction"),
          Rule.BAD_VALUE,
          "\"" + texts.get("direction") + "\" is no direction",
          "use one of: " + String.join(", ", DIRECTIONS));
    }
    return new Words(file, keys, texts, findings);
  }
}
