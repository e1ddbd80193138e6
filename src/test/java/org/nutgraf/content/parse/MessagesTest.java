package org.nutgraf.content.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.SourceFile;

/** The words of the interface: whole in each language, and none that nothing says. */
class MessagesTest {
  private static final Path SHIPPED = Path.of("templates/messages");
  private static final Path ARABIC = Path.of("src/test/resources/golden/right-to-left/site/templates/messages/ar.yaml");
  private static final Pattern PLACES = Pattern.compile("\\{\\d\\}");

  /** Keys that are made of a part and of what the content holds, such as a status. */
  private static final Pattern COMPOSED =
      Pattern.compile("(status|meaning|filter|date|timeline_month|flow_kind|flow_say)_.+|note|tip|important|warning|caution");

  @Test
  void everyLanguageHasTheSameWords() {
    Map<String, String> english = words(SHIPPED.resolve("en.yaml"));
    for (Path file : List.of(SHIPPED.resolve("de.yaml"), ARABIC)) {
      Map<String, String> words = words(file);
      assertThat(words.keySet()).as(file.toString()).isEqualTo(english.keySet());
      words.forEach((key, text) -> {
        assertThat(text).as(key).isNotBlank();
        assertThat(places(text)).as(key).isEqualTo(places(english.get(key)));
      });
    }
    assertThat(english.keySet()).containsAll(words(SHIPPED.resolve("en-US.yaml")).keySet());
  }

  @Test
  void everyWordIsSaidSomewhere() throws IOException {
    StringBuilder users = new StringBuilder();
    for (String folder : List.of("templates/html", "templates/markdown", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().matches(".*\\.(peb|java)")).forEach(file -> users.append(read(file)));
      }
    }
    assertThat(words(SHIPPED.resolve("en.yaml")).keySet().stream()
        .filter(key -> !COMPOSED.matcher(key).matches())
        .filter(key -> !Pattern.compile("\\bt\\." + key + "\\b|\"" + key + "\"").matcher(users).find())).isEmpty();
  }

  @Test
  void wordsThatALanguageLacksAreReported() {
    String site = "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: tlh\n"
        + "-- content/index.md --\n---\ntitle: T\ndescription: D.\n---\nText.\n";
    assertThat(SiteFixture.of(site).findings()).isEqualTo(
        """
        templates/messages/tlh.yaml:1:1: warning: there are no interface words in the language "tlh", so they stay English [untranslated]
          write the words of templates/messages/en.yaml in that language into this file
        1 warning
        """);
    String all = read(SHIPPED.resolve("en.yaml"));
    assertThat(SiteFixture.of(site + "-- templates/messages/tlh.yaml --\n" + all.replaceAll("(?m)^(skip|feed):.*\n", ""))
        .findings()).isEqualTo(
        """
        templates/messages/tlh.yaml:1:1: warning: interface words are missing, so they stay English: 2 [untranslated]
          # Interface words. One flat map; a template says {{ t.name }}.
          ^
          add feed, skip
        1 warning
        """);
  }

  /** The words decide, but for a site that says otherwise, and for languages that have no words. */
  @ParameterizedTest
  @ValueSource(strings = {"en: ltr", "ar: rtl", "he-IL: rtl", "tlh: rtl, direction: rtl", "ar: ltr, direction: ltr", "nqo: rtl, words: rtl"})
  void directionComesFromTheLanguage(String language) {
    String tag = language.substring(0, language.indexOf(':'));
    String expected = language.substring(tag.length() + 2, tag.length() + 5);
    String direction = language.contains("direction") ? "direction: " + expected + "\n" : "";
    String words = language.contains("words") ? "-- templates/messages/" + tag + ".yaml --\ndirection: " + expected + "\n" : "";
    SiteFixture site = SiteFixture.of("-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: " + tag + "\n"
        + direction + "-- content/index.md --\n---\ntitle: T\n---\nText.\n" + words);
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.text("index.html")).contains("<html lang=\"" + tag + "\" dir=\"" + expected + "\">");
  }

  @Test
  void aDirectionThatIsNoneIsAMistake() {
    assertThat(SiteFixture.of("-- content/index.md --\n---\ntitle: T\n---\nText.\n-- templates/messages/en-GB.yaml --\ndirection: left\n"
        + "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: en-GB\n").mistakes()).startsWith(
        "templates/messages/en-GB.yaml:1:12: error: \"left\" is no direction [bad-value]");
  }

  private static Set<String> places(String text) {
    return PLACES.matcher(text).results().map(place -> place.group()).collect(Collectors.toSet());
  }

  private static Map<String, String> words(Path file) {
    Map<String, String> words = new HashMap<>();
    YamlMap keys = Yaml.file(new SourceFile(file.toString(), read(file)), new ArrayList<>());
    keys.keys().forEach(key -> words.put(key, keys.text(key).orElse("")));
    return words;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
