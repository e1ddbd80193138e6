package org.nutgraf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.content.Body;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.markdown.Passage;

class PassagesTest {
  private static List<Passage> passages(String text) {
    return MarkdownParser.parse(new Body(new SourceFile("a.md", "---\n" + text), 4))
        .passages();
  }

  @Test
  void theTextOfABodyWithoutItsMarkup() {
    List<Passage> passages = passages(
        """
        # The *deal*

        A [link](claim:c), `code` &amp; a\\* ![chart](a.png) <https://example.org/>
        on.

        > Said.

        > [!NOTE]
        > Noted.

        | A | B |
        | - | - |
        | c | d |

            indented
        """);
    assertThat(passages)
        .extracting(
            passage -> passage.kind() + (passage.isQuotation() ? " quoted " : " ") + passage.text())
        .containsExactly(
            "HEADING The deal",
            "PARAGRAPH A link, \uFFFC & a* \uFFFC \uFFFC on.",
            "CODE code",
            "PICTURE chart",
            "PARAGRAPH quoted Said.",
            "PARAGRAPH Noted.",
            "CELL A",
            "CELL B",
            "CELL c",
            "CELL d",
            "CODE indented\n");
    assertThat(passages.get(1).links())
        .containsExactly(
            new Passage.Link(2, 6, "claim:c"), new Passage.Link(17, 18, "https://example.org/"));
  }

  @Test
  void everyCharacterHasItsPlace() {
    Passage passage = passages(
            "> One *two*\n> [three][r] &amp; a\\*b.\n\n[r]: https://example.org/\n")
        .get(0);
    assertThat(passage.text()).isEqualTo("One two three & a*b.");
    assertThat(passage.at(4, 7).text()).isEqualTo("two");
    assertThat(passage.at(4, 13).text()).isEqualTo("two*\n> [three");
    assertThat(passage.at(14, 15).text()).isEqualTo("&amp;");
    assertThat(passage.at(16, 19).text()).isEqualTo("a\\*b");
    assertThat(passage.at(17, 18).text()).isEqualTo("*");
    assertThat(passage.at(0, 0).text()).isEmpty();
    assertThat(passage.link(8)).contains(new Passage.Link(8, 13, "https://example.org/"));
  }

  @Test
  void aPassageWithoutWords() {
    List<Passage> passages = passages("# \n\n![](a.png)\n");
    assertThat(passages).extracting(Passage::text).containsExactly("", "\uFFFC", "");
    assertThat(passages.get(0).at(0, 0).text()).isEmpty();
  }
}
