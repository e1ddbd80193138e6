package org.nutgraf.content.parse;

import static org.nutgraf.content.Site.CONTENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Hidden;
import org.nutgraf.content.PageKind;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.keys.SiteKeys;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.source.Sources;
import org.nutgraf.source.Translations;
import org.nutgraf.trace.Memo;

/** Makes {@link Site}s of the source files, one for each language. */
public final class ContentParser {
  private ContentParser() {}

  /**
   * @param baseUrl replaces the one of {@code site.yaml}
   * @param kinds the kinds of pages that the site has
   */
  public static Site parse(
      Sources sources,
      Visibility visibility,
      Optional<String> baseUrl,
      List<? extends PageKind> kinds) {
    return parse(sources, visibility, baseUrl, kinds, Memo.forgetful());
  }

  /** The same, with what was parsed before: the result doesn't depend on it, only the time. */
  public static Site parse(
      Sources sources,
      Visibility visibility,
      Optional<String> baseUrl,
      List<? extends PageKind> kinds,
      Memo memo) {
    Translations translations = new Translations(sources, languages(sources));
    Site site = new SiteParser(
            translations.originals(), visibility, List.copyOf(kinds), memo, Optional.empty(), "")
        .site(baseUrl);
    List<Finding> findings = new ArrayList<>(site.findings());
    translations
        .orphans()
        .forEach(file -> findings.add(Finding.of(
            file.whole(),
            Rule.UNEXPECTED_FILE,
            "there is no " + translations.original(file.path()) + " that this file would translate",
            "give it the name of the file that it translates")));
    translations
        .unlisted()
        .forEach((file, language) -> findings.add(Finding.of(
            file.whole(),
            Rule.UNEXPECTED_FILE,
            "this translates " + file.path().replace("." + language + ".", ".")
                + " into a language that the site does not have",
            "list it in content/site.yaml: languages: ["
                + String.join(
                    ", ",
                    Stream.concat(site.config().languages().stream(), Stream.of(language))
                        .toList())
                + "]")));
    return site.with(List.copyOf(findings));
  }

  /**
   * The site in each of its languages, the original first. A language that no story is translated into is not among them. The
   * original knows of the translations that are not shown.
   */
  public static List<Site> all(
      Sources sources,
      Visibility visibility,
      Optional<String> baseUrl,
      List<? extends PageKind> kinds,
      Memo memo) {
    Site original = parse(sources, visibility, baseUrl, kinds, memo);
    List<Site> sites = new ArrayList<>(List.of(original));
    List<Finding> findings = new ArrayList<>();
    Translations translations = new Translations(sources, original.config().languages());
    Map<String, Hidden> hidden = new HashMap<>();
    for (String language : original.config().languages()) {
      Site site = new SiteParser(
              translations.into(language),
              visibility,
              List.copyOf(kinds),
              memo,
              Optional.of(original),
              language)
          .site(baseUrl);
      site.hidden().forEach((path, why) -> {
        String place = Translations.place(path, language);
        if (sources.texts().containsKey(place)) {
          hidden.put(place, why);
        }
      });
      if (site.allStories().findAny().isPresent()
          || site.findings().stream()
              .anyMatch(finding -> finding.isError()
                  && site.edition().isOwn(finding.location().file().place()))) {
        sites.add(site);
      } else {
        unspoken(original, language, sources).ifPresent(findings::add);
      }
    }
    findings.addAll(original.findings());
    sites.set(0, original.with(List.copyOf(findings)).hiding(hidden));
    return sites;
  }

  // A language that is listed and has no article is one that readers don't see; what has one may
  // wait for its hour.
  private static Optional<Finding> unspoken(Site original, String language, Sources sources) {
    List<String> articles = original
        .allStories()
        .map(story -> CONTENT + story.folder() + "index.md")
        .toList();
    return articles.isEmpty()
            || articles.stream()
                .anyMatch(path -> sources.texts().containsKey(Translations.place(path, language)))
        ? Optional.empty()
        : Optional.ofNullable(sources.texts().get(SiteParser.SITE))
            .flatMap(
                file -> Yaml.file(file, SiteKeys.SITE, new ArrayList<>()).refs("languages").stream()
                    .filter(ref -> ref.id().equals(language))
                    .findFirst())
            .map(ref -> Finding.of(
                ref.at(),
                Rule.UNTRANSLATED,
                "no article is translated into \"" + language
                    + "\", so the site has no pages in this language",
                "\"nutgraf translate " + language + " "
                    + articles.get(0).replaceFirst("^content/(.*)\\.md$", "$1")
                    + "\" begins with " + articles.get(0)
                    + "; until then, take the language off the list"));
  }

  private static List<String> languages(Sources sources) {
    return Optional.ofNullable(sources.texts().get(SiteParser.SITE))
        .map(file -> Yaml.file(file, SiteKeys.SITE, new ArrayList<>()))
        .map(LanguageTags::languages)
        .orElse(List.of());
  }
}
