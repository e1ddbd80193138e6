package org.nutgraf.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A sheet that is printed in black, with red rules: few colours, so its file is small.
 *
 * <p>A level is how much ink there is at a place, from 0 to {@link #INK}.
 */
final class Paper {
  /** The full level. More levels between make the edges of letters no smoother to the eye, but the file larger. */
  static final int INK = 15;
  /** The level of ink for text of less importance. */
  static final int SOFT = 11;
  /** The first number behind the levels of ink, for the second colour. */
  static final int RED = 16;

  // The colours of the style sheet: paper, ink, red.
  private static final int[] LIGHT = {0xfc, 0xfc, 0xfa};
  private static final int[] DARK = {0x17, 0x19, 0x1b};
  private static final int[] ACCENT = {0xa5, 0x2a, 0x1c};

  private final int width;
  private final int height;
  private final byte[] levels;

  Paper(int width, int height) {
    this.width = width;
    this.height = height;
    this.levels = new byte[width * height];
  }

  void rule(int x, int y, int across, int down, int level) {
    for (int row = y; row < y + down; row++) {
      Arrays.fill(levels, row * width + x, row * width + x + across, (byte) level);
    }
  }

  /** Puts levels on the empty parts of the paper, row by row. */
  void print(byte[] more) {
    for (int i = 0; i < levels.length; i++) {
      levels[i] = levels[i] == 0 ? more[i] : levels[i];
    }
  }

  /** The file: PNG (ISO 15948) with a palette. */
  byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    // Eight bits a pixel, colours from a palette, not interlaced.
    chunk(
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) 8)
            .put((byte) 3)
            .array(),
        out);
    chunk("PLTE", palette(), out);
    chunk("IDAT", compressed(), out);
    chunk("IEND", new byte[0], out);
    return out.toByteArray();
  }

  private static byte[] palette() {
    byte[] palette = new byte[(RED + 1) * 3];
    for (int level = 0; level <= INK; level++) {
      for (int part = 0; part < 3; part++) {
        palette[level * 3 + part] = (byte) (LIGHT[part] + (DARK[part] - LIGHT[part]) * level / INK);
      }
    }
    for (int part = 0; part < 3; part++) {
      palette[RED * 3 + part] = (byte) ACCENT[part];
    }
    return palette;
  }

  private byte[] compressed() {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try {
      // Each row begins with the number of its filter: none.
      byte[] rows = new byte[(width + 1) * height];
      for (int y = 0; y < height; y++) {
        System.arraycopy(levels, y * width, rows, y * (width + 1) + 1, width);
      }
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] part = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(String type, byte[] data, ByteArrayOutputStream out) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
