package org.nutgraf.content.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nutgraf.content.keys.KeyTable;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A stretch of a source file that is YAML 1.2, read as a mapping whose nodes know their place in the file.
 *
 * <p>Nothing is constructed but nodes, so content can't name types to load.
 */
final class Yaml {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setAllowNonScalarKeys(true).build();

  /** Text → what it consists of, which nobody changes. */
  private static final Map<String, Optional<Node>> SHIPPED = new ConcurrentHashMap<>();

  /** What is not said of translations. */
  private static final Set<String> OWN =
      Set.of("language", "languages", "direction", "cname", "redirects", "redirects_file");

  private final SourceFile file;
  private final int start;
  private final String text;
  private final boolean plain;
  private int @Nullable [] offsets;

  private Yaml(SourceFile file, int start, int end) {
    this.file = file;
    this.start = start;
    this.text = file.text().substring(start, end);
    this.plain = text.codePointCount(0, text.length()) == text.length();
  }

  /** A whole file; empty text is an empty mapping, and so, with a finding, is what can't be read. */
  static YamlMap file(SourceFile file, KeyTable table, List<Finding> findings) {
    YamlMap keys = read(file, table, 0, file.text().length(), findings);
    return file.original()
        .map(translated -> keys.over(file(translated, table, new ArrayList<>()), OWN))
        .orElse(keys);
  }

  /** A file that comes with the program: it is always the same, and each site and language asks for it. */
  static YamlMap shipped(SourceFile file, KeyTable table, List<Finding> findings) {
    Yaml yaml = new Yaml(file, 0, file.text().length());
    Optional<Node> root = SHIPPED.computeIfAbsent(yaml.text, Yaml::composed);
    return new YamlMap(yaml, table, root.map(node -> (MappingNode) node), findings);
  }

  /** The part of a file from {@code start} to {@code end}, which are offsets in its text. */
  static YamlMap read(SourceFile file, KeyTable table, int start, int end, List<Finding> findings) {
    Yaml yaml = new Yaml(file, start, end);
    if (YamlDepth.isTooDeep(yaml.text)) {
      findings.add(yaml.tooDeep());
      return YamlMap.unreadable(yaml, table, findings);
    }
    try {
      Optional<Node> root = composed(yaml.text);
      if (root.isEmpty() || root.get() instanceof MappingNode) {
        return new YamlMap(yaml, table, root.map(node -> (MappingNode) node), findings);
      }
      boolean glued = yaml.text.strip().matches("[\\w-]+:\\S.*");
      findings.add(Finding.of(
          yaml.at(root.get()),
          Rule.YAML_SYNTAX,
          "this is not a list of keys and values",
          glued ? "put a blank behind the colon" : "write one \"key: value\" on each line"));
    } catch (StackOverflowError e) {
      // The parser calls itself for each list in a list, and says nothing before it is too late.
      findings.add(yaml.tooDeep());
    } catch (MarkedYamlEngineException e) {
      YamlProblem problem = YamlProblem.of(e, yaml::before, yaml::lineText);
      int at = problem
          .at()
          .map(yaml::offset)
          .map(problem.all() ? yaml::firstOfLine : i -> i)
          .orElse(start);
      findings.add(Finding.of(yaml.line(at), Rule.YAML_SYNTAX, problem.message(), problem.hint()));
    } catch (ReaderException e) {
      int at = yaml.offset(e.getPosition());
      findings.add(Finding.of(
          file.at(at, Math.min(file.text().length(), at + 1)),
          Rule.YAML_SYNTAX,
          "the character " + String.format("U+%04X", e.getCodePoint()) + " can't be in YAML",
          "delete it"));
    } catch (YamlEngineException e) {
      findings.add(Finding.of(
          file.at(start, start),
          Rule.YAML_SYNTAX,
          "this YAML can't be read: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          YamlProblem.LINES));
    }
    return YamlMap.unreadable(yaml, table, findings);
  }

  private static Optional<Node> composed(String text) {
    return new Compose(SETTINGS).composeString(text);
  }

  // At the line that is indented most or opens most brackets.
  private Finding tooDeep() {
    int deepest = 0;
    int most = -1;
    int at = 0;
    for (String line : text.split("\n", -1)) {
      int depth = (int) line.chars().filter(c -> c == '[' || c == '{').count()
          + line.length()
          - line.replaceFirst("^[ ?-]+", "").length();
      if (depth > most) {
        most = depth;
        deepest = at;
      }
      at += line.length() + 1;
    }
    return Finding.of(
        line(start + deepest),
        Rule.TOO_DEEP,
        "lists and keys are nested too deep to be meant here",
        "no key needs more than three levels: " + YamlProblem.LINES);
  }

  Location whole() {
    return file.at(start, start);
  }

  Location at(Node node) {
    int from = node.getStartMark().map(this::offset).orElse(start);
    int to = node.getEndMark().map(this::offset).orElse(from);
    int lineEnd = file.text().indexOf('\n', from);
    return file.at(from, Math.max(from, lineEnd < 0 ? to : Math.min(to, lineEnd)));
  }

  private int offset(Mark mark) {
    return offset(mark.getIndex());
  }

  // From code points, which the YAML parser counts.
  private int offset(int index) {
    return start
        + (plain
            ? Math.min(index, text.length())
            : offsets()[Math.min(index, offsets().length - 1)]);
  }

  // Where each code point starts, and where the text ends.
  private int[] offsets() {
    int[] found = offsets;
    if (found == null) {
      found = new int[text.codePointCount(0, text.length()) + 1];
      for (int i = 1; i < found.length; i++) {
        found[i] = text.offsetByCodePoints(found[i - 1], 1);
      }
      offsets = found;
    }
    return found;
  }

  // What stands in front of a place in its line.
  private String before(Mark mark) {
    return file.text().substring(lineStart(offset(mark)), offset(mark));
  }

  private String lineText(Mark mark) {
    return line(lineStart(offset(mark))).text();
  }

  private int firstOfLine(int offset) {
    int at = lineStart(offset);
    while (at < offset && Character.isWhitespace(file.text().charAt(at))) {
      at++;
    }
    return at;
  }

  private int lineStart(int offset) {
    return Math.max(start, file.text().lastIndexOf('\n', offset - 1) + 1);
  }

  private Location line(int offset) {
    int end = file.text().indexOf('\n', offset);
    return file.at(offset, end < 0 ? file.text().length() : end);
  }
}
