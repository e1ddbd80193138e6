package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.nutgraf.SiteFixture;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.Note;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.finding.Rule;
import org.nutgraf.importer.reading.Nearby;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.Build;
import org.nutgraf.trace.Memo;

/** Any file becomes content that can be read, or a sentence; none of its words is lost. */
public final class ImportFuzz {
  private static final Memo MEMO = new Memo();

  private ImportFuzz() {}

  /** @param name which tells what kind of file it is */
  public static void file(String name, byte[] bytes) {
    check(Importer.read(name, bytes, Nearby.NOTHING, Imported.NEW_SITE));
  }

  /** An archive, or the text of a document that is put into one. */
  public static void word(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      file("a.docx", bytes);
    } else {
      file(
          "a.docx",
          new WordFile().xml(new String(bytes, StandardCharsets.UTF_8)).bytes());
    }
  }

  private static void check(Draft draft) {
    assertThat(draft.problems())
        .extracting(Note::message)
        .noneMatch(message -> message.contains("these words") || message.contains("Exception"));
    if (draft.problems().isEmpty()) {
      TreeMap<String, String> files = new TreeMap<>(draft.texts());
      files.putIfAbsent("content/site.yaml", "title: T\nbase_url: https://example.org/\n");
      files.putIfAbsent("content/index.md", "---\ntitle: T\n---\nA.\n");
      Outputs outputs = Build.site(SiteFixture.sources(files), SiteFixture.OPTIONS, MEMO);
      assertThat(outputs.findings())
          .noneMatch(finding -> finding.rule() == Rule.UNSAFE_OUTPUT
              || finding.rule() == Rule.TEMPLATE
              || finding.rule() == Rule.YAML_SYNTAX);
      FindingFormat.text(false).format(outputs.findings());
    }
  }
}
