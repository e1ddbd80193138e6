package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The definitions of a body's link references (CommonMark 0.31, section 4.7). Of several with one label the first counts.
 */
final class LinkDefinitions {
  /** How many characters all uses of definitions may add to a page, at least, as in cmark. */
  private static final int LEAST = 100_000;

  private final Map<String, Reference> byLabel = new HashMap<>();
  private int spare;

  /** @param length of the text */
  LinkDefinitions(int length) {
    this.spare = Math.max(LEAST, length);
  }

  /** The definitions that a text begins with, and the line behind them. */
  record Taken(List<Reference> references, int lines) {}

  /** Empty for a label that isn't defined, and when the addresses and titles found before are longer than a page may be. */
  Optional<Reference> find(String label) {
    Reference found = byLabel.isEmpty() ? null : byLabel.get(normal(label));
    spare -= found == null ? 0 : found.getUrl().length() + found.getTitle().length();
    return spare < 0 ? Optional.empty() : Optional.ofNullable(found);
  }

  /** Labels are compared without regard to case and blanks; spellings of one letter in Unicode are one. */
  static String normal(String label) {
    String composed =
        Normalizer.normalize(label.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    // Twice: upper case makes one of ß and SS, lower case of the Greek sigmas.
    return composed.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  Taken take(InlineSource source) {
    List<Reference> taken = new ArrayList<>();
    String text = source.text;
    int at = 0;
    while (at < text.length() && text.charAt(at) == '[') {
      int end = one(source, at, taken);
      if (end < 0) {
        break;
      }
      at = end;
    }
    return new Taken(taken, at >= text.length() ? Integer.MAX_VALUE : source.line(at));
  }

  // Where the line behind a definition starts; -1 if there is none.
  private int one(InlineSource source, int start, List<Reference> taken) {
    String text = source.text;
    int label = LinkScanner.label(text, start);
    if (label < 0
        || label >= text.length()
        || text.charAt(label) != ':'
        || text.charAt(start + 1) == '^') {
      return -1;
    }
    int from = LinkScanner.blanks(text, label + 1);
    int to = LinkScanner.address(text, from);
    if (to <= from) {
      return -1;
    }
    int titleFrom = LinkScanner.blanks(text, to);
    int titleTo = titleFrom > to ? LinkScanner.title(text, titleFrom) : -1;
    int end = titleTo < 0 ? -1 : lineEnd(text, titleTo);
    if (end < 0) {
      titleTo = -1;
      end = lineEnd(text, to);
    }
    if (end < 0) {
      return -1;
    }
    BasedSequence title = titleTo < 0 ? null : source.slice(titleFrom, titleTo);
    Reference reference =
        new Reference(source.slice(start, label + 1), source.slice(from, to), title);
    taken.add(reference);
    byLabel.putIfAbsent(normal(text.substring(start + 1, label - 1)), reference);
    return end;
  }

  private static int lineEnd(String text, int at) {
    int end = LinkScanner.spaces(text, at);
    return end == text.length() ? end : text.charAt(end) == '\n' ? end + 1 : -1;
  }
}
