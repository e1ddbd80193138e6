package org.nutgraf.pipeline;

import java.nio.charset.StandardCharsets;
import org.nutgraf.finding.BadCharacters;
import org.nutgraf.pipeline.Gate.Refused;

/** Whether a file is JSON (RFC 8259), and what its texts are where programs take them for HTML. */
final class JsonText {
  private static final int DEEPEST = 100;

  /** Is given each text, if the format's programs show it as HTML. */
  interface Texts {
    void take(byte[] utf8) throws Refused;
  }

  private final String text;
  private final boolean markup;
  private final Texts texts;
  private int at;

  private JsonText(String text, boolean markup, Texts texts) {
    this.text = text;
    this.markup = markup;
    this.texts = texts;
  }

  /** @param markup whether its texts are HTML */
  static void read(byte[] bytes, boolean markup, Texts texts) throws Refused {
    JsonText json = new JsonText(new String(bytes, StandardCharsets.UTF_8), markup, texts);
    json.value(0);
    json.blanks();
    json.expect(json.at == json.text.length());
  }

  private void value(int depth) throws Refused {
    blanks();
    expect(at < text.length() && depth < DEEPEST);
    char c = text.charAt(at);
    if (c == '{' || c == '[') {
      list(c == '{', depth);
    } else if (c == '"') {
      string();
    } else {
      int from = at;
      while (at < text.length() && ",]}\n\t\r ".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      expect(text.substring(from, at)
          .matches("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"));
    }
  }

  private void list(boolean object, int depth) throws Refused {
    char end = object ? '}' : ']';
    at++;
    blanks();
    if (peek(end)) {
      return;
    }
    do {
      if (object) {
        blanks();
        expect(at < text.length() && text.charAt(at) == '"');
        string();
        blanks();
        expect(peek(':'));
      }
      value(depth + 1);
      blanks();
    } while (peek(','));
    expect(peek(end));
  }

  private void string() throws Refused {
    StringBuilder out = new StringBuilder();
    int from = at++;
    while (true) {
      expect(at < text.length() && text.charAt(at) >= ' ');
      char c = text.charAt(at++);
      if (c == '"') {
        break;
      }
      out.append(c == '\\' ? escaped() : c);
    }
    if (BadCharacters.in(out.toString()).isPresent()) {
      throw new Refused("has a character that can't be seen", -1);
    }
    if (markup && out.indexOf("<") >= 0) {
      texts.take(out.toString().getBytes(StandardCharsets.UTF_8));
    }
    expect(at > from);
  }

  private char escaped() throws Refused {
    expect(at < text.length());
    char c = text.charAt(at++);
    if (c == 'u') {
      expect(at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}"));
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    int known = "\"\\/bfnrt".indexOf(c);
    expect(known >= 0);
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private boolean peek(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void blanks() {
    while (at < text.length() && " \n\t\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(boolean fine) throws Refused {
    if (!fine) {
      throw new Refused("is no JSON", -1);
    }
  }
}
