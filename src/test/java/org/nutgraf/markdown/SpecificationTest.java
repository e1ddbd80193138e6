package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nutgraf.content.Body;
import org.nutgraf.content.Term;
import org.nutgraf.content.Term.Form;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;

/**
 * Every example of the specifications of CommonMark (0.31.2) and of GitHub's Markdown (0.29), each as it is, and once more
 * with a glossary of its words and with its links as claims, which may change nothing else.
 */
class SpecificationTest {
  private static final List<Example> COMMONMARK =
      ExampleReader.readExamples(TestResources.getSpec());
  private static final List<Example> GITHUB =
      ExampleReader.readExamples(TestResources.class.getResource("/gfm-spec.txt"));
  /** What comes out differently, by {@code <specification> <number>}, and why. */
  private static final Map<String, String> DIFFERENT = different();

  private static final TermLinker GLOSSARY = new TermLinker(
      Stream.of(
              "foo", "bar", "baz", "foo bar", "bar baz", "a", "b", "hello", "aaa", "title", "link")
          .map(SpecificationTest::term)
          .toList(),
      "");

  private static final Links CLAIMS = new Links() {
    @Override
    public Target link(String address, Location at) {
      return new Target(Target.Kind.CLAIM, "id", "#id", "");
    }

    @Override
    public Target image(String address, Location at) {
      return Target.external(address);
    }

    @Override
    public Target term(String id) {
      return new Target(Target.Kind.TERM, id, "#term-" + id, "");
    }
  };

  private static Term term(String word) {
    Body body = new Body(new SourceFile("t.md", ""), 0);
    return new Term(
        word.replace(' ', '-'),
        new Term.Naming(word, Optional.empty(), List.of()),
        List.of(new Form(word, false)),
        false,
        List.of(),
        List.of(),
        body,
        body.file().whole());
  }

  private static Map<String, String> different() {
    Map<String, String> different = new TreeMap<>();
    deviations().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
      String[] parts = line.split(" ", 3);
      for (String number : parts[1].split(",")) {
        different.put(parts[0] + " " + number, parts[2]);
      }
    });
    return different;
  }

  private static Stream<String> deviations() {
    try (InputStream file =
        SpecificationTest.class.getResourceAsStream("/markdown/deviations.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theyAreAllThere() {
    assertThat(COMMONMARK).hasSize(652);
    assertThat(GITHUB).hasSize(672);
  }

  @TestFactory
  Stream<DynamicTest> commonMark() {
    return tests("commonmark", COMMONMARK);
  }

  @TestFactory
  Stream<DynamicTest> gitHub() {
    return tests("github", GITHUB);
  }

  private static Stream<DynamicTest> tests(String specification, List<Example> examples) {
    return IntStream.rangeClosed(1, examples.size())
        .mapToObj(number -> dynamicTest(
            specification + " " + number,
            () -> example(specification + " " + number, examples.get(number - 1))));
  }

  private static void example(String name, Example example) {
    String source = example.getSource();
    String wanted = alike(example.getHtml().replace('→', '\t'));
    String written = PlainHtml.of(source);
    if (DIFFERENT.containsKey(name)) {
      assertThat(alike(written))
          .as("differs no longer; take it off the list: " + DIFFERENT.get(name))
          .isNotEqualTo(wanted);
    } else {
      assertThat(alike(written)).as(source).isEqualTo(wanted);
    }
    assertThat(withoutLinks(PlainHtml.of(source, GLOSSARY, CLAIMS)))
        .as(source)
        .isEqualTo(withoutLinks(written));
  }

  // HTML has no <br />; tables stand in a div, and say by a class how columns are set.
  private static String alike(String html) {
    return html.replace(" />", ">")
        .replace("<div class=\"table\">\n", "")
        .replace("</table>\n</div>", "</table>")
        .replaceAll("(<t[hd]) (?:align|class)=", "$1 align=");
  }

  // A term that reaches into an emphasis parts it in two.
  private static String withoutLinks(String html) {
    return html.replaceAll("</?a\\b[^>]*>", "").replaceAll("</(em|strong)><\\1>", "");
  }
}
