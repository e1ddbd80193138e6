package org.nutgraf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nutgraf.content.parse.Shipped;
import org.nutgraf.text.Phrases.Phrase;

/**
 * What stands for a term in many languages: {@code language | term | text}. Square brackets mark what is found; {@code ~} is a
 * soft hyphen, and {@code !} before a term says that its case counts.
 */
class TermCorpusTest {
  private static final Pattern MARKED = Pattern.compile("\\[([^\\]]*)]");

  @ParameterizedTest
  @CsvFileSource(resources = "/text/terms.csv", delimiter = '|')
  void found(String language, String written, String marked) {
    boolean exact = written.startsWith("!");
    String word = exact ? written.substring(1) : written;
    String text = marked.replace("~", "\u00AD");
    List<String> wanted = new ArrayList<>();
    Matcher marks = MARKED.matcher(text);
    while (marks.find()) {
      wanted.add(marks.group(1));
    }
    List<Phrase<String>> forms = new ArrayList<>(List.of(new Phrase<>(word, exact, word)));
    Shipped.inflection(language)
        .of(word)
        .forEach(form -> forms.add(new Phrase<>(form, exact, word)));
    String plain = text.replace("[", "").replace("]", "");
    assertThat(new Phrases<>(forms, language)
            .find(plain).stream().map(match -> plain.substring(match.start(), match.end())))
        .isEqualTo(wanted);
  }
}
