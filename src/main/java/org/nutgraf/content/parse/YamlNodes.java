package org.nutgraf.content.parse;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraf.content.keys.KeyTable;
import org.nutgraf.content.keys.Value;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping as it is written: the keys that it has, where they stand, and which of them were asked for.
 *
 * <p>Only the keys of its {@link KeyTable} can be asked for; {@link #done} reports the keys that nobody asked for. A mapping whose
 * YAML could not be read answers everything with nothing and stays silent.
 */
class YamlNodes {
  /** The forms of keys that decide what is shown and when: such a key without a value was meant to say something. */
  private static final Set<Value.Form> DECIDING = Set.of(Value.Form.MOMENT, Value.Form.FLAG);

  final Yaml yaml;
  final KeyTable table;
  final List<Finding> findings;
  private final boolean readable;
  private final Location at;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();
  /** The mapping whose values count where this one has none; empty for what is no translation. */
  private Optional<YamlNodes> original = Optional.empty();

  /** The keys whose values are not taken from there. */
  private Set<String> own = Set.of();

  YamlNodes(Yaml yaml, KeyTable table, Optional<MappingNode> node, List<Finding> findings) {
    this.yaml = yaml;
    this.table = table;
    this.readable = true;
    this.findings = findings;
    this.at = node.map(yaml::at).orElseGet(yaml::whole);
    node.ifPresent(mapping -> mapping.getValue().forEach(this::add));
  }

  /** A map that can't be read, and so has no keys. */
  YamlNodes(Yaml yaml, KeyTable table, List<Finding> findings) {
    this.yaml = yaml;
    this.table = table;
    this.readable = false;
    this.findings = findings;
    this.at = yaml.whole();
  }

  /**
   * Takes over what another says where this one says nothing.
   *
   * @param alone keys that it doesn't take over
   */
  void fallBack(YamlNodes other, Set<String> alone) {
    original = Optional.of(other);
    own = alone;
  }

  // Where a key is written: here, unless only the original has it.
  private YamlNodes holder(String key) {
    return entries.containsKey(key) || own.contains(key)
        ? this
        : original.filter(translated -> translated.entries.containsKey(key)).orElse(this);
  }

  private void add(NodeTuple tuple) {
    Location place = yaml.at(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      findings.add(
          Finding.of(place, Rule.YAML_SYNTAX, "a key must be a word", "write \"key: value\""));
      return;
    }
    YamlTexts.visible(key, place, findings);
    if (entries.putIfAbsent(key.getValue(), tuple) != null) {
      report(
          place,
          Rule.DUPLICATE_KEY,
          "\"" + key.getValue() + "\" is there twice",
          "see " + keyAt(key.getValue()) + "; delete one of them");
    }
    if (tuple.getValueNode().getTag().equals(Tag.NULL)) {
      table
          .key(key.getValue())
          .filter(known -> DECIDING.contains(known.value().form()))
          .ifPresent(known -> report(
              place,
              Rule.BAD_VALUE,
              "\"" + known.name() + "\" is empty",
              "write \"" + known.example() + "\", or delete the line"));
    }
  }

  boolean isReadable() {
    return readable;
  }

  Location at() {
    return at;
  }

  /** The keys in the order of the file, as ids of entries; all count as asked for. */
  List<String> keys() {
    Set<String> keys = new LinkedHashSet<>(original.map(YamlNodes::keys).orElse(List.of()));
    keys.addAll(entries.keySet());
    asked.addAll(keys);
    return List.copyOf(keys);
  }

  Location keyAt(String key) {
    YamlNodes holder = holder(key);
    return holder.entries.containsKey(key)
        ? holder.yaml.at(requireNonNull(holder.entries.get(key)).getKeyNode())
        : at;
  }

  /** The place of a value, or of the whole mapping if the key is not there. */
  Location valueAt(String key) {
    YamlNodes holder = holder(key);
    return holder.entries.containsKey(key)
        ? holder.yaml.at(requireNonNull(holder.entries.get(key)).getValueNode())
        : at;
  }

  boolean has(String key) {
    return node(key).isPresent();
  }

  /** Whether the key is there, be it without a value. */
  boolean isWritten(String key) {
    return holder(key).entries.containsKey(key);
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  void report(Location place, Rule rule, String message, String hint) {
    findings.add(Finding.of(place, rule, message, hint));
  }

  /** Reports the keys that nobody asked for. */
  void done() {
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        Location place = yaml.at(entry.getValue().getKeyNode());
        report(
            place,
            Rule.UNKNOWN_KEY,
            "unknown key \"" + entry.getKey() + "\"",
            UnknownKeys.hint(entry.getKey(), asked));
      }
    }
  }

  Location missingAt() {
    return entries.isEmpty() ? at : yaml.at(entries.values().iterator().next().getKeyNode());
  }

  Optional<Node> node(String key) {
    if (table.key(key).isEmpty()) {
      throw new IllegalStateException(
          "org.nutgraf.content.keys does not tell of \"" + key + "\" in " + table.name());
    }
    asked.add(key);
    NodeTuple entry = holder(key).entries.get(key);
    return entry == null || entry.getValueNode().getTag().equals(Tag.NULL)
        ? Optional.empty()
        : Optional.of(entry.getValueNode());
  }

  List<Node> items(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    return node.get() instanceof SequenceNode sequence ? sequence.getValue() : List.of(node.get());
  }

  Optional<String> scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      YamlTexts.check(key, scalar, place(key, node), holder(key).findings);
      return Optional.of(scalar.getValue());
    }
    boolean item = isItem(key, node);
    report(
        place(key, node),
        Rule.WRONG_TYPE,
        (item ? "each of \"" + key + "\"" : "\"" + key + "\"") + " must be a text, not "
            + (node instanceof SequenceNode ? "a list" : "a group of keys"),
        item
            ? "write \"" + key + ": [one, two]\"; put what has a colon in quotes"
            : "write \"" + key + ": …\" in one line");
    return Optional.empty();
  }

  /** The file that has a key. */
  Yaml yaml(String key) {
    return holder(key).yaml;
  }

  /** Where a value is written, or one of a list of them. */
  Location place(String key, Node node) {
    return yaml(key).at(node);
  }

  /** Whether a node is one of a list that is the key's value. */
  boolean isItem(String key, Node node) {
    return requireNonNull(holder(key).entries.get(key)).getValueNode() != node;
  }
}
