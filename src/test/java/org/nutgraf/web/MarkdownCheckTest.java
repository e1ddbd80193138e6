package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownCheckTest {

  private static final String START = "---\ntitle: A page\n---\n\n# A page\n\n";

  @TempDir Path folder;

  @Test
  void hasNothingToSayOfAGoodPage() throws IOException {
    Files.createDirectories(folder.resolve("timeline"));
    Files.writeString(folder.resolve("timeline/index.md"), "# Timeline\n");
    String good =
        START
            + """
            Amazon[^aws] and [the timeline](timeline/index.md#2025), [elsewhere](https://example.com/).

            | a | b |
            | - | - |
            | 1 | 2 |

            [^aws]: A firm.
            """;
    assertThat(problems(good)).isEmpty();
  }

  @Test
  void findsWhatIsWrong() {
    assertThat(problems("Text")).hasSize(2);
    assertThat(problems(START + "[a](gone.md)")).singleElement().asString().contains("not there");
    assertThat(problems(START + "[a](term:aws)")).singleElement().asString().contains("unresolved");
    assertThat(problems(START + "Amazon[^aws]")).singleElement().asString().contains("footnote");
    assertThat(problems(START + "Amazon\n\n[^aws]: A firm.")).singleElement().asString().contains("refers");
    assertThat(problems(START + "<a id=\"e1\"></a>\n\n## An event")).isEmpty();
    assertThat(problems(START + "A <span>b</span>")).hasSize(2).first().asString().contains("HTML");
  }

  private List<String> problems(String markdown) {
    return new MarkdownCheck().problems(folder, folder.resolve("index.md"), markdown);
  }
}
