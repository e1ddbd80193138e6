package org.nutgraf.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/** What texts in a PNG say of whose it is (third edition, 11.3.3): plain, packed, or in any language. */
final class PngText {
  static final Set<String> TYPES = Set.of("tEXt", "zTXt", "iTXt");

  /** Nobody's copyright is longer, and what is packed may unpack without end. */
  private static final int LONGEST = 1 << 16;

  private PngText() {}

  static Metadata known(String type, byte[] body) {
    int name = end(body, 0);
    String keyword = new String(body, 0, name, StandardCharsets.ISO_8859_1);
    boolean xmp = keyword.equals("XML:com.adobe.xmp");
    if (!xmp && !keyword.equals("Copyright")) {
      return Metadata.NONE;
    }
    byte[] text = text(type, body, name + 1);
    return xmp
        ? Metadata.xmp(text)
        : new Metadata(
            1, Metadata.decoded(text, 0, text.length).replace('\0', ' ').strip());
  }

  private static byte[] text(String type, byte[] body, int at) {
    boolean international = type.equals("iTXt");
    boolean packed = type.equals("zTXt") || international && body[at] == 1;
    int start =
        switch (type) {
          case "zTXt" -> at + 1;
          // Behind two bytes on how it is packed and two names of the language, each with a zero at
          // its end.
          case "iTXt" -> end(body, end(body, at + 2) + 1) + 1;
          default -> at;
        };
    byte[] text = Arrays.copyOfRange(body, start, Math.max(start, body.length));
    return packed ? unpacked(text) : text;
  }

  private static int end(byte[] body, int from) {
    int end = from;
    while (body[end] != 0) {
      end++;
    }
    return end;
  }

  private static byte[] unpacked(byte[] text) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(text))) {
      byte[] all = in.readNBytes(LONGEST + 1);
      return all.length > LONGEST ? new byte[0] : all;
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
