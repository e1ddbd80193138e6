package org.nutgraf.content.parse;

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
import org.nutgraf.content.parse.LanguageFiles.LanguageFile;
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
  /** The key of a language's file below which they stand. */
  static final String INTERFACE = "interface";

  private static final String ENGLISH = "en";
  private static final List<String> DIRECTIONS = List.of("ltr", "rtl");
  /** How many missing words a finding names. */
  private static final int NAMED = 8;

  private static final List<String> NAMES = List.of("language_name", "locale");
  private static final String OTHER = "_other";
  /** A rule for numbers, or a form that one asks for: languages differ in which they have. */
  private static final Pattern FORM =
      Pattern.compile(".+_(?:" + String.join("|", Messages.CATEGORIES) + ")");
  /** What a language may have besides what others have: see the class that puts dates into words. */
  private static final Pattern OWN = Pattern.compile(
      "date_(?:first|month_\\d+_alone|(?:since|until|about)_(?:day|month|year|season))");

  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");

  private static final Pattern GROUP = Pattern.compile("(?m)^" + INTERFACE + ":");

  private final Sources sources;
  private final LanguageFiles files;
  private final Set<String> languages = new TreeSet<>();
  private final Map<String, Words> read = new HashMap<>();

  /**
   * What one file says.
   *
   * @param keys of its interface words
   * @param texts key → text
   */
  private record Said(LanguageFile file, YamlMap keys, Map<String, String> texts) {}

  /**
   * The words of a language, or of a region of it.
   *
   * @param texts key → text
   * @param said by the program, and by a site's own file, which goes over it
   */
  private record Words(String name, Map<String, String> texts, List<Said> said) {}

  /** Reads nothing yet: each language when it is first needed. */
  MessagesParser(Sources sources, LanguageFiles files) {
    this.sources = sources;
    this.files = files;
    sources.textsBelow(LanguageFiles.FOLDER).values().stream()
        .filter(file -> file.path().endsWith(".yaml"))
        .filter(file -> GROUP.matcher(file.text()).find())
        .forEach(file -> languages.add(file.stem()));
  }

  /** The direction of writing as the language's own words say; empty if they don't, or there are none. */
  Optional<String> direction(String language) {
    return LanguageFiles.names(language).stream()
        .map(name -> words(name).texts().getOrDefault("direction", ""))
        .filter(DIRECTIONS::contains)
        .reduce((wide, narrow) -> narrow);
  }

  private Words words(String name) {
    return read.computeIfAbsent(name, missing -> {
      List<Said> said =
          files.of(missing).stream().flatMap(file -> said(file).stream()).toList();
      Map<String, String> texts = new TreeMap<>();
      said.forEach(file -> texts.putAll(file.texts()));
      return new Words(missing, texts, said);
    });
  }

  Messages parse(String language, List<Finding> findings) {
    Map<String, String> words = new HashMap<>();
    List<Words> used = Stream.concat(Stream.of(ENGLISH), LanguageFiles.names(language).stream())
        .distinct()
        .map(this::words)
        .toList();
    used.forEach(file -> {
      // Forms of another language's numbers would be asked for by its rules.
      if (file.texts().keySet().stream().anyMatch(key -> key.endsWith(OTHER))) {
        words.keySet().removeIf(key -> FORM.matcher(key).matches());
      }
      words.putAll(file.texts());
    });
    // A few words don't make a page one in that language.
    boolean spoken = LanguageFiles.names(language).stream()
        .anyMatch(name -> words(name).texts().size() * 2 > words.size());
    words.put(Messages.LANGUAGE, spoken ? language : ENGLISH);
    // What a language is called is no word that may stay English.
    NAMES.stream()
        .filter(key -> LanguageFiles.names(language).stream()
            .noneMatch(name -> words(name).texts().containsKey(key)))
        .forEach(words::remove);
    untranslated(language, used, findings);
    // Those that come with the program fit together.
    used.stream().filter(file -> isOwn(LanguageFiles.path(file.name()))).forEach(file -> {
      SortedMap<String, String> others = others(file.name());
      file.said().forEach(said -> compare(said, others));
    });
    return new Messages(Map.copyOf(words));
  }

  private boolean isOwn(String path) {
    return !sources.packaged().contains(path);
  }

  /** Compares the words of a language with those of the others: what nobody else knows is not read by anything. */
  private void compare(Said file, SortedMap<String, String> others) {
    if (others.isEmpty()) {
      return;
    }
    file.texts().forEach((key, text) -> {
      String other = others.get(key);
      if (key.startsWith("plural_") && !new PluralRule(text).isValid()) {
        file.keys()
            .report(
                file.keys().valueAt(key),
                Rule.BAD_VALUE,
                "\"" + text + "\" is no rule for numbers",
                "write it as Unicode does: i % 10 = 2..4 and i % 100 != 12..14");
      }
      if (FORM.matcher(key).matches()) {
        return;
      }
      if (other == null && !isInTemplates(key) && !OWN.matcher(key).matches()) {
        file.keys()
            .report(
                file.keys().keyAt(key),
                Rule.UNKNOWN_KEY,
                "nothing asks for the words \"" + key + "\"",
                DidYouMean.hint("", key, others.keySet()).orElse("delete them"));
      } else if (other != null && !places(text).equals(places(other))) {
        file.keys()
            .report(
                file.keys().valueAt(key),
                Rule.BAD_VALUE,
                "values are filled in here otherwise than in other languages",
                places(other).isEmpty()
                    ? "there is none for these words"
                    : "use each of these once: " + String.join(", ", places(other)));
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

  private void untranslated(String language, List<Words> used, List<Finding> findings) {
    String name = LanguageFiles.names(language).get(0);
    if (name.equals(ENGLISH)) {
      return;
    }
    TreeSet<String> keys = new TreeSet<>();
    for (Words file : used) {
      if (file.name().equals(ENGLISH)) {
        keys.addAll(file.texts().keySet());
      } else {
        keys.removeAll(file.texts().keySet());
      }
    }
    keys.removeIf(key -> FORM.matcher(key).matches());
    keys.removeAll(NAMES);
    if (keys.isEmpty()) {
      return;
    }
    boolean none = words(name).texts().size() < keys.size();
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

  private Location whole(String name) {
    String path = LanguageFiles.path(name);
    return Optional.ofNullable(sources.texts().get(path))
        .filter(file -> isOwn(path))
        .orElse(new SourceFile(path, ""))
        .whole();
  }

  private static Optional<Said> said(LanguageFile file) {
    return file.keys().map(INTERFACE).map(keys -> {
      Map<String, String> texts = new TreeMap<>();
      keys.keys().forEach(key -> keys.text(key).ifPresent(text -> texts.put(key, text)));
      if (!DIRECTIONS.contains(texts.getOrDefault("direction", "ltr"))) {
        keys.report(
            keys.valueAt("direction"),
            Rule.BAD_VALUE,
            "\"" + texts.get("direction") + "\" is no direction",
            "use one of: " + String.join(", ", DIRECTIONS));
      }
      return new Said(file, keys, texts);
    });
  }
}
