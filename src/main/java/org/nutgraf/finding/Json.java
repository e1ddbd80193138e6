package org.nutgraf.finding;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers, flags and null as JSON (RFC 8259), safe inside an HTML script element. */
public final class Json {
  private Json() {}

  /** A value as JSON, without blanks and line ends between values; maps in the order of their entries. */
  public static String of(Object value) {
    StringBuilder out = new StringBuilder();
    append(value, out);
    return out.toString();
  }

  private static void append(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator);
        text(String.valueOf(entry.getKey()), out);
        out.append(':');
        append(entry.getValue(), out);
        separator = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object item : list) {
        out.append(separator);
        append(item, out);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      text(String.valueOf(value), out);
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' '
              || c == '<'
              || c == '>'
              || c == '&'
              || c >= 0x7F && c < 0xA0
              || c >= '\u2028' && c <= '\u202E'
              || c >= '\u2066' && c <= '\u2069'
              || Character.isSurrogate(c) && isLone(text, i)) {
            out.append("\\u").append(Integer.toHexString(c | 0x10000), 1, 5);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isLone(String text, int i) {
    boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
    boolean first =
        i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    return !first && !second;
  }
}
