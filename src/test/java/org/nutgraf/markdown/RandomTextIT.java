package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Laws that hold for any text. {@code -Dfuzz.rounds=5000} looks longer. */
@Order(2)
class RandomTextIT {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 15) * 30;
  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>");
  private static final String TERMS =
      """
      -- content/glossary/aws.md --
      ---
      term: Amazon Web Services
      aliases: [AWS, R&D, a, b c]
      ---
      A cloud.
      """;
  private static final List<String> PIECES = List.of(
      "AWS ",
      "Amazon",
      " Web ",
      "Services",
      "R&D",
      "R&amp;D",
      "a",
      "b",
      " ",
      "c",
      "\n",
      "\n\n",
      "\n- ",
      "\n  - ",
      "\n1. ",
      "\n> ",
      "\n> [!NOTE]\n> ",
      "\n# ",
      "\n===\n",
      "\n---\n",
      "\n    ",
      "\n```\n",
      "*",
      "**",
      "***",
      "_",
      "__",
      "~~",
      "`",
      "``",
      "[",
      "]",
      "](https://e.org)",
      "](term:aws)",
      "![",
      "<br>",
      "<sub>",
      "</sub>",
      "<b>",
      "<!-- c -->",
      "<!--",
      "-->",
      "<https://e.org>",
      "\\",
      "\\*",
      "  \n",
      "\\\n",
      "&nbsp;",
      "&lt;",
      "&#65;WS",
      "&",
      "<",
      ">",
      "\"",
      "'",
      "’s",
      "\n| a | b |\n| - | - |\n| AWS | ",
      " | ",
      "\t",
      "\n\n[x]: https://e.org\n\n",
      "[x]",
      "云",
      "ش",
      "é",
      "e\u0301",
      "😀");

  private static String text(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(25); i > 0; i--) {
      out.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return out.toString();
  }

  @Test
  void markupIsWellFormedAndTermsChangeNoText() {
    Random random = new Random(7);
    int linked = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = text(random);
      RenderedBody with = Rendering.page(text, TERMS);
      RenderedBody without = Rendering.page(text, TERMS.replace("---\nA", "link: manual\n---\nA"));
      assertBalanced(with.html(), text);
      assertThat(words(with.html())).as(text).isEqualTo(words(without.html()));
      assertThat(with.markdown().replaceAll("\\[\\^aws]", ""))
          .as(text)
          .isEqualTo(without.markdown().replaceAll("\\[\\^aws]", ""));
      linked += with.terms().isEmpty() ? 0 : 1;
    }
    assertThat(linked).isGreaterThan(ROUNDS / 3);
  }

  @Test
  void whatNeedsNoChangeIsNotChangedInTheMarkdownEdition() {
    Random random = new Random(8);
    int same = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = text(random).replace("](term:aws)", ")");
      RenderedBody body = Rendering.page(text, "");
      if (body.findings().isEmpty() && !text.contains("<!--")) {
        assertThat(body.markdown()).isEqualTo(text.strip() + "\n");
        same++;
      }
    }
    assertThat(same).isGreaterThan(ROUNDS / 4);
  }

  private static String words(String html) {
    return Jsoup.parseBodyFragment(html).wholeText();
  }

  private static void assertBalanced(String html, String text) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(html);
    int end = 0;
    while (tags.find()) {
      assertThat(html.substring(end, tags.start())).as(text).doesNotContain("<", ">");
      end = tags.end();
      if (tags.group(1).isEmpty()) {
        assertThat(tags.group(2).equals("a") && open.contains("a"))
            .as("link in link: " + text)
            .isFalse();
        if (!VOID.contains(tags.group(2))) {
          open.push(tags.group(2));
        }
      } else {
        assertThat(open).as(text + "\n" + html).isNotEmpty();
        assertThat(open.pop()).as(text + "\n" + html).isEqualTo(tags.group(2));
      }
    }
    assertThat(html.substring(end)).as(text).doesNotContain("<", ">");
    assertThat(open).as(text).isEmpty();
  }
}
