package org.nutgraf.picture;

/** Writes SVG elements, one below the other. Numbers are whole, so no locale has a say in them. */
public final class Svg {
  private final StringBuilder out = new StringBuilder();
  private final boolean mirrored;

  public Svg() {
    this(false);
  }

  private Svg(boolean mirrored) {
    this.mirrored = mirrored;
  }

  /**
   * For a picture that is seen in a mirror, as its root says: its letters are mirrored once more, to be read. For
   * languages that are written to the left.
   */
  public static Svg mirrored() {
    return new Svg(true);
  }

  /**
   * @param attributes names and values, in turn
   */
  public Svg open(String element, Object... attributes) {
    return tag(element, attributes).raw(">");
  }

  public Svg close(String element) {
    return raw("</" + element + ">");
  }

  /** An element without content. */
  public Svg empty(String element, Object... attributes) {
    return tag(element, attributes).raw("/>");
  }

  /**
   * A rectangle.
   *
   * @param role its class
   * @param attributes what else it has, in turn
   */
  public Svg box(Box box, String role, Object... attributes) {
    return tag("rect", "class", role, "x", box.x(), "y", box.y())
        .attributes(false, "width", box.width(), "height", box.height())
        .attributes(false, attributes)
        .raw("/>");
  }

  /** An element with text only. */
  public Svg text(String element, String text, Object... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  public Svg text(String text) {
    return raw(escape(text));
  }

  public Svg line() {
    return raw("\n");
  }

  private Svg tag(String element, Object... attributes) {
    boolean letters = mirrored && element.equals("text");
    return raw("<" + element)
        .attributes(letters, attributes)
        .raw(letters ? " transform=\"scale(-1 1)\"" : "");
  }

  private Svg attributes(boolean letters, Object... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1].toString();
      boolean across = attributes[i].equals("x") || attributes[i].equals("dx");
      raw(" " + attributes[i] + "=\"" + (letters && across ? "-" : "") + escape(value) + "\"");
    }
    return this;
  }

  private Svg raw(String text) {
    out.append(text);
    return this;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
