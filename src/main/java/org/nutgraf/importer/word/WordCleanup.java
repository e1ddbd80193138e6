package org.nutgraf.importer.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.draft.Note;

/**
 * Takes out of a document what readers are not to see: deleted, hidden and struck-out text, and remarks. What was
 * changed while changes were tracked is taken as accepted. Each is listed with its words.
 */
final class WordCleanup {
  private static final int LONGEST = 200;
  private static final Set<String> GONE = Set.of(
      "w:commentReference",
      "w:commentRangeStart",
      "w:commentRangeEnd",
      "w:annotationRef",
      "w:footnoteRef",
      "w:endnoteRef",
      "w:rPrChange",
      "w:pPrChange",
      "w:sectPrChange",
      "w:tblPrChange",
      "w:tcPrChange",
      "w:trPrChange",
      "w:numberingChange",
      "w:delText",
      "w:delInstrText",
      "w:proofErr",
      "w:lastRenderedPageBreak");

  private final String name;
  private final WordStyles styles;
  private final List<Note> notes;
  private final Map<String, StringBuilder> listed = new LinkedHashMap<>();
  private String paragraphStyle = "";
  private Optional<WordXml> paragraphProperties = Optional.empty();
  /** How many tables and boxes there are around. */
  private int boxes;

  private int paragraph;

  /** @param notes are added to */
  WordCleanup(String name, WordStyles styles, List<Note> notes) {
    this.name = name;
    this.styles = styles;
    this.notes = notes;
  }

  /** The same part with what is shown, and nothing else. */
  WordXml shown(WordXml part) {
    WordXml clean = with(part, children(part));
    tell();
    return clean;
  }

  private static WordXml with(WordXml element, List<WordXml> children) {
    return new WordXml(element.name(), element.attributes(), children, element.text());
  }

  private List<WordXml> children(WordXml element) {
    List<WordXml> kept = new ArrayList<>();
    // What stands before a deleted end of a paragraph runs on into the next one.
    List<WordXml> open = new ArrayList<>();
    for (WordXml child : element.children()) {
      for (WordXml found : element(child)) {
        if (found.name().equals("w:p") && isJoined(found)) {
          open.addAll(content(found));
        } else if (found.name().equals("w:p") && !open.isEmpty()) {
          List<WordXml> joined = new ArrayList<>();
          found.child("w:pPr").ifPresent(joined::add);
          joined.addAll(open);
          joined.addAll(content(found));
          open.clear();
          kept.add(with(found, joined));
        } else {
          kept.add(found);
        }
      }
    }
    if (!open.isEmpty()) {
      kept.add(new WordXml("w:p", Map.of(), open, ""));
    }
    return kept;
  }

  private static List<WordXml> content(WordXml paragraph) {
    return paragraph.children().stream()
        .filter(child -> !child.name().equals("w:pPr"))
        .toList();
  }

  private static boolean isJoined(WordXml paragraph) {
    return paragraph
        .child("w:pPr")
        .flatMap(properties -> properties.child("w:rPr"))
        .filter(
            mark -> mark.child("w:del").isPresent() || mark.child("w:moveFrom").isPresent())
        .isPresent();
  }

  private List<WordXml> element(WordXml element) {
    return switch (element.name()) {
      case "w:p" -> {
        tell();
        paragraph++;
        String before = paragraphStyle;
        Optional<WordXml> around = paragraphProperties;
        paragraphProperties = element.child("w:pPr");
        paragraphStyle =
            element.child("w:pPr").flatMap(found -> found.value("w:pStyle")).orElse("");
        List<WordXml> kept = List.of(with(element, children(element)));
        paragraphStyle = before;
        paragraphProperties = around;
        yield kept;
      }
      case "w:r" -> run(element);
      case "w:tbl", "w:txbxContent" -> {
        boxes++;
        List<WordXml> kept = List.of(with(element, children(element)));
        boxes--;
        yield kept;
      }
      case "w:pPr", "w:rPr", "w:tcPr", "w:trPr", "w:tblPr" -> List.of(element);
      case "w:del" -> left("left out what was deleted while changes were tracked", element);
      case "w:moveFrom" -> List.of();
      case "w:ins" -> accepted("accepted what was added while changes were tracked", element);
      case "w:moveTo" ->
        accepted("accepted what was moved here while changes were tracked", element);
      case "mc:AlternateContent" ->
        element
            .child("mc:Choice")
            .or(() -> element.child("mc:Fallback"))
            .map(this::children)
            .orElse(List.of());
      default ->
        GONE.contains(element.name())
            ? List.of()
            : !element.isElement() ? List.of(element) : List.of(with(element, children(element)));
    };
  }

  private List<WordXml> run(WordXml run) {
    if (is(run, "w:vanish")
        || is(run, "w:specVanish")
        || is(run, "w:webHidden")
        || isTiny(run)
        || isWhite(run)) {
      return left("left out hidden text", run);
    }
    return is(run, "w:strike") || is(run, "w:dstrike")
        ? left("left out struck-out text", run)
        : List.of(with(run, children(run)));
  }

  // Letters that nobody can read are as good as hidden; half points.
  private static boolean isTiny(WordXml run) {
    return run.child("w:rPr")
        .flatMap(letters -> letters.value("w:sz"))
        .filter(size -> size.matches("[0-4]"))
        .isPresent();
  }

  // In tables and boxes the ground may have a colour of its own.
  private boolean isWhite(WordXml run) {
    Optional<WordXml> letters = run.child("w:rPr");
    Optional<WordXml> colour = letters.flatMap(own -> own.child("w:color"));
    boolean white = colour
        .filter(own -> own.get("w:val").equalsIgnoreCase("FFFFFF")
            || own.get("w:themeColor").equals("background1"))
        .isPresent();
    boolean shaded = Stream.of(letters, paragraphProperties)
            .flatMap(Optional::stream)
            .flatMap(own -> own.child("w:shd").stream())
            .anyMatch(shade -> !shade.get("w:fill").matches("(?i)auto|FFFFFF|"))
        || letters.flatMap(own -> own.child("w:highlight")).isPresent();
    return white && !shaded && boxes == 0;
  }

  // What the letters of a run are by their own properties, by their style or by that of their
  // paragraph.
  private boolean is(WordXml run, String property) {
    Optional<WordXml> own = run.child("w:rPr");
    return own.flatMap(letters -> letters.toggle(property))
        .or(() -> own.flatMap(letters -> letters.value("w:rStyle"))
            .flatMap(id -> styles.letters(id, property)))
        .or(() -> styles.letters(paragraphStyle, property))
        .orElse(false);
  }

  private List<WordXml> left(String what, WordXml element) {
    StringBuilder text = listed.computeIfAbsent(what, key -> new StringBuilder());
    WordText.append(element, text, true);
    if (element.below().anyMatch(found -> Set.of("w:drawing", "w:pict", "w:object")
        .contains(found.name()))) {
      text.append(" (a picture) ");
    }
    return List.of();
  }

  private List<WordXml> accepted(String what, WordXml element) {
    List<WordXml> kept = children(element);
    StringBuilder text = listed.computeIfAbsent(what, key -> new StringBuilder());
    kept.forEach(found -> WordText.append(found, text, false));
    return kept;
  }

  private void tell() {
    listed.forEach((what, words) -> {
      String text = words.toString().strip().replaceAll("\\s+", " ");
      if (!text.isEmpty()) {
        notes.add(new Note(place(), what + ": " + quoted(text)));
      }
    });
    listed.clear();
  }

  static String quoted(String text) {
    return "“"
        + (text.length() <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…")
        + "”";
  }

  private String place() {
    return name + ", paragraph " + Math.max(1, paragraph);
  }
}
