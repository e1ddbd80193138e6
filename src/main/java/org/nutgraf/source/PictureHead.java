package org.nutgraf.source;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the head of a picture's file says, without reading the picture.
 *
 * @param width as it is stored, in pixels
 * @param still whether it is a picture that Java can read and that does not move
 * @param orientation how it is to be turned and mirrored (Exif 2.3, tag 274): 1 for not at all, to 8
 */
public record PictureHead(int width, int height, boolean still, int orientation) {
  private static final int UPRIGHT = 1;
  /** The first of the orientations in which width and height change places. */
  private static final int FIRST_TURNED = 5;
  /** Before a file's first chunk of pixels. */
  private static final int MOST_CHUNKS = 1000;
  /** How much of an AVIF file holds the boxes before the pixels, in bytes. */
  private static final int AVIF_HEAD = 64 << 10;

  /**
   * Empty if it is none that is known: PNG, JPEG, GIF, WebP, AVIF, BMP.
   *
   * @throws IOException if it ends too early, or can't be read
   */
  public static Optional<PictureHead> read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in));
    return switch (data.readUnsignedShort()) {
      case 0x8950 -> png(data);
      case 0xffd8 -> jpeg(data);
      case 'G' << 8 | 'I' -> gif(head(data, 8));
      case 'R' << 8 | 'I' -> webp(head(data, 28));
      case 'B' << 8 | 'M' -> bmp(head(data, 24));
      case 0 -> avif(data);
      default -> Optional.empty();
    };
  }

  PictureSize size() {
    boolean turned = orientation >= FIRST_TURNED;
    return new PictureSize(turned ? height : width, turned ? width : height, still);
  }

  private static Optional<PictureHead> known(
      int width, int height, boolean still, int orientation) {
    return width > 0 && height > 0
        ? Optional.of(new PictureHead(width, height, still, orientation))
        : Optional.empty();
  }

  /** What follows the first two bytes. */
  private static ByteBuffer head(DataInputStream data, int length) throws IOException {
    byte[] bytes = new byte[length];
    data.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  // ISO 15948; a chunk acTL before the first pixels makes it move.
  private static Optional<PictureHead> png(DataInputStream data) throws IOException {
    data.skipNBytes(6 + 4 + 4);
    int width = data.readInt();
    int height = data.readInt();
    data.skipNBytes(5 + 4);
    for (int i = 0; i < MOST_CHUNKS; i++) {
      long length = Integer.toUnsignedLong(data.readInt());
      int type = data.readInt();
      if (type == ('I' << 24 | 'D' << 16 | 'A' << 8 | 'T')
          || type == ('a' << 24 | 'c' << 16 | 'T' << 8 | 'L')) {
        return known(width, height, type >>> 24 == 'I', UPRIGHT);
      }
      data.skipNBytes(length + 4);
    }
    return Optional.empty();
  }

  // ISO 10918-1, appendix B: segments with a marker and a length each, before the picture itself.
  private static Optional<PictureHead> jpeg(DataInputStream data) throws IOException {
    int orientation = UPRIGHT;
    for (int i = 0; i < MOST_CHUNKS; i++) {
      int marker = data.readUnsignedByte();
      while (marker != 0xff) {
        marker = data.readUnsignedByte();
      }
      while (marker == 0xff) {
        marker = data.readUnsignedByte();
      }
      if (marker == 0xd9 || marker == 0xda) {
        return Optional.empty();
      }
      int length = data.readUnsignedShort() - 2;
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        data.readUnsignedByte();
        int height = data.readUnsignedShort();
        int width = data.readUnsignedShort();
        // Four colours are for printing presses, and Java does not read them.
        return known(width, height, data.readUnsignedByte() != 4, orientation);
      }
      if (marker == 0xe1) {
        byte[] segment = new byte[Math.max(0, length)];
        data.readFully(segment);
        orientation = orientation == UPRIGHT ? orientation(ByteBuffer.wrap(segment)) : orientation;
      } else {
        data.skipNBytes(Math.max(0, length));
      }
    }
    return Optional.empty();
  }

  // Exif is a TIFF file in a segment: its first directory has entries of twelve bytes.
  private static int orientation(ByteBuffer exif) {
    if (exif.remaining() < 14 || !text(exif, 0, 4).equals("Exif")) {
      return UPRIGHT;
    }
    ByteBuffer tiff = exif.slice(6, exif.remaining() - 6);
    tiff.order(text(tiff, 0, 2).equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int at = directory + 2; entries > 0 && at <= tiff.limit() - 12; at += 12, entries--) {
      if (Short.toUnsignedInt(tiff.getShort(at)) == 274) {
        int value = tiff.getShort(at + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static Optional<PictureHead> gif(ByteBuffer head) {
    return known(
        Short.toUnsignedInt(head.getShort(4)),
        Short.toUnsignedInt(head.getShort(6)),
        false,
        UPRIGHT);
  }

  private static Optional<PictureHead> avif(DataInputStream data) throws IOException {
    byte[] head = new byte[AVIF_HEAD];
    int length = 2 + data.readNBytes(head, 2, head.length - 2);
    try {
      return AvifBoxes.isOne(head)
          ? new AvifBoxes(java.util.Arrays.copyOf(head, length)).head()
          : Optional.empty();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<PictureHead> bmp(ByteBuffer head) {
    return known(head.getInt(16), Math.abs(head.getInt(20)), false, UPRIGHT);
  }

  // RFC 9649: lossy, lossless, or with more to it.
  private static Optional<PictureHead> webp(ByteBuffer head) {
    return switch (text(head, 10, 4)) {
      case "VP8 " -> known(head.getShort(24) & 0x3fff, head.getShort(26) & 0x3fff, false, UPRIGHT);
      case "VP8L" ->
        known((head.getInt(19) & 0x3fff) + 1, (head.getInt(19) >> 14 & 0x3fff) + 1, false, UPRIGHT);
      case "VP8X" ->
        known((head.getInt(22) & 0xffffff) + 1, (head.getInt(24) >>> 8) + 1, false, UPRIGHT);
      default -> Optional.empty();
    };
  }

  private static String text(ByteBuffer bytes, int at, int length) {
    byte[] text = new byte[length];
    bytes.get(at, text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
