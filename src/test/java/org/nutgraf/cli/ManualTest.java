package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.content.keys.Key;
import org.nutgraf.content.keys.KeyTable;
import org.nutgraf.draft.NewKind;
import org.nutgraf.finding.Rule;

class ManualTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^ {8}nutgraf (.*)$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

  private static String page(String name) throws UsageException {
    return new Manual(Verb.all()).page(name, false);
  }

  static List<String> verbs() {
    return Verb.all().stream().map(Verb::name).toList();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(verbs());
    names.add("");
    names.addAll(Manual.topics());
    return names;
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void eachVerbHasAPage(String name) throws UsageException {
    String page = page(name);
    assertThat(page.lines().filter(line -> line.matches("[A-Z].*")).toList())
        .containsSubsequence(
            "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES")
        .doesNotHaveDuplicates();
    assertThat(page)
        .startsWith("NAME\n    nutgraf " + name + " - ")
        .contains("\n    nutgraf " + name + " [OPTION]...");
    Verb verb =
        Verb.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    verb.options().forEach(option -> assertThat(page)
        .contains("\n    "
            + option.names().stream()
                .skip(1)
                .findFirst()
                .map(shortName -> shortName + ", ")
                .orElse("")
            + option.name() + (option.hasValue() ? "=" : "\n")));
    verb.operands()
        .forEach(operand -> assertThat(page).contains("\n    " + operand.label() + "\n"));
  }

  @Test
  void pagesFitOnATerminal() throws UsageException {
    for (String name : names()) {
      assertThat(page(name).lines())
          .allMatch(line -> line.length() <= 80 && line.equals(line.stripTrailing()));
      assertThat(page(name))
          .doesNotContain("{options}", "{rules}", "{kinds}", "{verbs}", "\n\n\n")
          .endsWith("\n");
    }
  }

  @Test
  void theFirstPageNamesTheVerbs() throws UsageException {
    Verb.all().forEach(verb -> assertThat(verb.summary()).matches("[a-z].*[a-z]"));
    String page = page("");
    Verb.all().forEach(verb -> assertThat(page)
        .containsPattern("\n    " + verb.name() + " +" + verb.summary() + "\n"));
  }

  @Test
  void examplesCanBeTyped() throws UsageException {
    int examples = 0;
    for (String name : names()) {
      for (Matcher found = EXAMPLE.matcher(page(name)); found.find(); examples++) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(found.group(1).replaceFirst(" > .*", "")); word.find(); ) {
          words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        assertThat(CommandLine.read(Verb.all(), words).verb()).isEqualTo(words.get(0));
      }
    }
    assertThat(examples).isGreaterThan(15);
  }

  @Test
  void listsAreComplete() throws UsageException {
    for (Rule rule : Rule.values()) {
      assertThat(page("check"))
          .contains("\n    " + rule.id() + " (" + rule.severity().id() + ")\n        ");
    }
    for (NewKind kind : NewKind.values()) {
      assertThat(page("new")).contains("\n    " + kind.id() + "\n        ");
    }
  }

  @Test
  void theKeysOfEveryFileAreExplained() throws UsageException {
    for (KeyTable file : KeyTable.files()) {
      String page = page(file.name());
      file.keys().stream().filter(key -> !key.name().equals(Key.ANY)).forEach(key -> assertThat(
              page)
          .contains("\n    " + key.name() + ": ")
          .contains("\n          " + key.example().lines().findFirst().orElseThrow()));
    }
    assertThat(page("rules")).contains("\n    unknown-term (error)\n");
  }

  @Test
  void headingsAreBoldForThoseWhoWantColours() throws UsageException {
    assertThat(new Manual(Verb.all()).page("init", true))
        .startsWith("\033[1mNAME\033[0m\n    nutgraf init - ");
  }
}
