package org.nutgraf.importer.plain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the TOML 1.0 that front matter is written in: keys and values, as texts and lists of texts. Keys of a table have
 * the table's name and a point before their own.
 */
final class Toml {
  private final String text;
  private final Map<String, Object> keys = new LinkedHashMap<>();
  private int at;

  private Toml(String text) {
    this.text = text;
  }

  /** @throws IOException if it is no TOML */
  static Map<String, Object> keys(String text) throws IOException {
    Toml toml = new Toml(text + "\n");
    toml.read();
    return toml.keys;
  }

  private void read() throws IOException {
    String table = "";
    for (blanks(); at < text.length(); blanks()) {
      if (text.charAt(at) == '[') {
        int end = text.indexOf('\n', at);
        table = text.substring(at, end).replaceAll("[\\[\\]\\s\"']|#.*", "") + ".";
        at = end;
        continue;
      }
      int equals = text.indexOf('=', at);
      int line = text.indexOf('\n', at);
      if (equals < 0 || equals > line) {
        throw wrong();
      }
      String key = text.substring(at, equals).strip().replaceAll("[\"']", "");
      at = equals + 1;
      keys.put(table + key, value());
      rest();
    }
  }

  private IOException wrong() {
    return FrontMatterSource.unreadable("look at line "
        + (text.substring(0, Math.min(at, text.length())).lines().count() + 1));
  }

  private void blanks() {
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
      at = text.charAt(at) == '#' ? text.indexOf('\n', at) : at + 1;
    }
  }

  private void rest() throws IOException {
    int end = text.indexOf('\n', at);
    String rest = text.substring(at, end).strip();
    if (!rest.isEmpty() && !rest.startsWith("#")) {
      throw wrong();
    }
    at = end;
  }

  private Object value() throws IOException {
    while (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
      at++;
    }
    for (String quote : List.of("\"\"\"", "'''", "\"", "'")) {
      if (text.startsWith(quote, at)) {
        return quoted(quote);
      }
    }
    if (text.charAt(at) == '[') {
      return list();
    }
    if (text.charAt(at) == '{') {
      return bare("}") + "}";
    }
    return bare(",]#\n").strip();
  }

  private String bare(String ends) throws IOException {
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (start == at || at == text.length()) {
      throw wrong();
    }
    String found = text.substring(start, at);
    at += ends.equals("}") ? 1 : 0;
    return found;
  }

  private List<Object> list() throws IOException {
    List<Object> found = new ArrayList<>();
    at++;
    for (blanks(); at < text.length(); blanks()) {
      char c = text.charAt(at);
      if (c == ']') {
        at++;
        return found;
      }
      if (c == ',') {
        at++;
      } else if (c == '[') {
        throw wrong();
      } else {
        found.add(value());
      }
    }
    throw wrong();
  }

  private String quoted(String quote) throws IOException {
    StringBuilder out = new StringBuilder();
    at += quote.length();
    if (quote.length() == 3 && text.startsWith("\n", at)) {
      at++;
    }
    while (at < text.length()) {
      if (text.startsWith(quote, at)) {
        at += quote.length();
        return out.toString();
      }
      char c = text.charAt(at++);
      if (c == '\\' && quote.startsWith("\"") && at < text.length()) {
        char escaped = text.charAt(at++);
        out.append(
            escaped == 'u'
                ? unicode(4)
                : escaped == 'U'
                    ? unicode(8)
                    : escaped == 'n' || escaped == 't' ? " " : Character.toString(escaped));
      } else if (c == '\n' && quote.length() == 1) {
        throw wrong();
      } else {
        out.append(c);
      }
    }
    throw wrong();
  }

  private String unicode(int digits) throws IOException {
    String code = text.substring(at, Math.min(text.length(), at + digits));
    if (!code.matches("[0-9A-Fa-f]{" + digits + "}")
        || !Character.isValidCodePoint(Integer.parseUnsignedInt(code, 16))) {
      throw wrong();
    }
    at += digits;
    return Character.toString(Integer.parseInt(code, 16));
  }
}
