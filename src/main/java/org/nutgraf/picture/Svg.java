package org.nutgraf.picture;

/** Writes SVG elements, one below the other. Numbers are whole, so no locale has a say in them. */
final class Svg {
  private final StringBuilder out = new StringBuilder();

  /**
   * @param attributes names and values, in turn
   */
  Svg open(String element, Object... attributes) {
    return tag(element, attributes).raw(">");
  }

  Svg close(String element) {
    return raw("</" + element + ">");
  }

  /** An element without content. */
  Svg empty(String element, Object... attributes) {
    return tag(element, attributes).raw("/>");
  }

  /** An element with text only. */
  Svg text(String element, String text, Object... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  Svg text(String text) {
    return raw(escape(text));
  }

  Svg line() {
    return raw("\n");
  }

  private Svg tag(String element, Object... attributes) {
    raw("<" + element);
    for (int i = 0; i < attributes.length; i += 2) {
      raw(" " + attributes[i] + "=\"" + escape(attributes[i + 1].toString()) + "\"");
    }
    return this;
  }

  private Svg raw(String text) {
    out.append(text);
    return this;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
