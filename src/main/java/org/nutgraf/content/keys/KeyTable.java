package org.nutgraf.content.keys;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of a file, or of a group in one. A parser can ask for no others.
 *
 * @param name what the file is called: {@code site.yaml}; for a group, its key
 * @param about what such a file is, in a sentence
 * @param keys in the order in which they are explained
 */
public record KeyTable(String name, String about, List<Key> keys) {

  static KeyTable of(String name, String about, Key... keys) {
    return new KeyTable(name, about, List.of(keys));
  }

  /**
   * A table of keys whose names editors choose, all with such a value.
   *
   * @param names what such a name is
   */
  static KeyTable open(String name, String about, String names, Value value, String example) {
    return of(name, about, Key.of(Key.ANY, value, example, names));
  }

  KeyTable with(List<Key> more) {
    return new KeyTable(name, about, Stream.concat(keys.stream(), more.stream()).toList());
  }

  /** The key of a name; empty if there is none. */
  public Optional<Key> key(String name) {
    return keys.stream()
        .filter(key -> key.name().equals(name) || key.name().equals(Key.ANY))
        .findFirst();
  }

  /** The keys below a key; those of the key itself if it has none. */
  public KeyTable below(String name) {
    return key(name).flatMap(key -> key.value().group()).orElse(this);
  }

  /** The tables of all files, in the order of the manual. */
  public static List<KeyTable> files() {
    return List.of(
        SiteKeys.SITE,
        PageKeys.PAGE,
        EntryKeys.TERM,
        EntryKeys.EVENT,
        EntryKeys.CLAIM,
        EntryKeys.CORRECTION,
        DataKeys.SOURCES,
        DataKeys.FLOWS,
        LanguageKeys.LANGUAGE);
  }
}
