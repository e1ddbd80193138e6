package org.nutgraf.importer.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of a document, and how far each has been counted. One object for each reading of a document. */
final class WordNumbering {
  private final Map<String, WordXml> abstracts = new HashMap<>();
  private final Map<String, WordXml> numbers = new HashMap<>();
  /** List → the number of the last item on each level, 0 where there is none. */
  private final Map<String, int[]> counted = new HashMap<>();

  private final Set<String> begun = new HashSet<>();
  private final WordStyles styles;

  /**
   * Where an item stands.
   *
   * @param level 0 for the outermost
   * @param number 0 for an item with a bullet
   */
  record Item(String list, int level, int number) {
    String tag() {
      return number == 0 ? "ul" : "ol";
    }
  }

  WordNumbering(Optional<WordXml> part, WordStyles styles) {
    this.styles = styles;
    part.ifPresent(root -> {
      root.all("w:abstractNum").forEach(list -> abstracts.put(list.get("w:abstractNumId"), list));
      root.all("w:num").forEach(list -> numbers.put(list.get("w:numId"), list));
    });
  }

  /** The place of a paragraph in a list, and counts it; empty for a paragraph in none. */
  Optional<Item> next(WordXml paragraph) {
    Optional<WordXml> own = paragraph.child("w:pPr");
    String style = own.flatMap(properties -> properties.value("w:pStyle")).orElse("");
    Optional<WordXml> number = own.flatMap(properties -> properties.child("w:numPr"));
    String list = number
        .flatMap(found -> found.value("w:numId"))
        .or(() -> styles.first(style, at -> numbering(at).flatMap(found -> found.value("w:numId"))))
        .orElse("0");
    String level = number
        .flatMap(found -> found.value("w:ilvl"))
        .or(() -> styles.first(style, at -> numbering(at).flatMap(found -> found.value("w:ilvl"))))
        .orElse("0");
    if (list.equals("0")) {
      return Optional.empty();
    }
    int depth = level.matches("[0-8]") ? Integer.parseInt(level) : 0;
    String format = format(list, depth);
    return format.equals("none")
        ? Optional.empty()
        : Optional.of(new Item(list, depth, format.equals("bullet") ? 0 : count(list, depth)));
  }

  private static Optional<WordXml> numbering(WordXml style) {
    return style.child("w:pPr").flatMap(properties -> properties.child("w:numPr"));
  }

  private String format(String list, int level) {
    return level(list, level).flatMap(found -> found.value("w:numFmt")).orElse("bullet");
  }

  private Optional<WordXml> override(String list, int level) {
    return Optional.ofNullable(numbers.get(list)).flatMap(found -> found
        .all("w:lvlOverride")
        .filter(one -> one.get("w:ilvl").equals(Integer.toString(level)))
        .findFirst());
  }

  private Optional<WordXml> level(String list, int level) {
    return override(list, level)
        .flatMap(found -> found.child("w:lvl"))
        .or(() -> Optional.ofNullable(abstracts.get(shared(list))).flatMap(found -> found
            .all("w:lvl")
            .filter(one -> one.get("w:ilvl").equals(Integer.toString(level)))
            .findFirst()));
  }

  // Lists of one definition count on together, unless one of them says where it starts.
  private String shared(String list) {
    return Optional.ofNullable(numbers.get(list))
        .flatMap(found -> found.value("w:abstractNumId"))
        .orElse("");
  }

  private int count(String list, int level) {
    int[] levels = counted.computeIfAbsent(shared(list), key -> new int[9]);
    Optional<Integer> restart = begun.add(list + "/" + level)
        ? override(list, level)
            .flatMap(found -> found.value("w:startOverride"))
            .flatMap(WordNumbering::number)
        : Optional.empty();
    if (restart.isPresent()) {
      levels[level] = restart.get();
    } else if (levels[level] == 0) {
      levels[level] = level(list, level)
          .flatMap(found -> found.value("w:start"))
          .flatMap(WordNumbering::number)
          .orElse(1);
    } else {
      levels[level]++;
    }
    java.util.Arrays.fill(levels, level + 1, levels.length, 0);
    return Math.max(1, levels[level]);
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,7}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }
}
