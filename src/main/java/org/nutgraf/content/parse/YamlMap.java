package org.nutgraf.content.parse;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.Names;
import org.nutgraf.content.Ref;
import org.nutgraf.content.WebAddress;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.keys.KeyTable;
import org.nutgraf.finding.BadCharacters;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping read key by key.
 *
 * <p>Only the keys of its {@link KeyTable} can be asked for. Every question says what type is wanted, so a wrong one is
 * a finding at its place; {@link #done} reports the keys that nobody asked for. A mapping whose YAML could not be read answers everything with nothing and stays
 * silent.
 */
final class YamlMap {
  private static final String DATES =
      "write it as precisely as it is known: 2026-01-29, 2026-01, 2026, 2015~ (about), 2026-10/2026-12 (from/to)";

  /** What YAML 1.1 took for true. */
  private static final Set<String> YES = Set.of("yes", "on", "y", "true");

  /** What Hugo, Jekyll, Zola and others call a key of ours. */
  private static final Map<String, String> ELSEWHERE = Map.ofEntries(
      Map.entry("author", "authors"),
      Map.entry("byline", "authors"),
      Map.entry("updated", "lastmod"),
      Map.entry("modified", "lastmod"),
      Map.entry("last_modified_at", "lastmod"),
      Map.entry("categories", "tags"),
      Map.entry("category", "tags"),
      Map.entry("keywords", "tags"),
      Map.entry("topics", "tags"),
      Map.entry("permalink", "slug"),
      Map.entry("url", "slug"),
      Map.entry("path", "slug"),
      Map.entry("redirect_from", "aliases"),
      Map.entry("cover", "image"),
      Map.entry("thumbnail", "image"),
      Map.entry("featured_image", "image"),
      Map.entry("excerpt", "summary"),
      Map.entry("subtitle", "summary"),
      Map.entry("order", "weight"),
      Map.entry("published", "draft"),
      Map.entry("publish_date", "publishDate"),
      Map.entry("expiry_date", "expiryDate"),
      Map.entry("layout", "template"),
      Map.entry("baseURL", "base_url"),
      Map.entry("baseurl", "base_url"),
      Map.entry("languageCode", "language"),
      Map.entry("lang", "language"),
      Map.entry("locale", "language"),
      Map.entry("linkTitle", "menu_title"));

  private final Yaml yaml;
  private final KeyTable table;
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

  private final boolean readable;
  private final Location at;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private final List<Finding> findings;
  /** What says the rest; empty for what is no translation. */
  private Optional<YamlMap> original = Optional.empty();

  private Set<String> own = Set.of();

  YamlMap(Yaml yaml, KeyTable table, Optional<MappingNode> node, List<Finding> findings) {
    this.yaml = yaml;
    this.table = table;
    this.readable = true;
    this.findings = findings;
    this.at = node.map(yaml::at).orElseGet(yaml::whole);
    node.ifPresent(mapping -> mapping.getValue().forEach(this::add));
  }

  private YamlMap(Yaml yaml, KeyTable table, List<Finding> findings) {
    this.yaml = yaml;
    this.table = table;
    this.readable = false;
    this.findings = findings;
    this.at = yaml.whole();
  }

  static YamlMap unreadable(Yaml yaml, KeyTable table, List<Finding> findings) {
    return new YamlMap(yaml, table, findings);
  }

  /** The mapping with nothing in it that says nothing, for a file whose front matter has been reported already. */
  YamlMap silent() {
    return new YamlMap(yaml, table, findings);
  }

  /**
   * The keys of a translation, with those of its original where it says nothing.
   *
   * @param alone keys that it doesn't take over
   */
  YamlMap over(YamlMap translated, Set<String> alone) {
    original = Optional.of(translated);
    own = alone;
    return this;
  }

  // Where a key is written: here, unless only the original has it.
  private YamlMap holder(String key) {
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
    visible(key);
    if (entries.putIfAbsent(key.getValue(), tuple) != null) {
      findings.add(Finding.of(
          place,
          Rule.DUPLICATE_KEY,
          "\"" + key.getValue() + "\" is there twice",
          "see " + keyAt(key.getValue()) + "; delete one of them"));
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
    Set<String> keys = new LinkedHashSet<>(original.map(YamlMap::keys).orElse(List.of()));
    keys.addAll(entries.keySet());
    asked.addAll(keys);
    return List.copyOf(keys);
  }

  Location keyAt(String key) {
    YamlMap holder = holder(key);
    return holder.entries.containsKey(key)
        ? holder.yaml.at(requireNonNull(holder.entries.get(key)).getKeyNode())
        : at;
  }

  /** The place of a value, or of the whole mapping if the key is not there. */
  Location valueAt(String key) {
    YamlMap holder = holder(key);
    return holder.entries.containsKey(key)
        ? holder.yaml.at(requireNonNull(holder.entries.get(key)).getValueNode())
        : at;
  }

  boolean has(String key) {
    return node(key).isPresent();
  }

  Optional<String> text(String key) {
    return node(key).flatMap(node -> scalar(key, node));
  }

  /** A text of one line that must be there; empty, with a finding, if it is not. */
  String required(String key) {
    Optional<String> found = text(key)
        .filter(text -> !text.isBlank())
        .map(text -> text.indexOf('\n') < 0 ? text : text.strip().replaceAll("\\s*\\n\\s*", " "));
    if (found.isEmpty() && readable && node(key).isEmpty()) {
      findings.add(Finding.of(
          missingAt(),
          Rule.MISSING_KEY,
          "\"" + key + "\" is missing",
          "add a line \"" + key + ": …\""));
    } else if (found.isEmpty() && readable && node(key).get() instanceof ScalarNode) {
      findings.add(Finding.of(
          valueAt(key), Rule.MISSING_KEY, "\"" + key + "\" is empty", "write \"" + key + ": …\""));
    }
    return found.orElse("");
  }

  /** A text that must be there and be fit for addresses and anchors; a finding if it is not. */
  String name(String key) {
    String name = required(key);
    if (!name.isEmpty()) {
      Names.check(name, valueAt(key), findings);
    }
    return name;
  }

  /**
   * An address outside the site: the only way to read one, so that all go by the same list. Empty, with a finding, for
   * one that can do harm.
   */
  Optional<WebAddress> address(String key) {
    return text(key)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .flatMap(text -> address(text, valueAt(key)));
  }

  private Optional<WebAddress> address(String text, Location place) {
    Optional<String> problem = WebAddress.problem(text);
    if (problem.isEmpty()) {
      return Optional.of(new WebAddress(text));
    }
    String tidy = text.replace(" ", "%20");
    String whole = text.startsWith("//") ? "https:" + tidy : "https://" + tidy;
    // Somebody forgot how an address begins, or pasted it with its blanks: no harm was meant.
    boolean halved = !text.contains(":") && text.matches("[^/\\\\?#]+\\..*");
    if (text.contains(" ") && WebAddress.problem(tidy).isEmpty()) {
      findings.add(Finding.of(
          place, Rule.BAD_VALUE, "a web address has no blanks", "did you mean: " + tidy));
    } else {
      findings.add(Finding.of(
          place,
          halved ? Rule.BAD_VALUE : Rule.UNSAFE_LINK,
          "\"" + text + "\" " + problem.get(),
          !text.contains(":") && WebAddress.problem(whole).isEmpty()
              ? "did you mean: " + whole
              : "write it in full: https://…; a mailbox as mailto:desk@example.org"));
    }
    return Optional.empty();
  }

  boolean flag(String key, boolean otherwise) {
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      findings.add(Finding.of(
          valueAt(key),
          Rule.WRONG_TYPE,
          "\"" + key + "\" must be true or false",
          YES.contains(text.get().toLowerCase(Locale.ROOT))
              ? "did you mean: " + key + ": true"
              : "write \"" + key + ": true\" or leave the line out"));
    }
    return text.map("true"::equals).orElse(otherwise);
  }

  /** @param such a number to write, for the finding about what is none */
  OptionalInt number(String key, int such) {
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().matches("[1-9][0-9]{0,3}")) {
      report(
          valueAt(key),
          Rule.BAD_VALUE,
          "\"" + key + "\" must be a whole number above 0",
          "write for example: " + key + ": " + such);
      return OptionalInt.empty();
    }
    return text.map(found -> OptionalInt.of(Integer.parseInt(found))).orElse(OptionalInt.empty());
  }

  /** One of the words an enum stands for ({@code FIRST_PER_PAGE} is {@code first-per-page}). */
  <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
    return word(key, key, type);
  }

  /** @param what the words are called in a finding */
  <E extends Enum<E>> Optional<E> word(String key, String what, Class<E> type) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (E value : type.getEnumConstants()) {
      String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(text.get())) {
        return Optional.of(value);
      }
      words.add(word);
    }
    findings.add(Finding.of(
        valueAt(key),
        Rule.BAD_VALUE,
        "\"" + text.get() + "\" is no " + what,
        DidYouMean.hint("", text.get(), words).orElse("use one of: " + String.join(", ", words))));
    return Optional.empty();
  }

  Optional<Edtf> date(String key) {
    return text(key).flatMap(text -> date(text, valueAt(key)));
  }

  Optional<Edtf> date(String text, Location place) {
    Edtf.Parsed parsed = Languages.date(text);
    if (parsed.value().isEmpty()) {
      String start = parsed.problem().startsWith("\"") ? "" : "\"" + text + "\" is no date: ";
      findings.add(Finding.of(
          place,
          Rule.BAD_DATE,
          start + parsed.problem(),
          parsed.hint().map(hint -> "did you mean: " + hint).orElse(DATES)));
    }
    return parsed.value();
  }

  /** A list of texts; a single text counts as a list of one. */
  List<Ref> refs(String key) {
    List<Ref> refs = new ArrayList<>();
    unbracketed(key);
    for (Node node : items(key)) {
      scalar(key, node)
          .ifPresent(text -> refs.add(new Ref(text, holder(key).yaml.at(node))));
    }
    return List.copyOf(refs);
  }

  // "ship, law" would be one thing with a comma in it; who means that puts it in quotes.
  private void unbracketed(String key) {
    Optional<Node> node = node(key);
    if (node.isPresent()
        && node.get() instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().contains(", ")) {
      findings.add(Finding.of(
          holder(key).yaml.at(scalar),
          Rule.WRONG_TYPE,
          "a list needs brackets, else this is one long entry",
          "write \"" + key + ": [" + scalar.getValue()
              + "]\"; one entry with a comma in it goes in quotes"));
    }
  }

  Optional<Ref> ref(String key) {
    return text(key).map(text -> new Ref(text, valueAt(key)));
  }

  List<String> texts(String key) {
    return refs(key).stream().map(Ref::id).toList();
  }

  /** A list of lists of texts; what is no list counts as a list of one. */
  List<List<String>> rows(String key) {
    List<List<String>> rows = new ArrayList<>();
    for (Node node : items(key)) {
      List<Node> texts =
          node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
      rows.add(texts.stream().flatMap(text -> scalar(key, text).stream()).toList());
    }
    return List.copyOf(rows);
  }

  Optional<YamlMap> map(String key) {
    return node(key).flatMap(node -> mapping(key, node));
  }

  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node node : items(key)) {
      mapping(key, node).ifPresent(maps::add);
    }
    return maps;
  }

  /**
   * One of a list that holds both words and groups of keys.
   *
   * @param word absent for a group
   * @param map absent for a word
   */
  record Entry(Optional<Ref> word, Optional<YamlMap> map) {}

  /** A list of words and groups of keys. */
  List<Entry> entries(String key) {
    List<Entry> found = new ArrayList<>();
    for (Node node : items(key)) {
      if (node instanceof MappingNode) {
        found.add(new Entry(Optional.empty(), mapping(key, node)));
      } else {
        scalar(key, node)
            .ifPresent(text -> found.add(new Entry(
                Optional.of(new Ref(text, holder(key).yaml.at(node))), Optional.empty())));
      }
    }
    return found;
  }

  /** Whether the key is there, be it without a value. */
  boolean isWritten(String key) {
    return holder(key).entries.containsKey(key);
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  /** Reports the keys that nobody asked for. */
  void done() {
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        Location place = yaml.at(entry.getValue().getKeyNode());
        findings.add(Finding.of(
            place,
            Rule.UNKNOWN_KEY,
            "unknown key \"" + entry.getKey() + "\"",
            hint(entry.getKey())));
      }
    }
  }

  private String hint(String key) {
    String ours = ELSEWHERE.getOrDefault(key, "");
    return asked.contains(ours)
        ? "did you mean: " + ours
        : key.equals("term")
            ? "if this is a glossary entry, move the file to content/glossary/"
            : DidYouMean.hint("", key, asked).orElse("known here: " + String.join(", ", asked));
  }

  void report(Location place, Rule rule, String message, String hint) {
    findings.add(Finding.of(place, rule, message, hint));
  }

  private Location missingAt() {
    return entries.isEmpty() ? at : yaml.at(entries.values().iterator().next().getKeyNode());
  }

  private Optional<Node> node(String key) {
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

  private List<Node> items(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    return node.get() instanceof SequenceNode sequence ? sequence.getValue() : List.of(node.get());
  }

  private Optional<String> scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      holder(key).visible(scalar);
      holder(key).whole(key, scalar);
      return Optional.of(scalar.getValue());
    }
    boolean item = requireNonNull(holder(key).entries.get(key)).getValueNode() != node;
    findings.add(Finding.of(
        holder(key).yaml.at(node),
        Rule.WRONG_TYPE,
        (item ? "each of \"" + key + "\"" : "\"" + key + "\"") + " must be a text, not "
            + (node instanceof SequenceNode ? "a list" : "a group of keys"),
        item
            ? "write \"" + key + ": [one, two]\"; put what has a colon in quotes"
            : "write \"" + key + ": …\" in one line"));
    return Optional.empty();
  }

  // What stands behind a blank and # is a comment. In front matter nobody means one behind words
  // that readers see.
  private void whole(String key, ScalarNode scalar) {
    Location place = yaml.at(scalar);
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
  private void visible(ScalarNode scalar) {
    BadCharacters.in(scalar.getValue()).ifPresent(found -> {
      Location place = yaml.at(scalar);
      if (place.file().text().indexOf(found.character()) < 0) {
        findings.add(Finding.of(
            place,
            Rule.CONTROL_CHARACTER,
            "the character " + found.name() + " can't be in a text",
            found.hint()));
      }
    });
  }

  /** Reports a second entry of a list with the same id. */
  void unique(String key, Set<String> taken) {
    text(key)
        .filter(id -> !taken.add(id))
        .ifPresent(id -> report(
            valueAt(key),
            Rule.DUPLICATE_KEY,
            "\"" + id + "\" is listed twice",
            "give one of them another " + key));
  }

  private Optional<YamlMap> mapping(String key, Node node) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(
          new YamlMap(holder(key).yaml, table.below(key), Optional.of(mapping), findings));
    }
    boolean item = requireNonNull(holder(key).entries.get(key)).getValueNode() != node;
    findings.add(Finding.of(
        holder(key).yaml.at(node),
        Rule.WRONG_TYPE,
        (item ? "each of \"" + key + "\"" : "\"" + key + "\"")
            + " must be a group of keys and values",
        "write its keys below it, indented, each with a colon and its value"));
    return Optional.empty();
  }
}
