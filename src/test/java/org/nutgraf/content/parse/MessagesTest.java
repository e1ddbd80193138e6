package org.nutgraf.content.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.source.Sources;
import org.nutgraf.text.Messages;

/** The words of the interface: whole in each language, and none that nothing says. */
class MessagesTest {
  private static final Pattern PLACES = Pattern.compile("\\{\\d\\}");

  /** Keys that are made of a part and of what the content holds, such as a status. */
  private static final Pattern COMPOSED = Pattern.compile(
      "(status|meaning|filter|date|timeline_month|flow_say|plural)_.+|note|tip|important|warning|caution");

  /** Rules for numbers, the forms that they ask for, and what a language may have besides. */
  private static final Pattern OWN = Pattern.compile(
      ".+_(zero|one|two|few|many)|date_(first|month_\\d+_alone|(since|until|about)_(day|month|year))");

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "it", "nl", "pt", "pl", "ar"})
  void everyLanguageHasTheSameWords(String language) {
    Map<String, String> english = words("en");
    Map<String, String> words = words(language);
    assertThat(words.keySet().stream().filter(key -> !OWN.matcher(key).matches()))
        .containsExactlyInAnyOrderElementsOf(
            english.keySet().stream().filter(key -> !OWN.matcher(key).matches()).toList());
    words.forEach((key, text) -> {
      assertThat(text).as(key).isNotBlank();
      if (english.containsKey(key) && !OWN.matcher(key).matches()) {
        assertThat(places(text)).as(key).isEqualTo(places(english.get(key)));
      }
    });
    // A form for each rule, and no form without one.
    assertThat(Messages.CATEGORIES.stream().filter(form -> words.containsKey("parts_" + form)))
        .containsExactlyElementsOf(Messages.CATEGORIES.stream()
            .filter(form -> words.containsKey("plural_" + form))
            .toList());
  }

  /** Builds take for granted that the program's own templates and words are sound; a site's own are looked at. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pt", "pl", "ar"})
  void whatComesWithTheProgramWouldPassAsASitesOwn(String language) {
    Sources shipped = SiteFixture.sources(SiteFixture.split(
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\n" + "language: "
            + language + "\n-- content/index.md --\n---\ntitle: T\ndescription: D.\n---\nText.\n"));
    assertThat(SiteFixture.of(new Sources(shipped.texts(), shipped.assets(), List.of()))
            .findings())
        .isEqualTo(SiteFixture.of(shipped).findings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pt", "pl", "ar"})
  void sentencesOfFlowsHaveAVerbInBrackets(String language) {
    words(language)
        .forEach((key, text) -> assertThat(text.matches("[^\\[\\]]*(\\[[^\\[\\]{}]+][^\\[\\]]*)+"))
            .as(key)
            .isEqualTo(key.startsWith("flow_say_")));
  }

  @Test
  void aCountrySaysOnlyWhatItSaysInAnotherWay() {
    assertThat(words("en").keySet()).containsAll(words("en-US").keySet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1 part, 2 parts, 5 parts, 11 parts, 22 parts, 100 parts",
        "de | 1 Teil, 2 Teile, 5 Teile, 11 Teile, 22 Teile, 100 Teile",
        "fr | 1 partie, 2 parties, 5 parties, 11 parties, 22 parties, 100 parties",
        "pl | 1 część, 2 części, 5 części, 11 części, 22 części, 100 części",
        "ar | جزء واحد, جزآن, 5 أجزاء, 11 جزءًا, 22 جزءًا, 100 جزء"
      })
  void numbersTakeTheirForms(String language, String counted) {
    Messages words = Shipped.words(language);
    assertThat(IntStream.of(1, 2, 5, 11, 22, 100)
            .mapToObj(n -> words.counted("parts", n))
            .collect(Collectors.joining(", ")))
        .isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource({
    "en, en_GB",
    "en-US, en_US",
    "en-IN, en_IN",
    "de, de_DE",
    "de-AT, de_AT",
    "fr, fr_FR",
    "pt-BR, pt_BR",
    "ar, ar_AR",
    "sv, sv_SE",
    "ja, ja_JP",
    "ko-KR, ko_KR",
    "tlh, ''"
  })
  void linkPreviewsAreToldTheSitesLanguage(String language, String locale) {
    SiteFixture site = SiteFixture.of(
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: " + language
            + "\n-- content/index.md --\n---\ntitle: T\n---\nText.\n");
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.text("index.html"))
        .contains(
            locale.isEmpty()
                ? "og:site_name"
                : "<meta property=\"og:locale\" content=\"" + locale + "\">")
        .doesNotContain(locale.isEmpty() ? "og:locale" : "lang=\"en\"><");
  }

  /** Who has a page read aloud hears English words in an English voice. */
  @Test
  void wordsThatStayEnglishAreMarkedAsEnglish() {
    SiteFixture site = SiteFixture.of(
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: tlh\n"
            + "-- content/index.md --\n---\ntitle: T\n---\nText.\n");
    assertThat(site.text("index.html"))
        .contains(
            "<html lang=\"tlh\"",
            "<a class=\"skip\" href=\"#ng-text\" lang=\"en\">Skip",
            "<nav aria-label=\"Site\" lang=\"en\">");
  }

  @Test
  void aRuleForNumbersThatIsNone() {
    assertThat(SiteFixture.of(
                "-- content/index.md --\n---\ntitle: T\n---\nText.\n-- templates/languages/en-GB.yaml --\n"
                    + "interface: { plural_one: \"n is 1\" }\n-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: en-GB\n")
            .mistakes())
        .isEqualTo(
            """
            templates/languages/en-GB.yaml:1:26: error: "n is 1" is no rule for numbers [bad-value]
              interface: { plural_one: "n is 1" }
                                       ^^^^^^^^
              write it as Unicode does: i % 10 = 2..4 and i % 100 != 12..14
            1 error
            """);
  }

  @Test
  void everyWordIsSaidSomewhere() throws IOException {
    StringBuilder users = new StringBuilder();
    for (String folder : List.of("templates/html", "templates/markdown", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.(peb|java)"))
            .forEach(file -> users.append(read(file)));
      }
    }
    Set<String> said = Pattern.compile("\\bt\\.(\\w+)|\"(\\w+)(?=\")")
        .matcher(users)
        .results()
        .flatMap(use -> Stream.of(use.group(1), use.group(2)))
        .collect(Collectors.toSet());
    assertThat(words("en").keySet().stream()
            .filter(key -> !COMPOSED.matcher(key).matches())
            .map(key -> key.replaceFirst("_(one|other)$", ""))
            .filter(key -> !said.contains(key)))
        .isEmpty();
  }

  @Test
  void wordsThatALanguageLacksAreReported() {
    String site =
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: tlh\n"
            + "-- content/index.md --\n---\ntitle: T\ndescription: D.\n---\nText.\n";
    assertThat(SiteFixture.of(site).findings())
        .isEqualTo(
            """
        content/site.yaml:3:11: warning: of the language "tlh" nothing is known about numbers, hedges, doubts, abbreviations, doubled, relative, months, so checks that need it are off [untranslated]
          language: tlh
                    ^^^
          "nutgraf messages tlh" writes the file to fill
        templates/languages/tlh.yaml:1:1: warning: there are no interface words in the language "tlh", so they stay English [untranslated]
          "nutgraf messages tlh" writes the file to fill
        2 warnings
        """);
    String all = read(Path.of("templates/languages/en.yaml"));
    assertThat(SiteFixture.of(site + "-- templates/languages/tlh.yaml --\n"
                + all.substring(all.indexOf("interface:"))
                    .replaceAll("(?m)^  (skip|feed):.*\n", ""))
            .findings())
        .isEqualTo(
            """
        content/site.yaml:3:11: warning: of the language "tlh" nothing is known about numbers, hedges, doubts, abbreviations, doubled, relative, months, so checks that need it are off [untranslated]
          language: tlh
                    ^^^
          "nutgraf messages tlh" writes the file to fill
        templates/languages/tlh.yaml:1:1: warning: interface words are missing, so they stay English: 2 [untranslated]
          interface:
          ^
          "nutgraf messages tlh" adds what is missing: feed, skip
        2 warnings
        """);
  }

  /** The words decide, but for a site that says otherwise, and for languages that have no words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "en: ltr",
        "ar: rtl",
        "he-IL: rtl",
        "tlh: rtl, direction: rtl",
        "ar: ltr, direction: ltr",
        "nqo: rtl, words: rtl"
      })
  void directionComesFromTheLanguage(String language) {
    String tag = language.substring(0, language.indexOf(':'));
    String expected = language.substring(tag.length() + 2, tag.length() + 5);
    String direction = language.contains("direction") ? "direction: " + expected + "\n" : "";
    String words = language.contains("words")
        ? "-- templates/languages/" + tag + ".yaml --\ninterface: { direction: " + expected + " }\n"
        : "";
    SiteFixture site = SiteFixture.of(
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: " + tag + "\n"
            + direction + "-- content/index.md --\n---\ntitle: T\n---\nText.\n" + words);
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.text("index.html"))
        .contains("<html lang=\"" + tag + "\" dir=\"" + expected + "\">");
  }

  @Test
  void aDirectionThatIsNoneIsAMistake() {
    assertThat(SiteFixture.of(
                "-- content/index.md --\n---\ntitle: T\n---\nText.\n-- templates/languages/en-GB.yaml --\ninterface: { direction: left }\n"
                    + "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: en-GB\n")
            .mistakes())
        .startsWith(
            "templates/languages/en-GB.yaml:1:25: error: \"left\" is no direction [bad-value]");
  }

  private static Set<String> places(String text) {
    return PLACES.matcher(text).results().map(place -> place.group()).collect(Collectors.toSet());
  }

  private static Map<String, String> words(String name) {
    return Shipped.words(name).words();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
