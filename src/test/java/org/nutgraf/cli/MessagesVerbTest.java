package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.WordFiles;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Sources;
import org.nutgraf.source.git.FileDates;

/** The files that {@code nutgraf messages} writes. */
class MessagesVerbTest {
  private static Sources sources(Map<String, String> own) {
    SiteFixture site = SiteFixture.of(
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\n-- content/index.md --\n---\ntitle: T\n---\nText.\n");
    TreeMap<String, SourceFile> texts = new TreeMap<>(site.sources().texts());
    Set<String> packaged = new HashSet<>(texts.keySet());
    own.forEach((path, text) -> texts.put(path, new SourceFile(path, text)));
    packaged.removeAll(own.keySet());
    return new Sources(texts, site.sources().assets(), FileDates.NONE, packaged, List.of());
  }

  @Test
  void aLanguageThatNobodyKnowsIsWrittenInEnglishAsComments() {
    Map<String, String> files = WordFiles.draft("tlh", sources(Map.of())).texts();
    assertThat(files).containsOnlyKeys("templates/languages/tlh.yaml");
    assertThat(files.get("templates/languages/tlh.yaml"))
        .startsWith("# Still to be translated: take the sign away from each line that is.\n")
        .contains("\n# numbers:\n#   decimal: ", "\ninterface:\n# Still", "\n#   direction: ltr\n")
        .contains("\n#   skip: Skip to the text\n", "\n#   parts_one: ")
        .doesNotContain("columns", "inflection")
        .containsOnlyOnce("\ninterface:")
        .doesNotContainPattern("(?m)^(?!interface:$)[a-z]");
  }

  @Test
  void linesThatLoseTheirSignAreReadAsTheyStand() {
    String draft =
        WordFiles.draft("tlh", sources(Map.of())).texts().get("templates/languages/tlh.yaml");
    String filled = draft
        .replaceAll("(?m)^# (?!Still)", "")
        .replace("skip: Skip to the text", "skip: ghItlh")
        .replace("[up to, ", "[chugh, ");
    SiteFixture site = SiteFixture.of(
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: tlh\n-- templates/languages/tlh.yaml --\n"
            + filled + "-- content/index.md --\n---\ntitle: T\ndescription: D.\n---\nText.\n");
    assertThat(site.findings()).isEmpty();
    assertThat(site.text("index.html")).contains(">ghItlh<", "lang=\"tlh\"");
  }

  @Test
  void whatIsTranslatedStaysAndWhatIsMissingIsAdded() {
    String own =
        "alphabet: [a, b]\ninterface:\n  skip: Till texten\n  parts_other: \"{0} delar\"\n#   feed: Feed\n\nquotes: ”…”\n";
    Draft draft = WordFiles.draft("sv", sources(Map.of("templates/languages/sv.yaml", own)));
    assertThat(draft.texts().get("templates/languages/sv.yaml"))
        .startsWith(
            "alphabet: [a, b]\ninterface:\n  skip: Till texten\n  parts_other: \"{0} delar\"\n#   feed: Feed\n# Still to be translated")
        .containsOnlyOnce("feed:")
        .containsOnlyOnce("skip:")
        .contains(
            "\n#   edit: Edit this page\n", "\n\nquotes: ”…”\n# Still", "\n# relative: [yesterday")
        .doesNotContain("parts_one");
  }

  @Test
  void aLanguageThatIsKnownCanBeChanged() {
    Map<String, String> files = WordFiles.draft("fr", sources(Map.of())).texts();
    assertThat(files).containsOnlyKeys("templates/languages/fr.yaml");
    assertThat(files.get("templates/languages/fr.yaml"))
        .contains("\n  skip: \"Aller au texte\"\n", "\nhedges: ")
        .doesNotContain("Still to be");
    assertThat(WordFiles.draft("fr", sources(files)).problems())
        .extracting(Object::toString)
        .containsExactly("templates/languages/fr.yaml: no words are missing");
    assertThat(WordFiles.draft("fr-CA", sources(Map.of())).texts())
        .containsOnlyKeys("templates/languages/fr-CA.yaml");
  }
}
