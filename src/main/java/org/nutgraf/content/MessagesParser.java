package org.nutgraf.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.source.Finding;
import org.nutgraf.source.SourceFile;
import org.nutgraf.source.Sources;

/** Reads the interface words: English, over them the language's, over them the region's. */
final class MessagesParser {
  private MessagesParser() {}

  static Messages parse(Sources sources, String language, List<Finding> findings) {
    List<String> names = new ArrayList<>(List.of("en", language.split("-")[0]));
    names.add(language);
    Map<String, String> words = new LinkedHashMap<>();
    for (String name : names.stream().distinct().toList()) {
      SourceFile file = sources.texts().get("templates/messages/" + name + ".yaml");
      if (file != null) {
        YamlMap keys = Yaml.file(file, findings);
        keys.keys().forEach(key -> keys.text(key).ifPresent(text -> words.put(key, text)));
      }
    }
    return new Messages(Map.copyOf(words));
  }
}
