package org.nutgraf.content.parse;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.nutgraf.text.Inflection;
import org.nutgraf.text.Messages;

/** What the program's own files say of languages, for tests. */
public final class Shipped {
  private static final Map<String, Inflection> INFLECTIONS = new ConcurrentHashMap<>();

  private Shipped() {}

  /** The interface words in a file, such as {@code pt-BR}. */
  public static Messages words(String name) {
    Map<String, String> words = new TreeMap<>();
    LanguageFiles.packaged()
        .of(name)
        .forEach(file -> file.keys().map(MessagesParser.INTERFACE).ifPresent(keys -> keys.keys()
            .forEach(key -> words.put(key, keys.text(key).orElse("")))));
    return new Messages(words);
  }

  public static Inflection inflection(String tag) {
    return INFLECTIONS.computeIfAbsent(
        tag, unread -> LanguageParser.inflection(LanguageFiles.packaged().about(unread)));
  }
}
