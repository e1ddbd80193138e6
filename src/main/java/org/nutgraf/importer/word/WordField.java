package org.nutgraf.importer.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of a text, such as a link: an instruction, and what it shows. Only links mean something here. */
final class WordField {
  private static final Pattern LINK = Pattern.compile(
      "\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\s\\\\]\\S*))?" + "(?:.*\\\\l\\s+\"([^\"]*)\")?.*",
      Pattern.DOTALL);

  private final StringBuilder instruction = new StringBuilder();
  private boolean shows;

  void add(String text) {
    instruction.append(shows ? "" : text);
  }

  /** What follows is shown. */
  void shows() {
    shows = true;
  }

  /** Where it leads to; empty for a field that is no link. */
  String address() {
    Matcher link = LINK.matcher(instruction);
    if (!shows || !link.matches()) {
      return "";
    }
    String address =
        link.group(1) != null ? link.group(1) : link.group(2) != null ? link.group(2) : "";
    return link.group(3) == null ? address : address + "#" + link.group(3);
  }
}
