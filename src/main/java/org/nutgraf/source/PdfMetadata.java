package org.nutgraf.source;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks for authors in PDF (ISO 32000-1): the dictionary {@code Info}, XMP, and pictures within. */
final class PdfMetadata {
  /** A key with a text that is not empty, in parentheses or in hexadecimal digits. */
  private static final Pattern AUTHOR =
      Pattern.compile("/Author\\s*(?:\\(\\s*[^)\\s]|<\\s*(?i:feff)?\\s*[0-9A-Fa-f])");

  private static final Pattern PACKED =
      Pattern.compile("/FlateDecode\\b[^\\n]{0,400}?>>\\s*stream\\r?\\n", Pattern.DOTALL);
  /** How much is unpacked at most of one stream, and of all streams, in bytes. */
  private static final int STREAM = 256 << 10;

  private static final int ALL = 32 << 20;

  private PdfMetadata() {}

  static void read(byte[] pdf, Set<String> found) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    look(text, found);
    PrivateMetadata.pictures(text, found);
    Matcher stream = PACKED.matcher(text);
    byte[] out = new byte[STREAM];
    for (int left = ALL; left > 0 && stream.find(); ) {
      // Of pictures and fonts the dictionary says so; what tells of authors is in streams of
      // objects, or of XMP.
      String dictionary =
          text.substring(Math.max(text.lastIndexOf(" obj", stream.end()), 0), stream.end());
      if (dictionary.contains("/ObjStm") || dictionary.contains("/Metadata")) {
        int length = unpacked(pdf, stream.end(), out);
        look(new String(out, 0, length, StandardCharsets.ISO_8859_1), found);
        left -= length;
      }
    }
    if (text.contains("/Encrypt ")) {
      found.add("perhaps more: it is encrypted");
    }
  }

  private static void look(String text, Set<String> found) {
    if (AUTHOR.matcher(text).find()) {
      found.add("its author (PDF, /Author)");
    }
    PrivateMetadata.xmp(text, found);
  }

  private static int unpacked(byte[] pdf, int start, byte[] out) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, pdf.length - start);
      int length = 0;
      while (length < out.length && !inflater.finished()) {
        int more = inflater.inflate(out, length, out.length - length);
        if (more == 0) {
          break;
        }
        length += more;
      }
      return length;
    } catch (DataFormatException e) {
      return 0;
    } finally {
      inflater.end();
    }
  }
}
