package org.nutgraf.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The places in Markdown files that a link may lead to: anchors in HTML, and headings, as GitHub names them. */
final class MarkdownAnchors {
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
  private static final Pattern NO_PART_OF_A_NAME =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]");

  private final Map<Path, Set<String>> known = new HashMap<>();

  /** The names of the places in a file, without the number sign. */
  Set<String> of(Path file) {
    return known.computeIfAbsent(file, MarkdownAnchors::read);
  }

  private static Set<String> read(Path file) {
    try {
      String markdown = Files.readString(file);
      Set<String> names = new HashSet<>();
      for (Matcher anchor = ANCHOR.matcher(markdown); anchor.find(); ) {
        names.add(anchor.group(1));
      }
      Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
        @Override
        public void visit(Heading heading) {
          String name = name(heading);
          int number = 0;
          while (!names.add(number == 0 ? name : name + "-" + number)) {
            number++;
          }
        }
      });
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Node heading) {
    StringBuilder text = new StringBuilder();
    heading.accept(new AbstractVisitor() {
      @Override
      public void visit(Text node) {
        text.append(node.getLiteral());
      }

      @Override
      public void visit(Code node) {
        text.append(node.getLiteral());
      }
    });
    return NO_PART_OF_A_NAME
        .matcher(text.toString().toLowerCase(Locale.ROOT))
        .replaceAll("")
        .replace(' ', '-');
  }
}
