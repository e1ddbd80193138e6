package org.nutgraf.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Location;
import org.nutgraf.source.Rule;
import org.nutgraf.source.SourceFile;
import org.nutgraf.source.Sources;

/** Reads the interface words: English, over them the language's, over them the region's. */
final class MessagesParser {
  private static final String FOLDER = "templates/messages/";
  private static final String ENGLISH = "en";
  private static final List<String> DIRECTIONS = List.of("ltr", "rtl");
  /** How many missing words a finding names. */
  private static final int NAMED = 8;

  private final Sources sources;
  private final List<Finding> findings;

  private MessagesParser(Sources sources, List<Finding> findings) {
    this.sources = sources;
    this.findings = findings;
  }

  static Messages parse(Sources sources, String language, List<Finding> findings) {
    return new MessagesParser(sources, findings).parse(language);
  }

  /** The direction of writing as the language's own words say; empty if they don't, or there are none. */
  static Optional<String> direction(Sources sources, String language) {
    MessagesParser parser = new MessagesParser(sources, new ArrayList<>());
    return names(language).map(parser::words).map(words -> words.getOrDefault("direction", ""))
        .filter(DIRECTIONS::contains).reduce((wide, narrow) -> narrow);
  }

  private Messages parse(String language) {
    Map<String, String> words = new HashMap<>(words(ENGLISH));
    TreeSet<String> untranslated = new TreeSet<>(words.keySet());
    names(language).forEach(name -> {
      Map<String, String> own = words(name);
      words.putAll(own);
      untranslated.removeAll(own.keySet());
    });
    untranslated(language, List.copyOf(untranslated));
    // A site may have an English file of its own; what it must hold is known from the other languages.
    TreeSet<String> missing = new TreeSet<>();
    sources.textsBelow(FOLDER).values().forEach(file -> missing.addAll(read(file, new ArrayList<>()).keySet()));
    missing.removeAll(words.keySet());
    for (String key : missing) {
      findings.add(Finding.of(whole(ENGLISH), Rule.MISSING_KEY, "\"" + key + "\" is missing",
          "add a line \"" + key + ": …\""));
    }
    return new Messages(Map.copyOf(words));
  }

  private void untranslated(String language, List<String> keys) {
    String name = language.split("-")[0];
    if (keys.isEmpty() || name.equals(ENGLISH)) {
      return;
    }
    boolean none = !sources.texts().containsKey(path(name));
    findings.add(Finding.of(whole(name), Rule.UNTRANSLATED,
        none ? "there are no interface words in the language \"" + name + "\", so they stay English"
            : "interface words are missing, so they stay English: " + keys.size(),
        none ? "write the words of " + path(ENGLISH) + " in that language into this file"
            : "add " + String.join(", ", keys.subList(0, Math.min(NAMED, keys.size())))
                + (keys.size() > NAMED ? " …" : "")));
  }

  private static Stream<String> names(String language) {
    return Stream.of(language.split("-")[0], language).distinct();
  }

  private static String path(String name) {
    return FOLDER + name + ".yaml";
  }

  private Location whole(String name) {
    return sources.texts().getOrDefault(path(name), new SourceFile(path(name), "")).whole();
  }

  /** Empty if there is no such file. */
  private Map<String, String> words(String name) {
    SourceFile file = sources.texts().get(path(name));
    return file == null ? Map.of() : read(file, findings);
  }

  private static Map<String, String> read(SourceFile file, List<Finding> findings) {
    Map<String, String> words = new HashMap<>();
    YamlMap keys = Yaml.file(file, findings);
    keys.keys().forEach(key -> keys.text(key).ifPresent(text -> words.put(key, text)));
    if (!DIRECTIONS.contains(words.getOrDefault("direction", "ltr"))) {
      keys.report(keys.valueAt("direction"), Rule.BAD_VALUE,
          "\"" + words.get("direction") + "\" is no direction", "use one of: " + String.join(", ", DIRECTIONS));
    }
    return words;
  }
}
