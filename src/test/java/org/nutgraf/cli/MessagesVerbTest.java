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
    assertThat(files)
        .containsOnlyKeys("templates/languages/tlh.yaml", "templates/messages/tlh.yaml");
    assertThat(files.get("templates/messages/tlh.yaml"))
        .startsWith(
            "# Still to be translated: take the sign away from each line that is.\n# direction: ltr\n")
        .contains("\n# skip: Skip to the text\n", "\n# parts_one: ")
        .doesNotContainPattern("(?m)^[a-z]");
    assertThat(files.get("templates/languages/tlh.yaml"))
        .contains("\n# numbers:\n#   decimal: ")
        .doesNotContainPattern("(?m)^[a-z]");
  }

  @Test
  void whatIsTranslatedStaysAndWhatIsMissingIsAdded() {
    Draft draft = WordFiles.draft(
        "sv", sources(Map.of("templates/messages/sv.yaml", "skip: Till texten\n# feed: Feed\n")));
    assertThat(draft.texts().get("templates/messages/sv.yaml"))
        .startsWith("skip: Till texten\n# feed: Feed\n\n# Still to be translated")
        .containsOnlyOnce("feed:")
        .containsOnlyOnce("skip:")
        .contains("\n# edit: Edit this page\n")
        .doesNotContain("parts_one");
    assertThat(draft.texts().get("templates/languages/sv.yaml"))
        .contains("\n# relative: [yesterday");
  }

  @Test
  void aLanguageThatIsKnownCanBeChanged() {
    Map<String, String> files = WordFiles.draft("fr", sources(Map.of())).texts();
    assertThat(files).containsOnlyKeys("templates/messages/fr.yaml");
    assertThat(files.get("templates/messages/fr.yaml"))
        .contains("\nskip: \"Aller au texte\"\n")
        .doesNotContain("Still to be");
    assertThat(WordFiles.draft(
                "fr",
                sources(
                    Map.of("templates/messages/fr.yaml", files.get("templates/messages/fr.yaml"))))
            .problems())
        .extracting(Object::toString)
        .containsExactly("templates/messages/fr.yaml: no words are missing");
    assertThat(WordFiles.draft("fr-CA", sources(Map.of())).texts())
        .containsOnlyKeys("templates/messages/fr-CA.yaml");
  }
}
