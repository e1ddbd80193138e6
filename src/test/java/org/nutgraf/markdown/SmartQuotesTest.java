package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code smart_quotes}: in both editions, in running text only. */
class SmartQuotesTest {
  private static final String SITE =
      """
      -- content/site.yaml --
      title: T
      base_url: https://example.org/
      smart_quotes: true
      -- content/glossary/moody.md --
      ---
      term: Moody's
      ---
      An agency.
      """;

  private static RenderedBody rendered(String body) {
    return Rendering.page(body, SITE);
  }

  @Test
  void bothEditions() {
    RenderedBody body = rendered("## \"Why\"\n\n*\"Yes*, it's \"**so**\"\", said\nMoody's.");
    assertThat(body.html())
        .contains(">“Why”<", "<em>“Yes</em>, it’s “<strong>so</strong>””, said", ">Moody’s</a>.");
    assertThat(body.markdown())
        .contains("## “Why”\n\n*“Yes*, it’s “**so**””, said\nMoody’s[^moody].");
    assertThat(body.headings().get(0).text()).isEqualTo("“Why”");
  }

  @Test
  void codeAddressesAttributesAndWhatIsEscapedStay() {
    RenderedBody body = rendered(
        "`\"a\"` <span title=\"b\">c</span> [d](https://e.org/'f' \"g\") \\\"h\\\" &quot;i&quot; https://e.org/'j'\n\n    \"k\"\n");
    assertThat(body.markdown())
        .isEqualTo(
            "`\"a\"` <span title=\"b\">c</span> [d](https://e.org/'f' \"g\") \\\"h\\\" &quot;i&quot; https://e.org/'j'\n\n    \"k\"\n");
    assertThat(body.html()).doesNotContain("“", "”", "’");
  }

  @Test
  void offUnlessAskedFor() {
    assertThat(Rendering.page("\"Yes\"", "").html()).contains("&quot;Yes&quot;");
  }
}
