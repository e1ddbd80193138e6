package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/** Finds links and pictures that are none because their address has a blank: readers would see brackets. */
final class BlankAddresses {
  private static final Pattern ADDRESS = Pattern.compile(
      "\\]\\((<[^<>\n]* [^<>\n]*>|[^()<>\\s]+ [^()<>\n\"]*[^()<>\\s\"])(?: +\"[^\"\n]*\")?\\)");

  private BlankAddresses() {}

  /** @param container a block of running text */
  static void report(Node container, SourceFile file, List<Finding> findings) {
    int start = container.getStartOffset();
    if (!mayHold(file.text(), start, container.getEndOffset())
        || !ADDRESS.matcher(container.getChars()).find()) {
      return;
    }
    char[] text = new char[container.getChars().length()];
    Arrays.fill(text, '\n');
    for (Node node : container.getDescendants()) {
      if (node instanceof Text || node instanceof HtmlInline) {
        node.getChars()
            .toString()
            .getChars(0, node.getTextLength(), text, node.getStartOffset() - start);
      }
    }
    Matcher address = ADDRESS.matcher(new String(text));
    Map<Location, Finding> found = new LinkedHashMap<>();
    while (address.find()) {
      Location at = file.at(start + address.start(1), start + address.end(1));
      found.put(
          at,
          Finding.of(
              at,
              Rule.UNSAFE_LINK,
              "an address can't have a blank",
              "write %20 for it: " + address.group(1).replaceAll("[<>]", "").replace(" ", "%20")
                  + "; or, if this is no link, \\( for the bracket"));
    }
    findings.removeIf(finding -> found.containsKey(finding.location()));
    findings.addAll(found.values());
  }

  // Nearly no address has a blank, and asking the pattern of every text takes long.
  private static boolean mayHold(String text, int start, int end) {
    boolean address = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '(' && i > start && text.charAt(i - 1) == ']') {
        address = true;
      } else if (address && (c == ' ' || c == '<')) {
        return true;
      } else if (c == ')') {
        address = false;
      }
    }
    return false;
  }
}
