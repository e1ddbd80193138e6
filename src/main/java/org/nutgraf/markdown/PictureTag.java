package org.nutgraf.markdown;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutgraf.image.SmallerCopy;
import org.nutgraf.markdown.syntax.Escapes;
import org.nutgraf.source.PictureSize;

/** The tag of a picture, from which a browser chooses the copy that suits its screen. */
final class PictureTag {
  /** The text column of the style sheet, and narrower screens without their margins. */
  private static final String SIZES = "(min-width:39rem) 37rem,calc(100vw - 2rem)";

  private static final String CREDIT = " | ";

  private PictureTag() {}

  /**
   * @param src the address, fit for an attribute
   * @param size null if it can't be told
   * @param lazy whether to load it only when a reader comes near
   */
  static void write(
      String src,
      String alt,
      String title,
      @Nullable PictureSize size,
      boolean lazy,
      StringBuilder out) {
    write(src, alt, title, size, "", lazy, out);
  }

  /** @param width on the page, in CSS pixels; empty for as wide as it is */
  static void write(
      String src,
      String alt,
      String title,
      @Nullable PictureSize size,
      String width,
      boolean lazy,
      StringBuilder out) {
    int wide = width.isEmpty() ? 0 : Integer.parseInt(width.replace("px", ""));
    out.append("<img src=\"").append(src).append('"');
    if (size != null && !SmallerCopy.widths(size).isEmpty()) {
      out.append(" srcset=\"")
          .append(SmallerCopy.choice(size).stream()
              .map(pixels -> SmallerCopy.path(src, pixels, size) + " " + pixels + "w")
              .collect(Collectors.joining(", ")))
          .append("\" sizes=\"")
          .append(wide == 0 ? SIZES : wide + "px")
          .append('"');
    }
    attribute("alt", alt, out);
    if (!title.isEmpty()) {
      attribute("title", title, out);
    }
    if (size != null) {
      int shown = wide == 0 ? size.width() : wide;
      out.append(" width=\"")
          .append(shown)
          .append("\" height=\"")
          .append(Math.round((double) size.height() * shown / size.width()))
          .append('"');
    } else if (wide > 0) {
      out.append(" width=\"").append(wide).append('"');
    }
    out.append(lazy ? " loading=\"lazy\">" : ">");
  }

  /** A caption, and behind a bar who made the picture: {@code The pier in May | Photo: A. Writer}. */
  static void caption(String title, StringBuilder out) {
    // A title may be a credit alone: "| Photo: A. Writer".
    String padded = " " + title;
    int bar = padded.lastIndexOf(CREDIT);
    out.append("<figcaption>");
    Escapes.html(bar < 0 ? title : padded.substring(0, bar).strip(), out);
    if (bar >= 0) {
      out.append(bar == 0 ? "<small>" : " <small>");
      Escapes.html(padded.substring(bar + CREDIT.length()).strip(), out);
      out.append("</small>");
    }
    out.append("</figcaption>");
  }

  private static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"");
    Escapes.html(value, out);
    out.append('"');
  }
}
