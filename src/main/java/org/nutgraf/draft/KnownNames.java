package org.nutgraf.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Site;
import org.nutgraf.content.Term;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.text.WordList;

/**
 * What needs no entry: words of the glossary, publishers of the sources, months, days and countries in the
 * language of the site, and what site.yaml lists.
 */
public final class KnownNames implements Predicate<String> {
  /** What they are called in a language; looking up all of them takes longer than importing a page. */
  private static final Map<Locale, Set<String>> COUNTRIES = new ConcurrentHashMap<>();

  private final Set<String> names = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  /** @param site whose glossary, sources and settings name what is known */
  public KnownNames(Site site) {
    this(site.config().language());
    for (Term term : site.terms().values()) {
      add(term.name());
      term.shortForm().ifPresent(this::add);
      term.aliases().forEach(this::add);
    }
    for (Citation citation : site.citations().values()) {
      names.add(lower(citation.publisher()).replaceFirst("^the ", ""));
    }
    site.config().houseStyle().candidates().known().forEach(name -> names.add(lower(name)));
  }

  /** @param language of a site that isn't there yet; English if it is empty */
  public KnownNames(String language) {
    Locale locale = Locale.forLanguageTag(language.isEmpty() ? "en" : language);
    Stream.of(Languages.packaged("en"), Languages.packaged(locale.toLanguageTag()))
        .forEach(known -> {
          known.list(WordList.KNOWN).forEach(name -> names.add(lower(name)));
          Stream.of(WordList.MONTHS, WordList.WEEKDAYS)
              .flatMap(list -> known.list(list).stream())
              .forEach(spellings -> names.addAll(List.of(spellings.split(" "))));
        });
    names.addAll(COUNTRIES.computeIfAbsent(locale, KnownNames::countries));
  }

  private static Set<String> countries(Locale locale) {
    return Stream.of(Locale.getISOCountries())
        .map(country ->
            lower(new Locale.Builder().setRegion(country).build().getDisplayCountry(locale)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void add(String form) {
    names.add(lower(form));
    words.addAll(List.of(lower(form).split("[ -]")));
  }

  @Override
  public boolean test(String name) {
    String folded = lower(name);
    if (names.contains(folded)) {
      return true;
    }
    for (String word : folded.split("[ -]")) {
      if (!words.contains(word) && !names.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
