package org.nutgraf.content.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nutgraf.content.Names;
import org.nutgraf.content.Ref;
import org.nutgraf.content.WebAddress;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.keys.KeyTable;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping read key by key. Every question says what type is wanted, so a wrong one is a finding at its place.
 */
final class YamlMap extends YamlNodes {
  private static final String DATES =
      "write it as precisely as it is known: 2026-01-29, 2026-01, 2026, 2015~ (about), 2026-10/2026-12 (from/to)";

  /** What YAML 1.1 took for true. */
  private static final Set<String> YES = Set.of("yes", "on", "y", "true");

  YamlMap(Yaml yaml, KeyTable table, Optional<MappingNode> node, List<Finding> findings) {
    super(yaml, table, node, findings);
  }

  private YamlMap(Yaml yaml, KeyTable table, List<Finding> findings) {
    super(yaml, table, findings);
  }

  static YamlMap unreadable(Yaml yaml, KeyTable table, List<Finding> findings) {
    return new YamlMap(yaml, table, findings);
  }

  /** An empty mapping that reports nothing, for a file whose front matter has been reported already. */
  YamlMap silent() {
    return new YamlMap(yaml, table, findings);
  }

  /**
   * The keys of a translation, with those of its original where it says nothing.
   *
   * @param alone keys that it doesn't take over
   */
  YamlMap over(YamlMap translated, Set<String> alone) {
    fallBack(translated, alone);
    return this;
  }

  Optional<String> text(String key) {
    return node(key).flatMap(node -> scalar(key, node));
  }

  /** A text of one line that must be there; empty, with a finding, if it is not. */
  String required(String key) {
    Optional<String> found = text(key)
        .filter(text -> !text.isBlank())
        .map(text -> text.indexOf('\n') < 0 ? text : text.strip().replaceAll("\\s*\\n\\s*", " "));
    if (found.isEmpty() && isReadable() && node(key).isEmpty()) {
      report(
          missingAt(),
          Rule.MISSING_KEY,
          "\"" + key + "\" is missing",
          "add a line \"" + key + ": …\"");
    } else if (found.isEmpty() && isReadable() && node(key).get() instanceof ScalarNode) {
      report(
          valueAt(key), Rule.MISSING_KEY, "\"" + key + "\" is empty", "write \"" + key + ": …\"");
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
      report(place, Rule.BAD_VALUE, "a web address has no blanks", "did you mean: " + tidy);
    } else {
      report(
          place,
          halved ? Rule.BAD_VALUE : Rule.UNSAFE_LINK,
          "\"" + text + "\" " + problem.get(),
          !text.contains(":") && WebAddress.problem(whole).isEmpty()
              ? "did you mean: " + whole
              : "write it in full: https://…; a mailbox as mailto:desk@example.org");
    }
    return Optional.empty();
  }

  boolean flag(String key, boolean otherwise) {
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      report(
          valueAt(key),
          Rule.WRONG_TYPE,
          "\"" + key + "\" must be true or false",
          YES.contains(text.get().toLowerCase(Locale.ROOT))
              ? "did you mean: " + key + ": true"
              : "write \"" + key + ": true\" or leave the line out");
    }
    return text.map("true"::equals).orElse(otherwise);
  }

  /** @param such an example of a number, for the finding */
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

  /** The value of a key that has one of the words of an enum ({@code FIRST_PER_PAGE} is {@code first-per-page}). */
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
    report(
        valueAt(key),
        Rule.BAD_VALUE,
        "\"" + text.get() + "\" is no " + what,
        DidYouMean.hint("", text.get(), words).orElse("use one of: " + String.join(", ", words)));
    return Optional.empty();
  }

  Optional<Edtf> date(String key) {
    return text(key).flatMap(text -> date(text, valueAt(key)));
  }

  Optional<Edtf> date(String text, Location place) {
    Edtf.Parsed parsed = Languages.date(text);
    if (parsed.value().isEmpty()) {
      String start = parsed.problem().startsWith("\"") ? "" : "\"" + text + "\" is no date: ";
      report(
          place,
          Rule.BAD_DATE,
          start + parsed.problem(),
          parsed.hint().map(hint -> "did you mean: " + hint).orElse(DATES));
    }
    return parsed.value();
  }

  /** A list of texts; a single text counts as a list of one. */
  List<Ref> refs(String key) {
    List<Ref> refs = new ArrayList<>();
    node(key).ifPresent(node -> YamlTexts.unbracketed(key, node, place(key, node), findings));
    for (Node node : items(key)) {
      scalar(key, node).ifPresent(text -> refs.add(new Ref(text, place(key, node))));
    }
    return List.copyOf(refs);
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
            .ifPresent(text -> found.add(
                new Entry(Optional.of(new Ref(text, place(key, node))), Optional.empty())));
      }
    }
    return found;
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
      return Optional.of(new YamlMap(yaml(key), table.below(key), Optional.of(mapping), findings));
    }
    boolean item = isItem(key, node);
    report(
        place(key, node),
        Rule.WRONG_TYPE,
        (item ? "each of \"" + key + "\"" : "\"" + key + "\"")
            + " must be a group of keys and values",
        "write its keys below it, indented, each with a colon and its value");
    return Optional.empty();
  }
}
