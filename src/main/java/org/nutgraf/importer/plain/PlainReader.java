package org.nutgraf.importer.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.Block.Kind;
import org.nutgraf.importer.reading.HeadingGuess;
import org.nutgraf.importer.reading.MarkdownText;
import org.nutgraf.importer.reading.Reading;
import org.nutgraf.importer.reading.WordCounts;
import org.nutgraf.text.WordList;

/**
 * Reads an article in plain text: paragraphs between blank lines, or one in each line if lines are long; lists
 * with
 * bullets or numbers; columns between tabs; headings by {@link HeadingGuess}.
 */
public final class PlainReader {
  private static final int LONG_LINE = 120;
  private static final Pattern BULLET = Pattern.compile("[-*•‣◦·]\\s+");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,3})[.)]\\s+");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");
  private static final Pattern BREAK = Pattern.compile("(?:[-*•·#~_=–—⁂❦]\\s*){3,}|[⁂❦]");
  private static final Pattern BYLINE = Pattern.compile("(?iU:"
      + Languages.words(WordList.BYLINES).stream()
          .map(Pattern::quote)
          .collect(Collectors.joining("|"))
      + "):? \\p{Lu}.*");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?)\\]’']");

  private final String name;
  private final List<Note> notes = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final WordCounts words;

  private PlainReader(String name, String text) {
    this.name = name;
    this.words = WordCounts.of(text);
  }

  public static Reading read(String name, String text) {
    PlainReader reader = new PlainReader(name, text);
    List<Chunk> chunks = Chunk.of(text, LONG_LINE);
    for (int i = 0; i < chunks.size(); i++) {
      reader.chunk(
          chunks.get(i),
          i > 0 ? chunks.get(i - 1).first() : "",
          i + 1 < chunks.size() ? chunks.get(i + 1).first() : "");
    }
    List<Block> guessed = reader.blocks.stream().filter(Block::isHeading).count() > 1
        ? reader.blocks
        : HeadingGuess.of(reader.blocks, reader.notes);
    return new Reading(
        Reading.About.NOTHING, guessed, reader.words, Map.of(), List.of(), reader.notes);
  }

  /** Lines without a blank one between them. */
  public record Chunk(List<String> lines, int line, int gap) {

    static List<Chunk> of(String text, int longLine) {
      List<Chunk> chunks = new ArrayList<>();
      List<String> open = new ArrayList<>();
      String[] lines = text.split("\n", -1);
      int gap = 0;
      for (int i = 0; i <= lines.length; i++) {
        boolean blank = i == lines.length || lines[i].isBlank();
        if (blank && !open.isEmpty()) {
          add(open, i - open.size() + 1, gap, longLine, chunks);
          open.clear();
          gap = 0;
        }
        if (blank) {
          gap++;
        } else {
          open.add(lines[i]);
        }
      }
      return chunks;
    }

    // Where lines are long, each is a paragraph. A title may have the author's name right below it.
    private static void add(
        List<String> lines, int line, int gap, int longLine, List<Chunk> chunks) {
      if (chunks.isEmpty()
          && lines.size() > 1
          && BYLINE.matcher(lines.get(1).strip()).matches()) {
        chunks.add(new Chunk(List.of(lines.get(0)), line, gap));
        add(lines.subList(1, lines.size()), line + 1, 1, longLine, chunks);
        return;
      }
      if (lines.stream().noneMatch(text -> text.length() > longLine)) {
        int list = list(lines);
        chunks.add(new Chunk(List.copyOf(lines.subList(0, list)), line, gap));
        if (list < lines.size()) {
          chunks.add(new Chunk(List.copyOf(lines.subList(list, lines.size())), line + list, 1));
        }
        return;
      }
      for (int i = 0; i < lines.size(); i++) {
        chunks.add(new Chunk(List.of(lines.get(i)), line + i, i == 0 ? gap : 1));
      }
    }

    // Where a list begins right below a line of text.
    private static int list(List<String> lines) {
      for (int i = 1; i + 1 < lines.size(); i++) {
        if (isBullet(lines.get(i)) && isBullet(lines.get(i + 1)) && !isBullet(lines.get(0))) {
          return i;
        }
      }
      return lines.size();
    }

    private static boolean isBullet(String line) {
      return BULLET.matcher(line.strip()).lookingAt();
    }

    String first() {
      return lines.get(0).strip();
    }
  }

  private void chunk(Chunk chunk, String before, String after) {
    String place = name + ":" + chunk.line();
    List<String> lines = chunk.lines();
    if (lines.size() == 2 && UNDERLINE.matcher(lines.get(1).strip()).matches()) {
      String heading = chunk.first();
      int level = lines.get(1).strip().startsWith("=") ? 1 : 2;
      blocks.add(Block.heading(
          level, MarkdownText.heading(inline(heading)), heading, place, java.util.Set.of()));
    } else if (lines.size() == 1 && BREAK.matcher(chunk.first()).matches()) {
      blocks.add(Block.of(Kind.OTHER, "***", "", place));
    } else if (isList(chunk, before, after)) {
      list(lines, place);
    } else if (lines.size() > 1
        && columns(lines.get(0)) > 1
        && lines.stream().allMatch(l -> columns(l) == columns(lines.get(0)))) {
      table(lines, place);
    } else {
      String text = String.join("\n", lines.stream().map(String::strip).toList());
      blocks.add(Block.of(Kind.PARAGRAPH, MarkdownText.paragraph(inline(text)), text, place)
          .after(chunk.gap()));
    }
  }

  private static String inline(String text) {
    StringBuilder out = new StringBuilder();
    Matcher address = ADDRESS.matcher(text);
    int done = 0;
    while (address.find()) {
      out.append(MarkdownText.inline(text.substring(done, address.start())))
          .append('<')
          .append(address.group())
          .append('>');
      done = address.end();
    }
    return out.append(MarkdownText.inline(text.substring(done))).toString();
  }

  private static boolean isList(Chunk chunk, String before, String after) {
    String first = chunk.first();
    if (BULLET.matcher(first).lookingAt()) {
      return true;
    }
    int number = number(first);
    boolean next =
        chunk.lines().stream().skip(1).anyMatch(line -> number(line.strip()) == number + 1);
    return number >= 0
        && (next || number(after) == number + 1 || number > 0 && number(before) == number - 1);
  }

  private static int number(String line) {
    Matcher m = NUMBER.matcher(line);
    return m.lookingAt() ? Integer.parseInt(m.group(1)) : -2;
  }

  /**
   * An item of a list that is still open.
   *
   * @param column where its mark stands
   * @param indent before its text in Markdown
   */
  private record Item(int column, int indent) {}

  // Items with blank lines between them are one list; those that begin further in are lists in an
  // item.
  private void list(List<String> lines, String place) {
    StringBuilder out = new StringBuilder();
    Deque<Item> open = new ArrayDeque<>();
    for (String raw : lines) {
      String line = raw.strip();
      int column = raw.replace("\t", "    ").indexOf(line.substring(0, 1));
      Matcher bullet = BULLET.matcher(line);
      Matcher number = NUMBER.matcher(line);
      if (bullet.lookingAt() || number.lookingAt()) {
        boolean isBullet = bullet.lookingAt();
        String marker = isBullet ? "- " : number.group(1) + ". ";
        if (!isBullet) {
          words.remove(number.group(1));
        }
        String rest = line.substring(isBullet ? bullet.end() : number.end());
        while (!open.isEmpty() && open.peek().column() >= column) {
          open.pop();
        }
        int indent = open.isEmpty() ? 0 : open.peek().indent();
        open.push(new Item(column, indent + marker.length()));
        out.append(out.isEmpty() ? "" : "\n")
            .append(" ".repeat(indent))
            .append(marker)
            .append(MarkdownText.paragraph(inline(rest)));
      } else {
        out.append('\n')
            .append(" ".repeat(open.isEmpty() ? 0 : open.peek().indent()))
            .append(MarkdownText.paragraph(inline(line)));
      }
    }
    Block last =
        blocks.isEmpty() ? Block.of(Kind.OTHER, "", "", "") : blocks.get(blocks.size() - 1);
    boolean goesOn = last.kind() == Kind.LIST
        && last.markdown().startsWith("- ") == out.toString().startsWith("- ");
    if (goesOn) {
      blocks.set(
          blocks.size() - 1,
          Block.of(Kind.LIST, last.markdown() + "\n\n" + out, last.plain(), last.place()));
    } else {
      blocks.add(Block.of(Kind.LIST, out.toString(), String.join(" ", lines), place));
    }
  }

  private static int columns(String line) {
    return line.strip().split("\t+", -1).length;
  }

  private void table(List<String> lines, String place) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      for (String cell : lines.get(i).strip().split("\t+", -1)) {
        out.append("| ").append(inline(cell.strip()).replace("|", "\\|")).append(' ');
      }
      out.append(
          i == 0
              ? "|\n" + "| --- ".repeat(columns(lines.get(0))) + "|\n"
              : i + 1 < lines.size() ? "|\n" : "|");
    }
    notes.add(new Note(
        place,
        "took " + lines.size() + " lines with tabs for a table whose first line is its head"));
    blocks.add(Block.of(Kind.OTHER, out.toString(), String.join(" ", lines), place));
  }
}
