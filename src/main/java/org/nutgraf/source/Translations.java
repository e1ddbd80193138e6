package org.nutgraf.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.finding.SourceFile;

/**
 * The files of a site by language: {@code index.de.md} is {@code index.md} in German. Each language is seen as a site of its
 * own, whose files have the places of the originals, so that whoever reads it need not know of others.
 */
public final class Translations {
  private static final String CONTENT = "content/";
  /** Folders of what is shown in any language: what happened and what is known is no less so untranslated. */
  private static final Pattern RECORD =
      Pattern.compile("content/(?:.*/)?(?:timeline|claims|corrections)/[^/]*\\.md");

  private static final Pattern TRANSLATION =
      Pattern.compile(".*[^/]\\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\\.(?:md|yaml)");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Sources sources;
  private final Collection<String> languages;

  /** @param languages into which the site is translated, as names of files have them: {@code de}, {@code pt-BR} */
  public Translations(Sources sources, Collection<String> languages) {
    this.sources = sources;
    this.languages = languages;
  }

  /** The place of a file's translation: {@code content/index.de.md}. */
  public static String place(String path, String language) {
    int dot = path.lastIndexOf('.');
    return path.substring(0, dot) + "." + language + path.substring(dot);
  }

  /** Whether a file is a translation into a language, by its name. */
  public static boolean isInto(String language, String place) {
    return place.endsWith("." + language + ".md") || place.endsWith("." + language + ".yaml");
  }

  /** The place of what a file translates; the file's own if it is no translation. */
  public String original(String place) {
    return languages.stream()
        .filter(language -> isInto(language, place))
        .findFirst()
        .map(language -> original(language, place))
        .orElse(place);
  }

  /** The place of what a file translates, which is a translation into that language. */
  public static String original(String language, String place) {
    return place.substring(0, place.lastIndexOf("." + language + "."))
        + place.substring(place.lastIndexOf('.'));
  }

  /** The site without its translations, also those into languages that it doesn't list. */
  public Sources originals() {
    SortedMap<SourceFile, String> unlisted = unlisted();
    if (languages.isEmpty() && unlisted.isEmpty()) {
      return sources;
    }
    SortedMap<String, SourceFile> texts = new TreeMap<>(sources.texts());
    texts.keySet().removeIf(this::isTranslation);
    unlisted.keySet().forEach(file -> texts.remove(file.path()));
    return sources.with(texts);
  }

  /**
   * The site in a language: translations in the place of what they translate, and what is shown in any language. What is
   * translated but isn't there is left as it is called.
   */
  public Sources into(String language) {
    SortedMap<String, SourceFile> texts = new TreeMap<>();
    Set<SourceFile> unlisted = unlisted().keySet();
    sources.texts().forEach((path, file) -> {
      if (unlisted.contains(file)) {
        return;
      }
      if (!path.startsWith(CONTENT)
          || !path.endsWith(".md") && !isTranslation(path)
          || RECORD.matcher(path).matches() && !isTranslation(path)) {
        texts.putIfAbsent(path, file);
      } else if (isInto(language, path) && isTranslation(path)) {
        Optional.ofNullable(sources.texts().get(original(path)))
            .ifPresent(translated -> texts.put(translated.path(), file.of(translated)));
      }
    });
    return sources.with(texts);
  }

  /** Files that are named like translations of others, into languages that are not listed → the language. */
  public SortedMap<SourceFile, String> unlisted() {
    SortedMap<SourceFile, String> unlisted = new TreeMap<>(Comparator.comparing(SourceFile::path));
    sources.textsBelow(CONTENT).forEach((path, file) -> {
      Matcher name = TRANSLATION.matcher(path);
      if (name.matches()
          && !isTranslation(path)
          && LANGUAGES.contains(name.group(1).split("-")[0])
          && sources.texts().containsKey(original(name.group(1), path))) {
        unlisted.put(file, name.group(1));
      }
    });
    return unlisted;
  }

  /** Translations of what isn't there. */
  public List<SourceFile> orphans() {
    List<SourceFile> orphans = new ArrayList<>();
    sources.textsBelow(CONTENT).forEach((path, file) -> {
      if (isTranslation(path) && !sources.texts().containsKey(original(path))) {
        orphans.add(file);
      }
    });
    return orphans;
  }

  private boolean isTranslation(String path) {
    return path.startsWith(CONTENT) && !original(path).equals(path);
  }
}
