package org.nutgraf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.syntax.EastAsian;
import org.nutgraf.source.SourcePath;

/**
 * A stretch of text as a reader sees it, without markup, with the place in the file of each character.
 *
 * <p>Code, pictures and bare addresses stand apart: they leave a {@link #GAP} in the text around them, and are passages of
 * their own.
 */
public final class Passage {
  /** Stands for what is no running text (U+FFFC, object replacement character). */
  public static final char GAP = '\uFFFC';

  /** What a passage is. */
  public enum Kind {
    PARAGRAPH,
    /** A cell of a table. */
    CELL,
    HEADING,
    /** What is between tags of a block of HTML. */
    HTML,
    /** A code span or block. */
    CODE,
    /** The words for a picture, or the caption of a figure. */
    PICTURE,
    /** An address that stands in the text as it is. */
    ADDRESS,
    /** A text outside the body, such as a title. */
    PLAIN
  }

  /**
   * A link in a passage: characters {@code start} (inclusive) to {@code end} (exclusive).
   *
   * @param address as written: {@code claim:amazon-stake}
   */
  public record Link(int start, int end, String address) {}

  /** What stands apart, at the {@link #GAP} that it leaves. */
  record Apart(int at, Passage words) {}

  /** A tag or the mark of a footnote: what stands between two characters and is none. */
  record Seam(int at, Node node) {}

  private final SourceFile file;
  private final Kind kind;
  private final boolean quotation;
  private final String text;
  private final int[] pieces;
  private final List<Link> links;
  private final List<Apart> apart;
  private final List<Seam> seams;

  /**
   * @param pieces three numbers each: where a piece starts in the text, where in the file, and how long it is
   *     there
   */
  Passage(
      SourceFile file,
      Kind kind,
      boolean quotation,
      String text,
      int[] pieces,
      List<Link> links,
      List<Apart> apart,
      List<Seam> seams) {
    this.file = file;
    this.kind = kind;
    this.quotation = quotation;
    this.text = text;
    this.pieces = pieces;
    this.links = links;
    this.apart = apart;
    this.seams = seams;
  }

  /** A stretch of a file that has no markup. */
  public static Passage plain(Location at) {
    return new Passage(
        at.file(),
        Kind.PLAIN,
        false,
        at.text(),
        new int[] {0, at.start(), at.end() - at.start()},
        List.of(),
        List.of(),
        List.of());
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it is running text, which a reader reads as sentences: a paragraph, a cell, a heading or HTML. */
  public boolean isProse() {
    return kind == Kind.PARAGRAPH || kind == Kind.CELL || kind == Kind.HEADING || kind == Kind.HTML;
  }

  /** Whether it stands in a block quotation; callouts are none. */
  public boolean isQuotation() {
    return quotation;
  }

  public String text() {
    return text;
  }

  /** The text with the words of what stands apart in it. */
  public String plain() {
    if (apart.isEmpty()) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    int done = 0;
    for (Apart gap : apart) {
      plain.append(text, done, gap.at()).append(gap.words().plain());
      done = gap.at() + 1;
    }
    return plain.append(text, done, text.length()).toString();
  }

  /**
   * How many words there are, where each thing that stands apart is one, and so are two letters of a script without
   * blanks.
   */
  public int words() {
    int words = 0;
    int unspaced = 0;
    boolean inWord = false;
    for (char c : text.toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (EastAsian.isUnspaced(c)) {
        unspaced++;
        inWord = false;
      } else if (inWord) {
        inWord = c > ' ' && (c < 128 || !Character.isWhitespace(c));
      } else if (Character.isLetterOrDigit(c) || c == GAP) {
        words++;
        inWord = true;
      }
    }
    return words + (unspaced + 1) / 2;
  }

  /** In the order of the text. */
  List<Apart> apart() {
    return apart;
  }

  /** In the order of the text. */
  List<Seam> seams() {
    return seams;
  }

  /** In the order of the text. The words for a picture are a link to it. */
  public List<Link> links() {
    return links;
  }

  /** The files and folders of the site that are linked to or shown, whether they are there or not. */
  public Stream<String> files() {
    return links.stream()
        .map(Link::address)
        .filter(address -> AddressText.scheme(address).isEmpty())
        .map(address ->
            SourcePath.resolve(file.path(), AddressText.decoded(address.split("#", 2)[0])));
  }

  /** The link that a character is part of. */
  public Optional<Link> link(int index) {
    return links.stream()
        .filter(link -> link.start() <= index && index < link.end())
        .findFirst();
  }

  /** Its lines as they stand in the file, each from its first character on that is text. */
  public List<Location> lines() {
    List<Location> lines = new ArrayList<>();
    String written = file.text();
    int done = -1;
    for (int piece = 0; piece < pieces.length; piece += 3) {
      int start = pieces[piece + 1];
      if (start >= done && start < written.length() && written.charAt(start) != '\n') {
        int end = written.indexOf('\n', start);
        done = end < 0 ? written.length() : end;
        lines.add(file.at(start, done));
      }
    }
    return lines;
  }

  /** The place in the file of characters {@code start} (inclusive) to {@code end} (exclusive). */
  public Location at(int start, int end) {
    if (text.isEmpty()) {
      return file.at(pieces.length == 0 ? 0 : pieces[1], pieces.length == 0 ? 0 : pieces[1]);
    }
    int from = offset(start, false);
    return file.at(from, end > start ? Math.max(from, offset(end - 1, true)) : from);
  }

  // A piece as long in the file as in the text is the same characters; any other, such as &amp;,
  // has one place as a whole.
  private int offset(int index, boolean behind) {
    int piece = piece(index);
    int next = piece + 3 < pieces.length ? pieces[piece + 3] : text.length();
    int length = pieces[piece + 2];
    if (next - pieces[piece] == length) {
      return pieces[piece + 1] + index - pieces[piece] + (behind ? 1 : 0);
    }
    return pieces[piece + 1] + (behind ? length : 0);
  }

  private int piece(int index) {
    int low = 0;
    int high = pieces.length / 3 - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces[3 * middle] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return 3 * low;
  }
}
