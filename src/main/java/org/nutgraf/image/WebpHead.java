package org.nutgraf.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.nutgraf.image.Metadata.Out;

/** The head that a WebP picture of a single chunk lacks, and without which it can't hold a copyright (RFC 9649, 2.7). */
final class WebpHead {
  private static final Set<String> FRAME = Set.of("ALPH", "VP8 ", "VP8L");
  private static final int FRAME_HEAD = 16;
  private static final int ALPHA = 0x10;

  private WebpHead() {}

  /** The head of the picture in a chunk; empty if the chunk has none. */
  static byte[] of(String type, byte[] body) {
    ByteBuffer in = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
    if (type.equals("VP8 ") && body.length >= 10) {
      // RFC 6386, 9.1: behind the tag of the frame and the code that starts it.
      return head(0, (in.getShort(6) & 0x3FFF) - 1, (in.getShort(8) & 0x3FFF) - 1);
    } else if (type.equals("VP8L") && body.length >= 5) {
      int bits = in.getInt(1);
      return head((bits >>> 28 & 1) * ALPHA, bits & 0x3FFF, bits >>> 14 & 0x3FFF);
    }
    return new byte[0];
  }

  private static byte[] head(int flags, int width, int height) {
    return new Out()
        .text("VP8X")
        .number(10, 4, ByteOrder.LITTLE_ENDIAN)
        .number(flags, 4, ByteOrder.LITTLE_ENDIAN)
        .number(width, 3, ByteOrder.LITTLE_ENDIAN)
        .number(height, 3, ByteOrder.LITTLE_ENDIAN)
        .all();
  }

  /** A chunk of a moving picture with nothing but the pixels of its frame. */
  static byte[] frame(byte[] body) {
    ByteBuffer in = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
    Out out = new Out().put(body, 0, FRAME_HEAD);
    for (int at = FRAME_HEAD; at + 8 <= body.length; ) {
      String type = new String(body, at, 4, StandardCharsets.ISO_8859_1);
      int next = Math.addExact(at + 8, in.getInt(at + 4));
      next += next % 2;
      if (next <= at) {
        throw new IndexOutOfBoundsException(next);
      }
      if (FRAME.contains(type)) {
        out.put(Arrays.copyOfRange(body, at, Math.min(next, body.length)));
      }
      at = next;
    }
    byte[] all = out.all();
    return new Out()
        .text("ANMF")
        .number(all.length, 4, ByteOrder.LITTLE_ENDIAN)
        .put(all)
        .put(new byte[all.length % 2])
        .all();
  }
}
