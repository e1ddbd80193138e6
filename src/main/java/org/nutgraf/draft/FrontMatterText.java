package org.nutgraf.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nutgraf.finding.BadCharacters;

/** Writes front matter: keys in the order they are added, and values quoted where YAML would misread them. */
public final class FrontMatterText {
  // Letters, digits and what means nothing in YAML, whatever stands around it.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}($€£][\\p{L}\\p{M}\\p{N} ,.;/()+$€£%’‘“”–—?!'\"&-]*");
  private static final Pattern WORD =
      Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|\\.nan|\\.inf");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{2,4}[0-9X]*(-[0-9X]{2}){0,2}[?~%]?(/[0-9X.?~%-]*)?");

  private final List<String> lines = new ArrayList<>();

  /** Adds a key unless its value is empty. */
  public FrontMatterText add(String key, String value) {
    if (!value.isEmpty()) {
      lines.add(key + ": " + scalar(value));
    }
    return this;
  }

  public FrontMatterText add(String key, boolean value) {
    lines.add(key + ": " + value);
    return this;
  }

  /** Adds a date, which stands without quotes if it is one. */
  public FrontMatterText date(String key, String value) {
    if (!value.isEmpty()) {
      lines.add(key + ": " + (DATE.matcher(value).matches() ? value : scalar(value)));
    }
    return this;
  }

  /** Adds a list in brackets unless it is empty. */
  public FrontMatterText list(String key, List<String> values) {
    if (!values.isEmpty()) {
      lines.add(key + ": ["
          + String.join(", ", values.stream().map(FrontMatterText::item).toList()) + "]");
    }
    return this;
  }

  /** Adds a list of groups of keys unless it is empty. */
  public FrontMatterText groups(String key, List<FrontMatterText> groups) {
    if (!groups.isEmpty()) {
      lines.add(key + ":");
    }
    for (FrontMatterText group : groups) {
      for (int i = 0; i < group.lines.size(); i++) {
        lines.add((i == 0 ? "  - " : "    ") + group.lines.get(i));
      }
    }
    return this;
  }

  /** Adds a remark for those who read the file. */
  public FrontMatterText comment(String text) {
    BadCharacters.replaced(text).lines().forEach(line -> lines.add("# " + line));
    return this;
  }

  /** The keys alone, each in a line of its own behind {@code indent}. */
  public String keys(String indent) {
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(indent).append(line).append('\n'));
    return out.toString();
  }

  /** A whole file. */
  public String file(String body) {
    String text = BadCharacters.replaced(body).stripTrailing();
    return "---\n" + keys("") + "---\n" + (text.isBlank() ? "" : text + "\n");
  }

  public static String scalar(String text) {
    String value = BadCharacters.replaced(text);
    boolean plain = PLAIN.matcher(value).matches()
        && !value.endsWith(" ")
        && !WORD.matcher(value).matches();
    return plain ? value : quoted(value);
  }

  // In brackets commas separate, and brackets are brackets.
  private static String item(String value) {
    boolean isId = value.matches("[a-z0-9][a-z0-9.-]*[a-z][a-z0-9.-]*");
    String scalar = scalar(value);
    return isId || scalar.equals(value) && value.indexOf(',') < 0
        ? value
        : quoted(BadCharacters.replaced(value));
  }

  private static String quoted(String value) {
    StringBuilder out = new StringBuilder("\"");
    value.codePoints().forEach(c -> {
      if (c == '"' || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
        out.append(String.format("\\u%04x", c));
      } else {
        out.appendCodePoint(c);
      }
    });
    return out.append('"').toString();
  }
}
