package org.nutgraf.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Rule;
import org.nutgraf.source.SourceFile;
import org.nutgraf.source.Sources;

/** Reads the interface words: English, over them the language's, over them the region's. */
final class MessagesParser {
  private static final String FOLDER = "templates/messages/";

  private MessagesParser() {}

  static Messages parse(Sources sources, String language, List<Finding> findings) {
    List<String> names = new ArrayList<>(List.of("en", language.split("-")[0], language));
    Map<String, String> words = new HashMap<>();
    for (String name : names.stream().distinct().toList()) {
      SourceFile file = sources.texts().get(FOLDER + name + ".yaml");
      if (file != null) {
        words.putAll(read(file, findings));
      }
    }
    // A site may have an English file of its own; what it must hold is known from the other languages.
    TreeSet<String> missing = new TreeSet<>();
    sources.textsBelow(FOLDER).values().forEach(file -> missing.addAll(read(file, new ArrayList<>()).keySet()));
    missing.removeAll(words.keySet());
    SourceFile english = sources.texts().getOrDefault(FOLDER + "en.yaml", new SourceFile(FOLDER + "en.yaml", ""));
    for (String key : missing) {
      findings.add(Finding.of(english.whole(), Rule.MISSING_KEY, "\"" + key + "\" is missing",
          "add a line \"" + key + ": …\""));
    }
    return new Messages(Map.copyOf(words));
  }

  private static Map<String, String> read(SourceFile file, List<Finding> findings) {
    Map<String, String> words = new HashMap<>();
    YamlMap keys = Yaml.file(file, findings);
    keys.keys().forEach(key -> keys.text(key).ifPresent(text -> words.put(key, text)));
    return words;
  }
}
