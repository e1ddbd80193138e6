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

  @TempDir
  Path folder;

  @Test
  void hasNothingToSayOfAGoodPage() throws IOException {
    Files.createDirectories(folder.resolve("timeline"));
    Files.writeString(
        folder.resolve("timeline/index.md"),
        "# Timeline\n\n## In *2025*, at last\n\n<a id=\"e1\"></a>\n");
    String good = START
        + """
            Amazon[^aws] and [the timeline](timeline/index.md#in-2025-at-last), [an event](timeline/index.md#e1),
            [the top](#a-page), water is H<sub>2</sub>O, [elsewhere](https://example.com/).

            | a | b |
            | - | - |
            | 1 | 2 |

            [^aws]: A firm.
            """;
    assertThat(problems(good)).isEmpty();
  }

  @Test
  void findsWhatIsWrong() throws IOException {
    assertThat(problems("Text")).hasSize(2);
    assertThat(problems(START + "[a](gone.md)")).singleElement().asString().contains("not there");
    assertThat(problems(START + "[a](term:aws)")).singleElement().asString().contains("unresolved");
    assertThat(problems(START + "Amazon[^aws]")).singleElement().asString().contains("footnote");
    assertThat(problems(START + "Amazon\n\n[^aws]: A firm."))
        .singleElement()
        .asString()
        .contains("refers");
    assertThat(problems(START + "<a id=\"e1\"></a>\n\n## An event")).isEmpty();
    assertThat(problems(START + "[a](#gone)"))
        .singleElement()
        .asString()
        .contains("a place that is not there");
    assertThat(problems(START + "A <b onclick='x()'>b</b>"))
        .singleElement()
        .asString()
        .contains("HTML");
    assertThat(problems(START + "<script>x()</script>"))
        .singleElement()
        .asString()
        .contains("HTML");
  }

  private List<String> problems(String markdown) throws IOException {
    return new MarkdownCheck()
        .problems(folder, Files.writeString(folder.resolve("index.md"), markdown), markdown);
  }
}
