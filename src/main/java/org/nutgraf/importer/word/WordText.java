package org.nutgraf.importer.word;

import org.nutgraf.importer.reading.WordCounts;

/** The plain text of a document, found without regard to what becomes of it: the words that must come along. */
final class WordText {
  private WordText() {}

  /** Adds the words of a part. Runs of a paragraph make words together; tabs, line ends and cells separate them. */
  static void count(WordXml part, WordCounts words) {
    StringBuilder text = new StringBuilder();
    append(part, text, false);
    words.add(text.toString());
  }

  /** @param deleted whether deleted text is wanted too */
  static void append(WordXml element, StringBuilder out, boolean deleted) {
    switch (element.name()) {
      case "w:t" -> out.append(own(element));
      case "w:delText" -> out.append(deleted ? own(element) : "");
      case "w:tab", "w:br", "w:cr", "w:ptab" -> out.append(' ');
      case "w:noBreakHyphen" -> out.append('\u2011');
      case "w:softHyphen" -> out.append('\u00AD');
      case "w:sym" -> out.append(symbol(element));
      case "m:oMath" -> out.append(formula(element));
      case "w:instrText", "w:pPr", "w:rPr" -> {}
      case "w:ruby" -> {
        element.all("w:rubyBase").forEach(base -> append(base, out, deleted));
        element.all("w:rt").forEach(above -> append(above, out, deleted));
      }
      case "w:txbxContent", "w:p", "w:tbl", "w:tc", "w:rt" -> {
        out.append('\n');
        element.children().forEach(child -> append(child, out, deleted));
        out.append('\n');
      }
      default -> element.children().forEach(child -> append(child, out, deleted));
    }
  }

  static String own(WordXml element) {
    StringBuilder out = new StringBuilder();
    element.children().forEach(child -> out.append(child.text()));
    return out.toString();
  }

  /** The character of a symbol by its number; nothing if only its font knows what it shows. */
  static String symbol(WordXml sym) {
    String code = sym.get("w:char");
    int c = code.matches("[0-9A-Fa-f]{1,5}") ? Integer.parseInt(code, 16) : 0;
    boolean isPrivate = c >= 0xE000 && c <= 0xF8FF;
    return c < 0x20 || isPrivate || c >= 0xD800 && c <= 0xDFFF ? "" : Character.toString(c);
  }

  /** A formula in one line: {@code a/b}, {@code x^2}. */
  static String formula(WordXml element) {
    StringBuilder out = new StringBuilder();
    for (WordXml child : element.children()) {
      String inner =
          switch (child.name()) {
            case "m:t" -> own(child);
            case "m:f" -> part(child, "m:num") + "/" + part(child, "m:den");
            case "m:sSup" -> part(child, "m:e") + "^" + part(child, "m:sup");
            case "m:sSub" -> part(child, "m:e") + "_" + part(child, "m:sub");
            case "m:rad" -> part(child, "m:deg") + "√" + part(child, "m:e");
            default -> child.isElement() ? formula(child) : "";
          };
      out.append(inner);
    }
    return out.toString();
  }

  private static String part(WordXml element, String name) {
    String inner = element.child(name).map(WordText::formula).orElse("");
    return inner.codePoints().allMatch(Character::isLetterOrDigit) ? inner : "(" + inner + ")";
  }
}
