package org.nutgraf.importer.word;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of a text, such as a link: an instruction, and what it shows. Only links mean something here. */
final class WordField {
  private static final Pattern LINK = Pattern.compile(
      "\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\s\\\\]\\S*))?" + "(?:.*\\\\l\\s+\"([^\"]*)\")?.*",
      Pattern.DOTALL);

  private final StringBuilder instruction = new StringBuilder();
  private boolean shows;
  private String address;

  /** @param around where the field around it leads to; empty if there is none, or it is no link */
  WordField(String around) {
    address = around;
  }

  void add(String text) {
    instruction.append(shows ? "" : text);
  }

  /** What follows is shown. */
  void shows() {
    shows = true;
    Matcher link = LINK.matcher(instruction);
    if (link.matches()) {
      String page = Optional.ofNullable(link.group(1))
          .or(() -> Optional.ofNullable(link.group(2)))
          .orElse("");
      String own = link.group(3) == null ? page : page + "#" + link.group(3);
      address = own.isEmpty() ? address : own;
    }
  }

  /** Where what it shows leads to; empty if it is no link, nor stands in one. */
  String address() {
    return address;
  }
}
