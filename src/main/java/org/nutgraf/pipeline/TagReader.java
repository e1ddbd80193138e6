package org.nutgraf.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.nutgraf.pipeline.Gate.Refused;

/**
 * The tags of a finished file, one after the other. It reads what our templates write and refuses whatever browsers could
 * understand in another way: attributes without quotation marks around their values, what is not closed, and in XML
 * anything that is not well-formed (XML 1.0, fifth edition) or beyond what we write: no definitions, no entities of one's own.
 */
final class TagReader {
  private static final int MOST_ATTRIBUTES = 64;

  private final byte[] bytes;
  private final boolean xml;
  private final Deque<String> open = new ArrayDeque<>();
  private final String[] names = new String[MOST_ATTRIBUTES];
  private final int[] from = new int[MOST_ATTRIBUTES];
  private final int[] to = new int[MOST_ATTRIBUTES];
  private int at;
  private int start;
  private int count;
  private boolean closing;
  private boolean rooted;
  private String name = "";

  TagReader(byte[] bytes, boolean xml) {
    this.bytes = bytes;
    this.xml = xml;
  }

  /** Goes on to the next tag; false if there is none. */
  boolean next() throws Refused {
    while (true) {
      text();
      if (at >= bytes.length) {
        if (xml && (!open.isEmpty() || !rooted)) {
          throw new Refused("is no well-formed XML", at - 1);
        }
        return false;
      }
      start = at;
      byte mark = at + 1 < bytes.length ? bytes[at + 1] : 0;
      if (mark != '!' && mark != '?') {
        tag();
        return true;
      } else if (starts("<!--")) {
        skip("-->", 4);
      } else if (xml && starts("<?xml ") && at == 0) {
        skip("?>", 6);
      } else if (xml && starts("<![CDATA[") && !open.isEmpty()) {
        skip("]]>", 9);
      } else if (!xml && starts("<!DOCTYPE html>")) {
        at += 15;
      } else {
        tag();
        return true;
      }
    }
  }

  /** The name of the element, in lower case. */
  String name() {
    return name;
  }

  boolean isClosing() {
    return closing;
  }

  /** Where the tag begins, in bytes. */
  int start() {
    return start;
  }

  int attributes() {
    return count;
  }

  /** The name of an attribute, in lower case. */
  String attribute(int i) {
    return names[i];
  }

  /** The value of an attribute as it is written, with its references. */
  String value(int i) {
    return new String(bytes, from[i], to[i] - from[i], StandardCharsets.UTF_8);
  }

  /** The same; empty if there is no such attribute. */
  String value(String attribute) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(attribute)) {
        return value(i);
      }
    }
    return "";
  }

  /** Whether an attribute lists a word. */
  boolean hasWord(String attribute, String word) {
    return (" " + value(attribute).toLowerCase(java.util.Locale.ROOT) + " ")
        .contains(" " + word + " ");
  }

  private void text() throws Refused {
    byte[] all = bytes;
    int i = at;
    for (; i < all.length && all[i] != '<'; i++) {
      SeenBytes.check(all, i);
      if (xml) {
        characters(i);
      }
    }
    at = i;
  }

  private void characters(int i) throws Refused {
    if (bytes[i] == '&' && !isReference(i) || open.isEmpty() && bytes[i] > ' ') {
      throw new Refused("is no well-formed XML", i);
    }
  }

  // The five that XML knows, and numbers.
  private boolean isReference(int from) {
    int end = from + 1;
    while (end < bytes.length && end < from + 10 && bytes[end] != ';') {
      end++;
    }
    return end < bytes.length
        && bytes[end] == ';'
        && new String(bytes, from, end + 1 - from, StandardCharsets.ISO_8859_1)
            .matches(
                "&(?:amp|lt|gt|quot|apos|#(?:9|10|13|[3-9][0-9]|[1-9][0-9]{2,6}|x(?:[9AaDd]|[2-9A-Fa-f][0-9A-Fa-f]{1,5})));");
  }

  private void tag() throws Refused {
    at++;
    closing = at < bytes.length && bytes[at] == '/';
    at += closing ? 1 : 0;
    name = word();
    count = 0;
    boolean empty = false;
    while (true) {
      boolean blank = blanks();
      if (at >= bytes.length) {
        throw new Refused("has a tag without an end", start);
      }
      if (bytes[at] == '>') {
        at++;
        break;
      }
      if (bytes[at] == '/' && at + 1 < bytes.length && bytes[at + 1] == '>') {
        empty = true;
        at += 2;
        break;
      }
      if (!blank || closing || count == MOST_ATTRIBUTES) {
        throw new Refused("has a tag that browsers may read otherwise", start);
      }
      attribute();
    }
    nest(empty);
    if (!xml
        && !closing
        && (name.equals("script")
            || name.equals("style")
            || name.equals("title")
            || name.equals("textarea"))) {
      raw();
    }
  }

  private void attribute() throws Refused {
    names[count] = word();
    from[count] = at;
    to[count] = at;
    if (at < bytes.length && bytes[at] == '=') {
      byte quote = ++at < bytes.length ? bytes[at] : 0;
      if (quote != '"' && quote != '\'') {
        throw new Refused("has an attribute without quotation marks", start);
      }
      from[count] = ++at;
      byte[] all = bytes;
      int end = at;
      for (; end < all.length && all[end] != quote; end++) {
        SeenBytes.check(all, end);
        if (all[end] == '<' || xml && all[end] == '&' && !isReference(end)) {
          throw new Refused("has an attribute that is not escaped", start);
        }
      }
      to[count] = end;
      at = end + 1;
    } else if (xml) {
      throw new Refused("is no well-formed XML", start);
    }
    for (int i = 0; i < count; i++) {
      if (names[i].equals(names[count])) {
        throw new Refused("has an attribute twice", start);
      }
    }
    count++;
  }

  private void nest(boolean empty) throws Refused {
    if (!xml) {
      return;
    }
    if (closing && (open.isEmpty() || !open.pop().equals(name))
        || !closing && open.isEmpty() && rooted) {
      throw new Refused("is no well-formed XML", start);
    }
    rooted = true;
    if (!closing && !empty) {
      open.push(name);
    }
  }

  // What stands up to its closing tag is no markup. A script must not seem to hold another:
  // browsers then look for two ends.
  private void raw() throws Refused {
    int from = at;
    while (true) {
      while (at < bytes.length && bytes[at] != '<') {
        SeenBytes.check(bytes, at);
        at++;
      }
      if (at >= bytes.length) {
        throw new Refused("has a <" + name + "> without an end", start);
      }
      if (at + 2 + name.length() < bytes.length
          && bytes[at + 1] == '/'
          && new String(bytes, at + 2, name.length(), StandardCharsets.ISO_8859_1)
              .equalsIgnoreCase(name)) {
        break;
      }
      if (!name.equals("style")) {
        throw new Refused("has a tag in a <" + name + ">", at);
      }
      at++;
    }
    if (name.equals("style")) {
      SafeAddresses.sheet(new String(bytes, from, at - from, StandardCharsets.UTF_8), start);
    }
  }

  private boolean blanks() {
    int from = at;
    while (at < bytes.length
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
    return at > from;
  }

  private String word() throws Refused {
    int from = at;
    boolean upper = false;
    while (at < bytes.length && isName(bytes[at])) {
      upper |= bytes[at] >= 'A' && bytes[at] <= 'Z';
      at++;
    }
    if (at == from) {
      throw new Refused("has a tag that browsers may read otherwise", start);
    }
    String word = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    return upper ? word.toLowerCase(java.util.Locale.ROOT) : word;
  }

  private static boolean isName(byte c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == ':'
        || c == '.';
  }

  private boolean starts(String text) {
    if (at + text.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void skip(String end, int length) throws Refused {
    at += length;
    while (!starts(end)) {
      if (at >= bytes.length) {
        throw new Refused("has a comment without an end", start);
      }
      SeenBytes.check(bytes, at);
      at++;
    }
    at += end.length();
  }
}
