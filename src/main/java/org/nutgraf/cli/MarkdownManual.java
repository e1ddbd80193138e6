package org.nutgraf.cli;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.keys.Key;
import org.nutgraf.content.keys.KeyTable;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.page.TemplateData;

/** The manual as pages of a site that Nutgraf itself can make: what {@code nutgraf help --markdown} prints. */
final class MarkdownManual {
  static final String VERBS = "verbs";
  static final String TEMPLATES = "templates";

  private MarkdownManual() {}

  /** The topics that have a page. */
  static List<String> topics() {
    return Stream.concat(Manual.topics().stream(), Stream.of(VERBS, TEMPLATES)).toList();
  }

  /** The page about a topic, with its front matter; empty if there is none. */
  static Optional<String> page(String topic) throws UsageException {
    if (topic.equals(VERBS)) {
      return Optional.of(verbs());
    }
    if (topic.equals(TEMPLATES)) {
      return Optional.of(templates());
    }
    if (topic.equals(Manual.RULES)) {
      return Optional.of(rules());
    }
    return KeyTable.files().stream()
        .filter(file -> file.name().equals(topic))
        .findFirst()
        .map(MarkdownManual::keys);
  }

  private static String keys(KeyTable table) {
    StringBuilder out = new StringBuilder(front(
        "Keys of "
            + (table.name().endsWith(".yaml")
                ? ""
                : table.name().matches("[aeiou].*") ? "an " : "a ")
            + table.name(),
        "Every key, what it may say and what for."));
    out.append(code(table.about())).append("\n\n");
    for (Key key : table.keys()) {
      out.append("## ")
          .append(key.name().equals(Key.ANY) ? "Each entry" : "`" + key.name() + "`")
          .append("\n\n")
          .append(said(key))
          .append("\n\n")
          .append(fenced("yaml", key.example()));
      key.value().group().ifPresent(group -> out.append(items(group)));
    }
    return out.toString();
  }

  private static String items(KeyTable group) {
    return "Its keys:\n\n"
        + group.keys().stream()
            .map(key -> "- " + (key.name().equals(Key.ANY) ? "any name" : "`" + key.name() + "`")
                + ": " + said(key) + "\n"
                + key.value()
                    .group()
                    .map(below -> below.keys().stream()
                        .map(inner -> "  - "
                            + (inner.name().equals(Key.ANY) ? "any name" : "`" + inner.name() + "`")
                            + ": " + said(inner) + "\n")
                        .collect(Collectors.joining()))
                    .orElse(""))
            .collect(Collectors.joining())
        + "\n";
  }

  private static String said(Key key) {
    return "*" + key.value().said() + (key.needed() ? "; needed" : "") + "* – "
        + code(key.description());
  }

  // Names of files and addresses are no links, and braces no template.
  private static String code(String text) {
    return text.replaceAll(
        "(?<![\\w`])(!?\\[[^\\]]*\\]\\([^)]*\\)|[\\w-]+/[\\w./-]+\\w|\\{\\w+\\}|[\\w-]+\\.(?:yaml|md)|[A-Z]+_[A-Z_]+|--[\\w-]+|[a-z]+_[a-z_]+)",
        "`$1`");
  }

  // One file after the other, each behind its name: a page of all rules, and one of each.
  private static String rules() {
    Map<String, RuleExample> examples = Manual.examples();
    StringBuilder out = new StringBuilder(file("index"))
        .append(front("Rules", "Everything that content can get wrong, and a page about each."))
        .append(
            "The name of a rule stands in brackets behind its finding. `checks` in `site.yaml` changes its weight; `nutgraf help"
                + " unknown-term` explains a rule in the terminal.\n\n");
    for (Rule rule : Rule.values()) {
      out.append("- [`")
          .append(rule.id())
          .append("`](")
          .append(rule.id())
          .append(".md) (")
          .append(rule.severity().id())
          .append("): ")
          .append(code(rule.description()))
          .append('\n');
    }
    for (Rule rule : Rule.values()) {
      RuleExample example = requireNonNull(examples.get(rule.id()));
      out.append(file(rule.id()))
          .append(front(rule.id(), "\"" + rule.description().replace("\"", "\\\"") + "\""))
          .append("*")
          .append(
              rule.severity() == Severity.OFF
                  ? "off unless `site.yaml` asks for it"
                  : rule.severity().id())
          .append("* – ")
          .append(code(rule.description()))
          .append("\n\n## Wrong\n\n")
          .append(example(example.bad()))
          .append("## Right\n\n")
          .append(example(example.good()))
          .append("## Its weight\n\nIn `content/site.yaml`, `checks: { ")
          .append(rule.id())
          .append(
              rule.severity() == Severity.OFF
                  ? ": warning }` asks for it"
                  : ": off }` switches it off")
          .append(" ([all rules](index.md)).\n");
    }
    return out.toString();
  }

  private static String file(String name) {
    return "-- content/rules/" + name + ".md --\n";
  }

  // Files of it stand behind their names.
  private static String example(String text) {
    if (RuleExample.isSaid(text)) {
      return code(text.substring(2).strip()) + "\n\n";
    }
    return text.startsWith("-- ")
        ? Arrays.stream(text.split("(?m)^-- (?=\\S+ --$)"))
            .filter(file -> !file.isBlank())
            .map(file -> "`" + file.substring(0, file.indexOf(" --\n")) + "`:\n\n"
                + fenced("text", file.substring(file.indexOf('\n') + 1)))
            .collect(Collectors.joining())
        : fenced("text", text);
  }

  private static String templates() {
    return front("What templates see", "Every variable of every template, with its type.")
        + "`nutgraf templates` lists the templates. Texts are plain unless their type is markup; what is absent is an empty text, an"
        + " empty list or 0.\n\n"
        + TemplateData.text()
            .lines()
            .map(line -> line.startsWith("  ")
                ? "- " + line.strip().replaceFirst("^(\\w+): ", "`$1`: ") + "\n"
                : line.isEmpty()
                    ? "\n"
                    : "## " + line.replace(":", "").replaceAll("[\\w/]+\\.peb", "`$0`") + "\n\n")
            .collect(Collectors.joining());
  }

  private static String verbs() throws UsageException {
    StringBuilder out = new StringBuilder(front("Verbs", "What the program can be told to do."));
    out.append("`nutgraf help VERB` shows the same.\n\n");
    Manual manual = new Manual(Verb.all());
    for (Verb verb : Verb.all()) {
      out.append("## `")
          .append(verb.name())
          .append("`\n\n")
          .append(fenced("text", manual.page(verb.name(), false)));
    }
    return out.toString();
  }

  private static String front(String title, String description) {
    return "---\ntitle: " + title + "\ndescription: " + description + "\n---\n";
  }

  private static String fenced(String language, String text) {
    return "````" + language + "\n" + text.stripTrailing() + "\n````\n\n";
  }
}
