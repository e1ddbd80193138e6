package org.nutgraf.image;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sets lines of text on a card, in the typeface that comes with the program; in one of the machine's if that lacks a
 * letter. Letters are filled outlines, so that no machine's hints or smoothing have a say in them.
 */
final class CardLettering {
  /** The size that texts are measured at. */
  private static final int EM = 100;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final int margin;
  private final int room;
  private final Locale locale;
  private final boolean rightToLeft;
  private final BufferedImage image;

  /** Read once; a Java that can't fails with a {@link LinkageError}. */
  private static final class Typeface {
    static final Font FONT = read();

    private static Font read() {
      try (InputStream in = CardLettering.class.getResourceAsStream("SourceSerif4-Bold.ttf")) {
        return Font.createFont(Font.TRUETYPE_FONT, in);
      } catch (IOException | FontFormatException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  /** Java has many words for a machine without fonts or the libraries that read them, and few are documented. */
  private static final class Trial {
    static final boolean WENT_WELL = wentWell();

    private static boolean wentWell() {
      try {
        new CardLettering(EM, EM, 0, Locale.ROOT, false).line("a", EM / 2, EM / 2, Paper.INK);
        return true;
      } catch (OutOfMemoryError e) {
        throw e;
      } catch (Unavailable | RuntimeException | Error e) {
        return false;
      }
    }
  }

  /** Says which letters are missing. */
  static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    Unavailable(String message) {
      super(message);
    }
  }

  /** Whether this Java can draw letters at all, which is found out by drawing one. */
  static boolean isPossible() {
    return Trial.WENT_WELL;
  }

  /**
   * @param width in pixels
   * @param margin the room that is left at the sides
   */
  CardLettering(int width, int height, int margin, Locale locale, boolean rightToLeft) {
    this.margin = margin;
    this.room = width - 2 * margin;
    this.locale = locale;
    this.rightToLeft = rightToLeft;
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
  }

  /**
   * A part of a text that can't be broken.
   *
   * @param full its width with the blank behind it, in ems
   * @param bare its width without
   */
  record Piece(String text, double full, double bare) {}

  /** A text in pieces, measured once for all sizes. */
  List<Piece> pieces(String text) throws Unavailable {
    BreakIterator breaks = BreakIterator.getLineInstance(locale);
    breaks.setText(text);
    List<Piece> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String piece = text.substring(start, end);
      pieces.add(new Piece(piece, width(piece, EM) / EM, width(piece.stripTrailing(), EM) / EM));
      start = end;
    }
    return pieces;
  }

  /** Breaks a text into the fewest lines that have room, as equal in length as they can be. */
  List<String> wrapped(List<Piece> pieces, int size) {
    int fewest = broken(pieces, size, room).size();
    int low = room / 4;
    int high = room;
    while (low < high) {
      int middle = (low + high) / 2;
      if (broken(pieces, size, middle).size() <= fewest) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return broken(pieces, size, high);
  }

  /** Whether no piece is wider than the room. */
  boolean isWithin(List<Piece> pieces, int size) {
    return pieces.stream().allMatch(piece -> piece.bare * size <= room);
  }

  /** Writes a line, shortened if it has no room; nothing if it is empty. */
  void line(String text, int size, int baseline, int level) throws Unavailable {
    String shown = text;
    for (int end = text.length(); end > 0 && width(shown, size) > room; ) {
      int blank = text.lastIndexOf(' ', end - 1);
      end = blank > 0 ? blank : text.offsetByCodePoints(end, -1);
      shown = text.substring(0, end) + "…";
    }
    if (shown.isBlank()) {
      return;
    }
    TextLayout layout = layout(shown, size);
    double x = rightToLeft ? margin + room - layout.getAdvance() : margin;
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    int shade = level * 255 / Paper.INK;
    graphics.setColor(new Color(shade, shade, shade));
    graphics.fill(layout.getOutline(AffineTransform.getTranslateInstance(x, baseline)));
    graphics.dispose();
  }

  /** What has been written, as levels of ink. */
  byte[] levels() {
    byte[] shades = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    byte[] levels = new byte[shades.length];
    for (int i = 0; i < shades.length; i++) {
      levels[i] = (byte) ((shades[i] & 0xff) * Paper.INK / 255);
    }
    return levels;
  }

  private static List<String> broken(List<Piece> pieces, int size, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double used = 0;
    for (Piece piece : pieces) {
      if (!line.isEmpty() && (used + piece.bare) * size > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
        used = 0;
      }
      line.append(piece.text);
      used += piece.full;
    }
    lines.add(line.toString().strip());
    return lines;
  }

  private double width(String text, int size) throws Unavailable {
    return text.isBlank() ? 0 : layout(text, size).getAdvance();
  }

  private TextLayout layout(String text, int size) throws Unavailable {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    Map<TextAttribute, Object> look = Map.of(
        TextAttribute.SIZE,
        (float) size,
        TextAttribute.KERNING,
        TextAttribute.KERNING_ON,
        TextAttribute.RUN_DIRECTION,
        rightToLeft);
    for (String shown : List.of(composed, withoutSigns(composed))) {
      for (Font font : List.of(Typeface.FONT, new Font(Font.SERIF, Font.BOLD, size))) {
        if (!shown.isBlank() && font.canDisplayUpTo(shown) < 0) {
          return new TextLayout(shown, font.deriveFont(look), EXACT);
        }
      }
    }
    throw new Unavailable(
        "this page's card has no words, as no typeface of this machine has all letters of \"" + text
            + "\"");
  }

  /** A text without the signs that the typeface lacks, such as emoji: a headline can do without. */
  private static String withoutSigns(String text) {
    return text.codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || Typeface.FONT.canDisplay(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
