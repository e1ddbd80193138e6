package org.nutgraf.content.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nutgraf.content.keys.LanguageKeys;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Defaults;
import org.nutgraf.source.Sources;

/**
 * The files {@code templates/languages/xx.yaml}, each read once when it is first needed: the program's, and over it, key by
 * key, a site's own of that name.
 */
final class LanguageFiles {
  static final String FOLDER = "templates/languages/";

  private final Function<String, List<SourceFile>> layers;
  private final Map<String, List<LanguageFile>> read = new HashMap<>();

  /**
   * A file about a language.
   *
   * @param findings what is wrong with it so far, which matters only if the site is in its language
   */
  record LanguageFile(SourceFile file, YamlMap keys, List<Finding> findings) {
    static LanguageFile read(SourceFile file) {
      List<Finding> findings = new ArrayList<>();
      YamlMap keys = Defaults.text(file.path()).contains(file)
          ? Yaml.shipped(file, LanguageKeys.LANGUAGE, findings)
          : Yaml.file(file, LanguageKeys.LANGUAGE, findings);
      return new LanguageFile(file, keys, findings);
    }
  }

  private LanguageFiles(Function<String, List<SourceFile>> layers) {
    this.layers = layers;
  }

  /** The languages that come with the program. */
  static LanguageFiles packaged() {
    return new LanguageFiles(Defaults::text);
  }

  /** The languages of the program and of a site. */
  static LanguageFiles of(Sources sources) {
    return new LanguageFiles(path -> layers(path, sources));
  }

  private static List<SourceFile> layers(String path, Sources sources) {
    SourceFile own = sources.texts().get(path);
    if (own == null || sources.packaged().contains(path)) {
      return Stream.ofNullable(own).toList();
    }
    return Stream.concat(
            Defaults.text(path).stream().filter(file -> !file.text().equals(own.text())),
            Stream.of(own))
        .toList();
  }

  /** The tags by which files about a language may be named, the widest first: {@code pt}, {@code pt-BR}. */
  static List<String> names(String tag) {
    return Stream.of(tag.split("-")[0], tag).distinct().toList();
  }

  static String path(String name) {
    return FOLDER + name + ".yaml";
  }

  /** The files of one name, each going over those before it. */
  List<LanguageFile> of(String name) {
    return read.computeIfAbsent(
        name,
        missing -> layers.apply(path(missing)).stream().map(LanguageFile::read).toList());
  }

  /** The files about a language and then about its region. */
  List<LanguageFile> about(String tag) {
    return names(tag).stream().flatMap(name -> of(name).stream()).toList();
  }
}
