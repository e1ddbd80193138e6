package org.nutgraf.check.prose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of markup that is shown as it is written.
 *
 * @param signs a text is only searched if it has one of these
 * @param mark what is told of: its first group, where it has one
 */
record MarkupKind(String signs, Pattern mark, String message, String hint) {
  /** Signs, a pattern, what is told, a way out. */
  private static final int LINES = 4;

  private static final Pattern SPELLED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

  /**
   * All that are known.
   *
   * @param inline anywhere in running text
   * @param lines at the beginning of a line, behind the marks of lists and quotations
   * @param alone the same of a paragraph that has one line only
   */
  record Table(Kinds inline, Kinds lines, Kinds alone) {}

  /**
   * Kinds in the order in which they are looked for.
   *
   * @param bySign the places of those that have a sign
   */
  record Kinds(List<MarkupKind> all, Map<Character, BitSet> bySign) {
    static Kinds of(List<MarkupKind> all) {
      Map<Character, BitSet> bySign = new HashMap<>();
      for (int i = 0; i < all.size(); i++) {
        for (char sign : all.get(i).signs().toCharArray()) {
          bySign.computeIfAbsent(sign, first -> new BitSet()).set(i);
        }
      }
      return new Kinds(all, bySign);
    }

    /** The kinds that a text may have, as it has one of their signs. Most texts have none. */
    List<MarkupKind> in(String text) {
      BitSet found = new BitSet();
      for (char c : text.toCharArray()) {
        BitSet having = isLetter(c) ? null : bySign.get(c);
        if (having != null) {
          found.or(having);
        }
      }
      return found.stream().mapToObj(all::get).toList();
    }

    // Nearly all characters of any text, and none of them is a sign.
    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c == ' ' || c >= 'A' && c <= 'Z';
    }
  }

  /** Reads {@code foreign-markup.txt}, which says how it is written. */
  static Table table() {
    try (InputStream in = MarkupKind.class.getResourceAsStream("foreign-markup.txt")) {
      String[] parts = new String(requireNonNull(in).readAllBytes(), UTF_8).split("(?m)^== .*$");
      return new Table(
          Kinds.of(kinds(parts[1])), Kinds.of(kinds(parts[2])), Kinds.of(kinds(parts[3])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MarkupKind> kinds(String text) {
    List<String> lines =
        text.lines().filter(line -> !line.isEmpty() && !line.startsWith("# ")).toList();
    List<MarkupKind> kinds = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += LINES) {
      kinds.add(new MarkupKind(
          signs(lines.get(i)),
          Pattern.compile(lines.get(i + 1)),
          lines.get(i + 2),
          lines.get(i + 3)));
    }
    return kinds;
  }

  // Blanks of other kinds are spelled out, to be seen.
  private static String signs(String written) {
    return SPELLED
        .matcher(written)
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
  }

  /** The group of a match that is told of. */
  static int group(Matcher match) {
    return match.groupCount() > 0 && match.group(1) != null ? 1 : 0;
  }
}
