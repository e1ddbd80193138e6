package org.nutgraf.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.SiteFixture;

class WebAddressTest {
  /** As they stand in a quoted YAML text. */
  private static final List<String> HOSTILE = List.of(
      "javascript:alert(1)",
      " JaVaScript:alert(1)",
      "java\\tscript:alert(1)",
      "java\\nscript:alert(1)",
      "\\x01javascript:alert(1)",
      "\\0javascript:alert(1)",
      "java\\u00adscript:alert(1)",
      "java\\u200bscript:alert(1)",
      "\\ufeffjavascript:alert(1)",
      "\\u202ejavascript:alert(1)",
      "\\u2028javascript:alert(1)",
      "java&#115;cript:alert(1)",
      "javascript&colon;alert(1)",
      "&#x6a;avascript:alert(1)",
      "javascript%3Aalert(1):",
      "data:text/html,<script>alert(1)</script>",
      "data:text/html;base64,PHNjcmlwdD4=",
      "data:image/svg+xml,<svg/>",
      "vbscript:msgbox(1)",
      "blob:https://example.org/1",
      "file:///etc/passwd",
      "filesystem:http://example.org/x",
      "view-source:https://example.org/",
      "jar:https://example.org!/x",
      "feed:javascript:alert(1)",
      "about:blank",
      "intent://x#Intent;end",
      "ms-msdt:/id",
      "//example.org/",
      "\\\\\\\\example.org/",
      "/\\\\example.org/",
      "https:\\\\\\\\example.org/",
      "https:/example.org",
      "https:example.org",
      "https:///example.org",
      "https://user@example.org/",
      "https://www.bbc.co.uk:80@example.org/",
      "https://example.org/\\u2066moc",
      "https://example.org/\\x7f",
      "https://example.org/\\\"onclick=alert(1)",
      "ＪavaScript:alert(1)",
      "mailto:",
      "mailto:a@b\\r\\nBcc:c@d");

  static List<String> hostile() {
    return HOSTILE;
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a)b, https://example.org/a%29b",
    "https://example.org/a(b, https://example.org/a%28b",
    "https://example.org/)(, https://example.org/%29%28",
    "https://example.org/a_(b)(c), https://example.org/a_(b)(c)",
    "https://example.org/((a)b), https://example.org/((a)b)",
  })
  void canStandInMarkdown(String address, String text) {
    assertThat(new WebAddress(address).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "http://example.org:8080/a?b=c#d",
        "HTTPS://EXAMPLE.ORG",
        "mailto:desk@example.org",
        "https://münchen.example/straße",
        "https://example.org/{path}",
        "https://example.org/?u={url}",
        "https://example.org/@name"
      })
  void takesAddressesOfSitesAndMailboxes(String address) {
    assertThat(WebAddress.problem(address)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatCouldDoHarm(String address) {
    String found = SiteFixture.of(
            """
        -- content/site.yaml --
        title: T
        base_url: https://example.org/
        publisher: { name: P, url: "%s" }
        -- content/index.md --
        ---
        title: T
        description: D
        ---
        Text.
        """
                .formatted(address))
        .findings();
    assertThat(found)
        .contains("content/site.yaml:3:")
        .containsAnyOf("[unsafe-link]", "[control-character]");
  }

  @Test
  void saysWhereAndWhatToDo() {
    assertThat(SiteFixture.of(
                """
        -- content/site.yaml --
        title: T
        base_url: https://example.org/
        publisher: { name: P, url: "javascript:alert(1)" }
        -- content/index.md --
        ---
        title: T
        description: D
        ---
        Text.
        """)
            .findings())
        .isEqualTo(
            """
        content/site.yaml:3:28: error: "javascript:alert(1)" is no address of a web site or a mailbox [unsafe-link]
          publisher: { name: P, url: "javascript:alert(1)" }
                                     ^^^^^^^^^^^^^^^^^^^^^
          write it in full: https://…; a mailbox as mailto:desk@example.org
        1 error
        """);
  }

  @Test
  void cannotBeMadeOfAnythingElse() {
    assertThatThrownBy(() -> new WebAddress("javascript:alert(1)"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A place for a key: the site around it, with {@code KEY} where one more line can stand. */
  private record Place(String name, String site) {}

  private static final String SITE =
      """
      -- content/site.yaml --
      title: T
      base_url: https://example.org/
      lanes:
        - id: l
          title: L
          %s
      publisher:
        name: P
        %s
      %s
      -- content/sources.yaml --
      s:
        title: S
        publisher: P
        url: https://example.com/
        %s
      -- content/flows.yaml --
      parties:
        - id: a
          name: A
          %s
        - id: b
          name: B
      flows:
        - from: a
          to: b
          kind: money
          what: W
          %s
      -- content/index.md --
      ---
      title: T
      description: D
      %s
      ---
      A [term](term:t), a [claim](claim:c), a [source](source:s), an [event](event:e).

      ![Flows](flow:)
      -- content/glossary/t.md --
      ---
      term: T
      %s
      ---
      Text.
      -- content/claims/c.md --
      ---
      value: claim
      status: confirmed
      sources: [s]
      %s
      ---
      Text.
      -- content/timeline/e.md --
      ---
      title: E
      date: 2026-01-01
      %s
      ---
      Text.
      -- content/corrections/k.md --
      ---
      title: K
      date: 2026-01-01
      %s
      ---
      Text.
      """;
  private static final int PLACES = 11;

  private static SiteFixture with(int place, String line) {
    Object[] lines = new Object[PLACES];
    java.util.Arrays.fill(lines, "");
    lines[place] = line;
    return SiteFixture.of(SITE.formatted(lines));
  }

  /** The keys that may stand at a place, as the finding about an unknown one lists them. */
  private static List<String> keys(int place) {
    Matcher known = Pattern.compile("known here: (.*)")
        .matcher(with(place, "qqqqqqqqqqqqqqqq: 1").findings());
    List<String> keys = new ArrayList<>();
    while (known.find()) {
      keys.addAll(List.of(known.group(1).split(", ")));
    }
    return keys;
  }

  // Whatever keys there are: none brings a script's address into any file.
  @Test
  void noKeyOfAnyFileForgetsTheList() {
    int tried = 0;
    for (int place = 0; place < PLACES; place++) {
      List<String> keys = keys(place);
      assertThat(keys).isNotEmpty();
      for (String key : keys) {
        String line = key + ": \"javascript:alert(1)//{path}{url}\"";
        with(place, line).texts().forEach((path, text) -> assertThat(addresses(path, text))
            .as("%s of %s", line, path)
            .noneMatch(address -> address.contains("javascript:")));
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(75);
  }

  private static final Pattern IN_TEXT =
      Pattern.compile("\\]\\([^)]*\\)|<[a-z]+:[^>]*>|\\]: (?!\\*)\\S+");
  private static final Pattern IN_HTML = Pattern.compile(
      "(?:href|src|action|url|srcset|poster|data|cite|@id|sameAs|link|image)\"?\\s*[=:]\\s*\"[^\"]*\"");

  private static Stream<String> addresses(String path, String text) {
    Pattern address = path.endsWith(".md") || path.endsWith(".txt") ? IN_TEXT : IN_HTML;
    return address.matcher(text).results().map(found -> found.group());
  }
}
