package org.nutgraf.importer.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The paragraphs and tables of a part of a document, however deep they stand. Text between them, which programs other than
 * Word leave there at times, makes paragraphs of its own.
 */
final class WordBlocks {
  private static final Set<String> BLOCKS = Set.of("w:p", "w:tbl", "w:altChunk", "w:subDoc");
  private static final Set<String> INLINES = Set.of("w:r", "w:hyperlink", "m:oMath");
  private static final Set<String> PIECES = Set.of(
      "w:t",
      "w:tab",
      "w:ptab",
      "w:br",
      "w:cr",
      "w:noBreakHyphen",
      "w:softHyphen",
      "w:sym",
      "w:ruby",
      "w:footnoteReference",
      "w:endnoteReference",
      "w:drawing",
      "w:pict",
      "w:object");

  private final String except;
  private final List<WordXml> found = new ArrayList<>();
  private final List<WordXml> between = new ArrayList<>();

  private WordBlocks(String except) {
    this.except = except;
  }

  /** @param except elements of this name are not looked into; empty if all are */
  static List<WordXml> of(WordXml part, String except) {
    WordBlocks blocks = new WordBlocks(except);
    part.children().forEach(blocks::add);
    blocks.end();
    return blocks.found;
  }

  /** All paragraphs, also those of tables. */
  static Stream<WordXml> paragraphs(WordXml part) {
    return of(part, "").stream()
        .flatMap(block -> block.name().equals("w:tbl") ? paragraphs(block) : Stream.of(block));
  }

  /** Whether it is a piece of text that belongs into a run. */
  static boolean isPiece(WordXml element) {
    return PIECES.contains(element.name());
  }

  static WordXml run(WordXml piece) {
    return new WordXml("w:r", Map.of(), List.of(piece), "");
  }

  private void add(WordXml element) {
    if (BLOCKS.contains(element.name())) {
      end();
      found.add(element);
    } else if (INLINES.contains(element.name())) {
      between.add(element);
    } else if (isPiece(element)) {
      between.add(run(element));
    } else if (!element.name().equals(except)) {
      element.children().forEach(this::add);
    }
  }

  private void end() {
    if (!between.isEmpty()) {
      found.add(new WordXml("w:p", Map.of(), List.copyOf(between), ""));
      between.clear();
    }
  }
}
