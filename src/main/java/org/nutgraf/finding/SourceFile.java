package org.nutgraf.finding;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.nutgraf.source.SourceReader;

/**
 * A text file of the site, with the lines an editor sees.
 *
 * <p>The text is what {@link SourceReader} made of the bytes: no byte order mark, {@code \n} line ends. Offsets are
 * UTF-16 indexes into it; lines and columns count from 1, columns in Unicode code points.
 */
public final class SourceFile {
  private static final int BLOCK = 256;

  private final String path;
  private final String text;
  private final Optional<SourceFile> original;
  private final String place;
  private int @Nullable [] lineStarts;
  private int @Nullable [] pairs;
  private long digest;

  /**
   * @param path relative to the site's root, with {@code /} between names on every system
   */
  public SourceFile(String path, String text) {
    this(path, text, path, Optional.empty());
  }

  private SourceFile(String path, String text, String place, Optional<SourceFile> original) {
    this.path = requireNonNull(path);
    this.text = requireNonNull(text);
    this.place = place;
    this.original = original;
  }

  /** The same file as the translation of another, in whose place it stands. */
  public SourceFile of(SourceFile translated) {
    return new SourceFile(translated.path, text, path, Optional.of(translated));
  }

  /** The file's place in the site, by which others refer to it: a translation has that of its original. */
  public String path() {
    return path;
  }

  /** Where the file really is: {@code content/index.de.md} for a translation of {@code content/index.md}. */
  public String place() {
    return place;
  }

  /** The file that this one is a translation of; empty for all others. */
  public Optional<SourceFile> original() {
    return original;
  }

  public String text() {
    return text;
  }

  /** The file's name without folders: {@code aws.md}. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The file's name without folders and without the part behind the last dot: {@code aws}. */
  public String stem() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  public Location at(int start, int end) {
    return new Location(this, start, end);
  }

  /** The file as a whole, for findings that belong to no place in it. */
  public Location whole() {
    return new Location(this, 0, 0);
  }

  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int column(int offset) {
    return codePoints(lineStarts()[line(offset) - 1], offset) + 1;
  }

  int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  int lineEnd(int line) {
    return line < lineStarts().length ? lineStarts()[line] - 1 : text.length();
  }

  // Thousands of findings may stand in one line, so no more than two blocks are looked at for each.
  private int codePoints(int start, int end) {
    int first = start / BLOCK + 1;
    int last = end / BLOCK;
    int halves = last <= first
        ? halves(start, end)
        : halves(start, first * BLOCK) + pairs()[last] - pairs()[first] + halves(last * BLOCK, end);
    return end - start - halves;
  }

  // The second halves of characters that take two.
  private int halves(int start, int end) {
    int found = 0;
    for (int i = Math.max(1, start); i < end; i++) {
      found += Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)) ? 1 : 0;
    }
    return found;
  }

  // How many of these stand before each block.
  private int[] pairs() {
    int[] found = pairs;
    if (found == null) {
      found = new int[text.length() / BLOCK + 1];
      for (int i = 1; i < found.length; i++) {
        found[i] = found[i - 1] + halves((i - 1) * BLOCK, i * BLOCK);
      }
      pairs = found;
    }
    return found;
  }

  // Only findings ask for lines, so most files never pay for the index. Racing threads compute the
  // same array.
  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
      for (int at = text.indexOf('\n'), line = 1; at >= 0; at = text.indexOf('\n', at + 1)) {
        starts[line++] = at + 1;
      }
      lineStarts = starts;
    }
    return starts;
  }

  /** 64 bits of path and text: equal files have equal ones, and others almost certainly have others. Never 0. */
  public long digest() {
    long known = digest;
    if (known == 0) {
      CRC32 one = new CRC32();
      CRC32C other = new CRC32C();
      for (String part :
          List.of(path, "\0", text, original.map(file -> place + file.digest()).orElse(""))) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        one.update(bytes);
        other.update(bytes);
      }
      known = one.getValue() << 32 | other.getValue();
      known = known == 0 ? 1 : known;
      digest = known;
    }
    return known;
  }

  /**
   * Files are equal if path and text are, and those that they translate: what was made of one can stand for what would be
   * made of the other.
   */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof SourceFile file
            && path.equals(file.path)
            && text.equals(file.text)
            && place.equals(file.place)
            && original.equals(file.original);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + text.hashCode();
  }

  @Override
  public String toString() {
    return place;
  }
}
