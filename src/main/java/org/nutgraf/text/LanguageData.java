package org.nutgraf.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How a language makes and joins its words, from the program's own {@code templates/languages/xx.yaml}, and for inflection
 * from a site's: maps, lists and texts. Of a language without a file nothing is known, and what needs to know it does
 * nothing.
 */
public final class LanguageData {
  // Files of the program itself, which do not change while it runs.
  private static final Map<String, LanguageData> READ = new ConcurrentHashMap<>();

  private static final String INFLECTION = "inflection";

  private final Map<?, ?> data;
  private final Inflection inflection;

  private LanguageData(Map<?, ?> data) {
    this.data = data;
    this.inflection = Inflection.of(this);
  }

  /** @param tag as in {@code site.yaml}: {@code en}, {@code pt-BR} */
  public static LanguageData of(String tag) {
    String name = tag.split("[-_]")[0].toLowerCase(Locale.ROOT);
    return READ.computeIfAbsent(name, LanguageData::read);
  }

  /**
   * The same with a site's own inflection, which counts key by key.
   *
   * @param yaml a site's file
   * @throws IllegalArgumentException if it has an ending or a form that can't be used, and says which
   */
  public LanguageData with(String yaml) {
    Object own = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    Map<Object, Object> inflection = new HashMap<>(map(find(INFLECTION)));
    inflection.putAll(map(map(own).get(INFLECTION)));
    Map<Object, Object> all = new HashMap<>(data);
    all.put(INFLECTION, inflection);
    return new LanguageData(all);
  }

  private static Map<?, ?> map(@Nullable Object found) {
    return found instanceof Map<?, ?> map ? map : Map.of();
  }

  private static LanguageData read(String name) {
    try (InputStream file =
        LanguageData.class.getResourceAsStream("/nutgraf/templates/languages/" + name + ".yaml")) {
      return new LanguageData(
          file == null
              ? Map.of()
              : (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How other forms of its words are made. */
  public Inflection inflection() {
    return inflection;
  }

  /**
   * A list of texts; empty where there is none.
   *
   * @param path keys from the outermost to the innermost, with full stops between them
   */
  public List<String> texts(String path) {
    return list(path).stream().map(String::valueOf).toList();
  }

  /** A list of lists of texts; empty where there is none. */
  List<List<String>> rows(String path) {
    return list(path).stream()
        .map(row -> row instanceof List<?> texts ? texts : List.of(row))
        .map(row -> row.stream().map(String::valueOf).toList())
        .toList();
  }

  /** Whether a key says so; {@code otherwise} where it says nothing. */
  boolean flag(String path, boolean otherwise) {
    return find(path) instanceof Boolean flag ? flag : otherwise;
  }

  private List<?> list(String path) {
    return find(path) instanceof List<?> list ? list : List.of();
  }

  private @Nullable Object find(String path) {
    Object found = data;
    for (String key : path.split("\\.")) {
      found = found instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return found;
  }
}
