package org.nutgraf.content.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.finding.BadCharacters;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What can be wrong with texts that are good YAML. */
final class YamlTexts {
  /** Keys whose words readers see. */
  private static final Set<String> SHOWN = Set.of(
      "title",
      "description",
      "summary",
      "term",
      "short",
      "aliases",
      "value",
      "attribution",
      "authors",
      "name",
      "publisher",
      "tags",
      "plurals",
      "forms");

  private static final Pattern COMMENT =
      Pattern.compile("[ \\t]+(#[^\\n]*[^\\s\\n])[ \\t]*(?:\\n|$)");

  private YamlTexts() {}

  /** @param place where it is written */
  static void check(String key, ScalarNode scalar, Location place, List<Finding> findings) {
    visible(scalar, place, findings);
    whole(key, scalar, place, findings);
  }

  // What stands behind a blank and # is a comment. In front matter nobody means one behind words
  // that readers see.
  private static void whole(String key, ScalarNode scalar, Location place, List<Finding> findings) {
    if (scalar.isPlain() && SHOWN.contains(key) && place.file().path().endsWith(".md")) {
      Matcher comment = COMMENT
          .matcher(place.file().text())
          .region(place.end(), place.file().text().length());
      if (comment.lookingAt()) {
        findings.add(Finding.of(
            place.file().at(comment.start(1), comment.end(1)),
            Rule.CUT_VALUE,
            "this is a comment for YAML, and not shown",
            "if it belongs to the value: " + key + ": \""
                + (scalar.getValue() + " " + comment.group(1))
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                + "\"; if not, put it on a line of its own"));
      }
    }
  }

  // Escapes such as \u202e bring in what a file can't hold; what stands in it as it is was told of
  // when it was read.
  static void visible(ScalarNode scalar, Location place, List<Finding> findings) {
    BadCharacters.in(scalar.getValue()).ifPresent(found -> {
      if (place.file().text().indexOf(found.character()) < 0) {
        findings.add(Finding.of(
            place,
            Rule.CONTROL_CHARACTER,
            "the character " + found.name() + " can't be in a text",
            found.hint()));
      }
    });
  }

  // "ship, law" would be one thing with a comma in it; who means that puts it in quotes.
  static void unbracketed(String key, Node node, Location place, List<Finding> findings) {
    if (node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().contains(", ")) {
      findings.add(Finding.of(
          place,
          Rule.WRONG_TYPE,
          "a list needs brackets, else this is one long entry",
          "write \"" + key + ": [" + scalar.getValue()
              + "]\"; one entry with a comma in it goes in quotes"));
    }
  }
}
