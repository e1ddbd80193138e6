package org.nutgraf.check.prose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nutgraf.check.Desk;

/** What other programs understand and a page would show, and what looks like it and is meant, by {@code foreign.txt}. */
class ForeignMarkupTest {
  private static final Pattern SPELLED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

  @Test
  void eachMarkThatWouldBeShownIsTold() throws IOException {
    assertThat(texts("raw"))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(findings(text)).as(text).contains("[stray-markup]"));
  }

  @Test
  void proseThatLooksLikeItIsFine() throws IOException {
    assertThat(texts("meant"))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(findings(text)).as(text).doesNotContain("[stray-markup]"));
  }

  private static String findings(String text) {
    return Desk.findings("", Desk.article(text));
  }

  private static List<String> texts(String part) throws IOException {
    try (InputStream in = ForeignMarkupTest.class.getResourceAsStream("/markdown/foreign.txt")) {
      String all = new String(requireNonNull(in).readAllBytes(), UTF_8);
      return all.split("(?m)^== " + part + "$")[1]
          .split("(?m)^== ")[0]
          .lines()
          .filter(line -> !line.isEmpty())
          .map(line -> SPELLED
              .matcher(line.replace('⏎', '\n'))
              .replaceAll(code -> Matcher.quoteReplacement(
                  Character.toString(Integer.parseInt(code.group(1), 16)))))
          .toList();
    }
  }
}
