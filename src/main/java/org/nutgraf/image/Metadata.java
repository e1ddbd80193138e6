package org.nutgraf.image;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little of a picture's metadata that readers need: how it is to be turned, and whose it is. All else – where it was
 * taken, by whom, with which camera – stays behind.
 *
 * @param orientation 1 for upright, to 8 (Exif 2.3, tag 274)
 * @param copyright empty if nothing is said
 */
record Metadata(int orientation, String copyright) {
  static final Metadata NONE = new Metadata(1, "");
  private static final String XMP =
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
          + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:rights><rdf:Alt>"
          + "<rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>";
  private static final byte[] NO_EXIF = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0};
  private static final int ORIENTATION = 274;
  private static final int COPYRIGHT = 33432;
  private static final Pattern RIGHTS =
      Pattern.compile("<dc:rights>.*?<rdf:li[^>]*>([^<]*)<", Pattern.DOTALL);

  boolean isEmpty() {
    return orientation == 1 && copyright.isEmpty();
  }

  /** What two places in a file say together; the first counts. */
  Metadata or(Metadata other) {
    return new Metadata(
        orientation == 1 ? other.orientation : orientation,
        copyright.isEmpty() ? other.copyright : copyright);
  }

  /** @param tiff as Exif is written: a TIFF file with a directory */
  static Metadata exif(byte[] tiff) {
    try {
      ByteBuffer in = ByteBuffer.wrap(tiff);
      in.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = in.getInt(4);
      int entries = Short.toUnsignedInt(in.getShort(directory));
      Metadata found = NONE;
      for (int i = 0, at = directory + 2; i < entries; i++, at += 12) {
        int tag = Short.toUnsignedInt(in.getShort(at));
        if (tag == ORIENTATION && in.getShort(at + 8) >= 1 && in.getShort(at + 8) <= 8) {
          found = found.or(new Metadata(in.getShort(at + 8), ""));
        } else if (tag == COPYRIGHT) {
          int length = in.getInt(at + 4);
          byte[] text = new byte[length];
          in.get(length <= 4 ? at + 8 : in.getInt(at + 8), text);
          found = found.or(new Metadata(1, tidy(new String(text, StandardCharsets.UTF_8))));
        }
      }
      return found;
    } catch (IndexOutOfBoundsException | BufferUnderflowException | NegativeArraySizeException e) {
      return NONE;
    }
  }

  /** What Adobe's XMP says. */
  static Metadata xmp(byte[] xml) {
    Matcher rights = RIGHTS.matcher(new String(xml, StandardCharsets.UTF_8));
    return rights.find() ? new Metadata(1, tidy(unescaped(rights.group(1)))) : NONE;
  }

  /**
   * What IPTC's record says (Information Interchange Model 4.2, data set 2:116), as Photoshop puts it into a JPEG file.
   *
   * @param segment with its name, {@code Photoshop 3.0}
   */
  static Metadata iptc(byte[] segment) {
    for (int i = 0; i + 5 <= segment.length; i++) {
      if (segment[i] == 0x1C && segment[i + 1] == 2 && segment[i + 2] == 116) {
        int length = (segment[i + 3] & 0xFF) << 8 | segment[i + 4] & 0xFF;
        if (length > 0 && length < 0x8000 && i + 5 + length <= segment.length) {
          return new Metadata(1, tidy(decoded(segment, i + 5, length)));
        }
      }
    }
    return NONE;
  }

  // Most programs write UTF-8, some Latin 1, and few say which.
  static String decoded(byte[] bytes, int start, int length) {
    String text = new String(bytes, start, length, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0
        ? text
        : new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }

  private static String tidy(String text) {
    return text.replace('\0', ' ').strip();
  }

  /**
   * What may be known of an item of an AVIF file (ISO 23008-12, annex A): its copyright as Exif, after the four bytes that
   * say where that starts, or as XMP. Some programs refuse Exif that is none, so it has no entry then; nobody reads it as XMP.
   */
  static byte[] known(byte[] item) {
    Matcher rights = RIGHTS.matcher(new String(item, StandardCharsets.UTF_8));
    if (rights.find()) {
      return XMP.formatted(rights.group(1)).getBytes(StandardCharsets.UTF_8);
    }
    int start = item.length < 4 ? 0 : 4 + ByteBuffer.wrap(item).getInt(0);
    Metadata found = start < 4 || start > item.length - 8
        ? NONE
        : exif(java.util.Arrays.copyOfRange(item, start, item.length));
    return new Out()
        .number(0, 4, ByteOrder.BIG_ENDIAN)
        .put(new Metadata(1, found.copyright).exif().orElse(NO_EXIF))
        .all();
  }

  private static String unescaped(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  /** Copyright and orientation as Exif, with nothing else; empty if there is neither. */
  Optional<byte[]> exif() {
    if (isEmpty()) {
      return Optional.empty();
    }
    byte[] text =
        copyright.isEmpty() ? new byte[0] : (copyright + "\0").getBytes(StandardCharsets.UTF_8);
    boolean turned = orientation != 1;
    int entries = (turned ? 1 : 0) + (text.length > 0 ? 1 : 0);
    int end = 8 + 2 + 12 * entries + 4;
    ByteBuffer out =
        ByteBuffer.allocate(end + (text.length > 4 ? text.length + text.length % 2 : 0));
    out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) entries);
    if (turned) {
      out.putShort((short) ORIENTATION)
          .putShort((short) 3)
          .putInt(1)
          .putShort((short) orientation)
          .putShort((short) 0);
    }
    if (text.length > 4) {
      out.putShort((short) COPYRIGHT)
          .putShort((short) 2)
          .putInt(text.length)
          .putInt(end)
          .putInt(0)
          .put(text);
    } else if (text.length > 0) {
      out.putShort((short) COPYRIGHT)
          .putShort((short) 2)
          .putInt(text.length)
          .put(java.util.Arrays.copyOf(text, 4))
          .putInt(0);
    } else {
      out.putInt(0);
    }
    return Optional.of(out.array());
  }

  /** Bytes that are written one after the other, with numbers in the order that a format wants. */
  static final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Out put(byte[] from, int start, int end) {
      bytes.write(from, start, end - start);
      return this;
    }

    Out put(byte[] all) {
      return put(all, 0, all.length);
    }

    Out text(String ascii) {
      return put(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    Out number(int value, int length, ByteOrder order) {
      for (int i = 0; i < length; i++) {
        bytes.write(value >>> 8 * (order == ByteOrder.BIG_ENDIAN ? length - 1 - i : i));
      }
      return this;
    }

    byte[] all() {
      return bytes.toByteArray();
    }
  }
}
