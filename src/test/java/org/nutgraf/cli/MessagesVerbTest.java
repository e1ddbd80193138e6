package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.WordFiles;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Sources;

/** The files that {@code nutgraf messages} writes. */
class MessagesVerbTest {
  private static Sources sources(Map<String, String> own) {
    SiteFixture site = SiteFixture.of("-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\n-- content/index.md --\n---\ntitle: T\n---\nText.\n");
    TreeMap<String, SourceFile> texts = new TreeMap<>(site.sources().texts());
    own.forEach((path, text) -> texts.put(path, new SourceFile(path, text)));
    return new Sources(texts, site.sources().assets(), java.util.List.of());
  }

  @Test
  void aLanguageThatNobodyKnowsIsWrittenInEnglishAsComments() {
    Map<String, String> files = WordFiles.draft("tlh", sources(Map.of())).texts();
    assertThat(files).containsOnlyKeys("templates/languages/tlh.yaml", "templates/messages/tlh.yaml");
    assertThat(files.get("templates/messages/tlh.yaml")).startsWith("# Still to be translated: take the sign away from each line that is.\n# direction: ltr\n")
        .contains("\n# skip: Skip to the text\n", "\n# parts_one: ").doesNotContainPattern("(?m)^[a-z]");
    assertThat(files.get("templates/languages/tlh.yaml")).contains("\n# quotes: ").doesNotContainPattern("(?m)^[a-z]");
  }

  @Test
  void whatIsTranslatedStaysAndWhatIsMissingIsAdded() {
    Draft draft = WordFiles.draft("sv", sources(Map.of("templates/messages/sv.yaml", "skip: Till texten\n# feed: Feed\n")));
    assertThat(draft.texts().get("templates/messages/sv.yaml")).startsWith("skip: Till texten\n# feed: Feed\n\n# Still to be translated")
        .containsOnlyOnce("feed:").containsOnlyOnce("skip:").contains("\n# edit: Edit this page\n").doesNotContain("parts_one");
    assertThat(draft.texts()).containsOnlyKeys("templates/messages/sv.yaml");
  }
}
