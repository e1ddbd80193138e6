package org.nutgraf.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import org.nutgraf.image.Metadata.Out;
import org.nutgraf.source.AvifBoxes;

/**
 * Takes out of a picture what it tells of its maker: places, times, cameras, people, smaller pictures of what was cut off,
 * whatever hangs behind its end. Pixels are copied as they are, with colour profiles; the way it is turned and its copyright stay.
 */
public final class Stripping {
  /** Chunks of PNG (third edition) that say how pixels look and move. */
  private static final Set<String> PNG = Set.of(
      "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
      "hIST", "pHYs", "sPLT", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");

  private static final Set<String> WEBP =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
  private static final Set<String> GIF = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

  /** Stands before it in a comment, as GIF has no other place for it. */
  private static final String GIF_COPYRIGHT = "Copyright: ";

  /** What Adobe's segment says of colours, in bytes. */
  private static final int ADOBE = 12;

  private final byte[] in;
  private final Out out = new Out();
  private Metadata kept;
  private int at;

  private Stripping(byte[] in, Metadata kept) {
    this.in = in;
    this.kept = kept;
  }

  /**
   * The picture without what it tells; one of another kind than JPEG, PNG, WebP, AVIF and GIF as it is.
   *
   * @throws IOException if it is cut short or broken
   */
  public static byte[] plain(byte[] picture) throws IOException {
    return of(picture, Metadata.NONE);
  }

  /** A copy of a picture that was made without its metadata, with its copyright. */
  static byte[] signed(byte[] copy, byte[] original) throws IOException {
    Stripping look = new Stripping(original, Metadata.NONE);
    look.plain();
    return of(copy, new Metadata(1, look.kept.copyright()));
  }

  private static byte[] of(byte[] picture, Metadata known) throws IOException {
    return new Stripping(picture, known).plain();
  }

  private byte[] plain() throws IOException {
    try {
      String head = text(0, Math.min(12, in.length));
      if (head.startsWith("\u00ff\u00d8")) {
        return jpeg();
      } else if (head.startsWith("\u0089PNG")) {
        return png();
      } else if (head.startsWith("GIF8")) {
        return gif();
      } else if (AvifBoxes.isOne(in)) {
        return new AvifBoxes(in).plain(Metadata::known);
      }
      return head.startsWith("RIFF") && head.endsWith("WEBP") ? webp() : in;
    } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
      throw new IOException("it is cut short or broken", e);
    }
  }

  private int u16() {
    at += 2;
    return (in[at - 2] & 0xFF) << 8 | in[at - 1] & 0xFF;
  }

  private String text(int from, int length) {
    return new String(in, from, length, StandardCharsets.ISO_8859_1);
  }

  private byte[] part(int from, int end) {
    if (end > in.length || end < from) {
      throw new IndexOutOfBoundsException(end);
    }
    return Arrays.copyOfRange(in, from, end);
  }

  // ISO 10918-1, appendix B: segments, and pixels between some of them.
  private byte[] jpeg() throws IOException {
    Out rest = new Out();
    at = 2;
    while (true) {
      if (in[at] != (byte) 0xFF) {
        throw new IOException("it is cut short or broken");
      }
      int marker = in[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      if (marker == 0xD9) {
        break;
      }
      int start = at;
      at += 2;
      if (marker == 1 || marker >= 0xD0 && marker <= 0xD7) {
        rest.put(in, start, at);
        continue;
      }
      int end = at + u16();
      byte[] body = part(at, end);
      at = end;
      if (marker == 0xE1 && starts(body, "Exif\0")) {
        kept =
            kept.or(Metadata.exif(Arrays.copyOfRange(body, Math.min(6, body.length), body.length)));
      } else if (marker == 0xE1 && starts(body, "http://ns.adobe.com/xap")) {
        kept = kept.or(Metadata.xmp(body));
      } else if (marker == 0xED && starts(body, "Photoshop 3.0\0")) {
        kept = kept.or(Metadata.iptc(body));
      } else if (marker == 0xE0 && starts(body, "JFIF\0") && body.length >= 14) {
        // Its own small picture, which may show what was cut off, has a size of nothing now.
        byte[] jfif = Arrays.copyOf(body, 14);
        jfif[12] = 0;
        jfif[13] = 0;
        out.text("\u00ff\u00e0").number(16, 2, ByteOrder.BIG_ENDIAN).put(jfif);
      } else if (marker == 0xEE && starts(body, "Adobe") && body.length >= ADOBE) {
        rest.text("\u00ff\u00ee").number(2 + ADOBE, 2, ByteOrder.BIG_ENDIAN).put(body, 0, ADOBE);
      } else if (marker >= 0xC0 && marker < 0xE0
          || marker == 0xE2 && starts(body, "ICC_PROFILE\0")) {
        rest.put(in, start, end);
      }
      if (marker == 0xDA) {
        int from = at;
        while (in[at] != (byte) 0xFF || in[at + 1] == 0 || (in[at + 1] & 0xF8) == 0xD0) {
          at++;
        }
        rest.put(in, from, at);
      }
    }
    Out whole = new Out().text("\u00ff\u00d8").put(out.all());
    kept.exif().ifPresent(exif -> whole
        .text("\u00ff\u00e1")
        .number(exif.length + 8, 2, ByteOrder.BIG_ENDIAN)
        .text("Exif\0\0")
        .put(exif));
    return whole.put(rest.all()).text("\u00ff\u00d9").all();
  }

  private static boolean starts(byte[] bytes, String text) {
    return new String(bytes, 0, Math.min(bytes.length, text.length()), StandardCharsets.ISO_8859_1)
        .equals(text);
  }

  private byte[] png() throws IOException {
    Out rest = new Out();
    String type = "";
    at = 8;
    while (!type.equals("IEND")) {
      int start = at;
      int length = u16() << 16 | u16();
      type = text(at, 4);
      int end = Math.addExact(Math.addExact(at + 4, length), 4);
      byte[] body = part(at + 4, end - 4);
      part(start, end);
      at = end;
      if (type.equals("eXIf")) {
        kept = kept.or(Metadata.exif(body));
      } else if (PngText.TYPES.contains(type)) {
        kept = kept.or(PngText.known(type, body));
      } else if (type.equals("IHDR")) {
        out.put(in, start, end);
      } else if (PNG.contains(type)) {
        rest.put(in, start, end);
      }
    }
    Out whole = new Out().put(in, 0, 8).put(out.all());
    kept.exif().ifPresent(exif -> {
      byte[] chunk = new Out().text("eXIf").put(exif).all();
      CRC32 sum = new CRC32();
      sum.update(chunk);
      whole
          .number(exif.length, 4, ByteOrder.BIG_ENDIAN)
          .put(chunk)
          .number((int) sum.getValue(), 4, ByteOrder.BIG_ENDIAN);
    });
    return whole.put(rest.all()).all();
  }

  // GIF89a, appendix A: blocks, most of them in pieces of at most 255 bytes.
  private byte[] gif() throws IOException {
    at = 13 + table(in[10]);
    out.put(part(0, at));
    while (in[at] != 0x3B) {
      int start = at;
      int label = -1;
      boolean stays = true;
      if (in[at] == 0x2C) {
        at += 10 + table(in[at + 9]) + 1;
      } else if (in[at] == 0x21) {
        label = in[at + 1] & 0xFF;
        stays = label == 0xF9 || label == 0x01 || label == 0xFF && GIF.contains(text(at + 3, 11));
        at += 2;
      } else {
        throw new IOException("it is cut short or broken");
      }
      while (in[at] != 0) {
        at += 1 + (in[at] & 0xFF);
      }
      at++;
      if (stays) {
        // How often it is shown is in three bytes; the way on is for colours only.
        boolean loop =
            label == 0xFF && in[start + 14] == 3 && !text(start + 3, 3).equals("ICC");
        out.put(part(start, loop ? start + 18 : at)).put(loop ? new byte[1] : new byte[0]);
      } else if (label == 0xFE && starts(part(start + 3, at), GIF_COPYRIGHT)) {
        int from = start + 3 + GIF_COPYRIGHT.length();
        kept = kept.or(new Metadata(
            1, new String(part(from, start + 3 + (in[start + 2] & 0xFF)), StandardCharsets.UTF_8)));
      } else {
        kept = kept.or(Metadata.xmp(part(start, at)));
      }
    }
    byte[] comment = (GIF_COPYRIGHT + kept.copyright()).getBytes(StandardCharsets.UTF_8);
    if (!kept.copyright().isEmpty() && comment.length < 0x100) {
      out.text("!\u00fe")
          .number(comment.length, 1, ByteOrder.BIG_ENDIAN)
          .put(comment)
          .text("\0");
    }
    return out.text(";").all();
  }

  private static int table(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  // RFC 9649: a list of chunks.
  private byte[] webp() throws IOException {
    ByteBuffer numbers = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
    int end = Math.addExact(8, numbers.getInt(4));
    part(0, end);
    Out chunks = new Out();
    byte[] head = new byte[0];
    int flags = -1;
    for (at = 12; at + 8 <= end; ) {
      String type = text(at, 4);
      int next = Math.addExact(at + 8, numbers.getInt(at + 4));
      next += next % 2;
      byte[] body = part(at + 8, Math.min(next, end));
      if (type.equals("EXIF")) {
        kept = kept.or(Metadata.exif(
            starts(body, "Exif\0\0") ? Arrays.copyOfRange(body, 6, body.length) : body));
      } else if (type.equals("XMP ")) {
        kept = kept.or(Metadata.xmp(body));
      } else if (WEBP.contains(type)) {
        flags = type.equals("VP8X") ? chunks.all().length + 8 : flags;
        head = head.length == 0 ? WebpHead.of(type, body) : head;
        if (type.equals("ANMF")) {
          chunks.put(WebpHead.frame(body));
        } else {
          chunks.put(in, at, Math.min(next, end));
        }
      }
      at = next;
    }
    byte[] exif = kept.exif().orElse(new byte[0]);
    if (flags < 0 && exif.length > 0) {
      byte[] pixels = chunks.all();
      chunks = new Out().put(head).put(pixels);
      flags = head.length == 0 ? -1 : 8;
      exif = head.length == 0 ? new byte[0] : exif;
    }
    if (exif.length > 0) {
      chunks
          .text("EXIF")
          .number(exif.length, 4, ByteOrder.LITTLE_ENDIAN)
          .put(exif)
          .put(new byte[exif.length % 2]);
    }
    byte[] all = chunks.all();
    if (flags >= 0) {
      all[flags] = (byte) (all[flags] & ~0x0C | (exif.length > 0 ? 0x08 : 0));
    }
    return new Out()
        .text("RIFF")
        .number(all.length + 4, 4, ByteOrder.LITTLE_ENDIAN)
        .text("WEBP")
        .put(all)
        .all();
  }
}
