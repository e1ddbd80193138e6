package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nutgraf.content.Body;
import org.nutgraf.content.Term;
import org.nutgraf.content.Term.Form;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.text.LanguageData;

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
    List<Form> forms = new ArrayList<>(List.of(new Form(word, exact)));
    LanguageData.of(language).inflection().of(word).forEach(form -> forms.add(new Form(form, exact)));
    SourceFile file = new SourceFile("t.md", "");
    Term term = new Term("t", word, Optional.empty(), List.of(), forms, List.of(), List.of(), new Body(file, 0), file.whole());
    String plain = text.replace("[", "").replace("]", "");
    assertThat(TermMatcher.of(List.of(term), language).find(plain).stream()
        .map(match -> plain.substring(match.start(), match.end()))).isEqualTo(wanted);
  }
}
