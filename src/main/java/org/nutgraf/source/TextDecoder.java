package org.nutgraf.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.finding.BadCharacters;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/** Makes text of bytes: from UTF-8, without byte order mark, with {@code \n} line ends, without NUL characters. */
final class TextDecoder {
  private static final char REPLACEMENT = '\uFFFD';
  /** Unicode Standard Annex 15, section 13: no language needs more. */
  private static final int MOST_MARKS = 30;

  private static final int FIRST_MARK = 0x300;
  private static final int MARKS = 1 << Character.NON_SPACING_MARK
      | 1 << Character.ENCLOSING_MARK
      | 1 << Character.COMBINING_SPACING_MARK;

  private static final Pattern CONFLICT =
      Pattern.compile("^<<<<<<< .*$(?=(?s:.*?)^>>>>>>> )", Pattern.MULTILINE);

  /** CommonMark 0.31.2, section 2.5. */
  private static final Pattern REFERENCE = Pattern.compile("&#([0-9]{1,7}|[xX][0-9a-fA-F]{1,6});");

  private final StringBuilder text = new StringBuilder();
  private int badAt = -1;
  private byte bad;

  private TextDecoder() {}

  /**
   * A decoded file.
   *
   * @param finding the first place that isn't UTF-8
   */
  record Decoded(SourceFile file, Optional<Finding> finding) {}

  /** Decodes a file; bytes that aren't UTF-8 read as in Windows-1252, which is what they most often are. */
  static Decoded decode(String path, byte[] bytes) {
    if (isUtf16(bytes)) {
      SourceFile file = new SourceFile(path, normal(new String(bytes, StandardCharsets.UTF_16)));
      return new Decoded(
          file,
          Optional.of(Finding.of(
              new SourceFile(path, "").whole(),
              Rule.NOT_UTF8,
              "this file is UTF-16",
              "save it as UTF-8")));
    }
    if (isUsual(bytes)) {
      return new Decoded(
          new SourceFile(path, new String(bytes, StandardCharsets.UTF_8)), Optional.empty());
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    // Where decoding fails U+FFFD appears; but a file may contain that character itself.
    if (text.indexOf(REPLACEMENT) >= 0) {
      TextDecoder decoder = new TextDecoder();
      decoder.decode(ByteBuffer.wrap(bytes));
      if (decoder.badAt >= 0) {
        return decoder.notUtf8(path);
      }
    }
    String normal = normal(text);
    int heap = heap(normal, 0);
    if (heap >= 0) {
      SourceFile calmed = new SourceFile(path, calmed(normal, heap));
      return new Decoded(
          calmed,
          Optional.of(Finding.of(
              calmed.at(heap, heap + 1),
              Rule.CONTROL_CHARACTER,
              "more than " + MOST_MARKS + " accents stand on one letter",
              "delete them")));
    }
    SourceFile file = new SourceFile(path, normal);
    int nul = text.indexOf('\0');
    return new Decoded(
        file,
        nul < 0
            ? conflict(file).or(() -> unseen(file)).or(() -> reference(file))
            : Optional.of(nul(file, normal(text.substring(0, nul)).length())));
  }

  // Whether a file has only what nearly all have, of which nothing can be wrong: ASCII, Latin-1,
  // dashes and quotation marks (U+2010 to U+2027). One look instead of six.
  private static boolean isUsual(byte[] bytes) {
    byte before = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b >= 0) {
        boolean character = b >= ' ' && b != 0x7F || b == '\n' || b == '\t';
        boolean sign = b == '<' && before == '<' || b == '#' && before == '&';
        if (!character || sign) {
          return false;
        }
      } else if ((b == (byte) 0xC2 || b == (byte) 0xC3)
          && isFrom(b == (byte) 0xC2 ? 0xA0 : 0x80, bytes, i + 1, 0xBF)) {
        i++;
      } else if (b == (byte) 0xE2
          && isFrom(0x80, bytes, i + 1, 0x80)
          && isFrom(0x90, bytes, i + 2, 0xA7)) {
        i += 2;
      } else {
        return false;
      }
      before = b;
    }
    return true;
  }

  private static boolean isFrom(int least, byte[] bytes, int at, int most) {
    return at < bytes.length && (bytes[at] & 0xFF) >= least && (bytes[at] & 0xFF) <= most;
  }

  /** Decodes a file that comes with the program, which nothing is wrong with. */
  static SourceFile trusted(String path, byte[] bytes) {
    return new SourceFile(path, normal(new String(bytes, StandardCharsets.UTF_8)));
  }

  // Where there is one accent too many, from a place on; -1 if nowhere.
  private static int heap(String text, int from) {
    int marks = 0;
    for (int i = from; i < text.length(); i++) {
      // Nearly all characters of any text, so this is asked first.
      if (text.charAt(i) < FIRST_MARK) {
        marks = 0;
        continue;
      }
      int c = text.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return i;
      }
      i += Character.charCount(c) - 1;
    }
    return -1;
  }

  private static boolean isMark(int c) {
    return (1 << Character.getType(c) & MARKS) != 0;
  }

  // Patterns look back over all accents for the letter below them, at each of them.
  private static String calmed(String text, int heap) {
    StringBuilder calm = new StringBuilder(text);
    for (int i = heap; i >= 0; i = heap(text, i)) {
      for (;
          i < text.length() && isMark(text.codePointAt(i));
          i += Character.charCount(text.codePointAt(i))) {
        calm.setCharAt(i, REPLACEMENT);
        calm.setCharAt(i + Character.charCount(text.codePointAt(i)) - 1, REPLACEMENT);
      }
    }
    return calm.toString();
  }

  private static Optional<Finding> conflict(SourceFile file) {
    Matcher marker = file.text().indexOf("<<<<<<< ") < 0 ? null : CONFLICT.matcher(file.text());
    return marker == null || !marker.find()
        ? Optional.empty()
        : Optional.of(Finding.of(
            file.at(marker.start(), marker.end()),
            Rule.MERGE_CONFLICT,
            "two versions of this text stand here, which git could not merge",
            "keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"));
  }

  private static Optional<Finding> unseen(SourceFile file) {
    return BadCharacters.in(file.text())
        .map(found -> Finding.of(
            file.at(found.at(), found.at() + Character.charCount(found.character())),
            Rule.CONTROL_CHARACTER,
            "the character " + found.name() + " can't be in a text",
            found.hint()));
  }

  // The same, written in HTML's way.
  private static Optional<Finding> reference(SourceFile file) {
    if (file.text().indexOf("&#") < 0) {
      return Optional.empty();
    }
    return REFERENCE
        .matcher(file.text())
        .results()
        .filter(found -> isBad(found.group(1)))
        .findFirst()
        .map(found -> Finding.of(
            file.at(found.start(), found.end()),
            Rule.CONTROL_CHARACTER,
            "the character that " + found.group() + " stands for can't be in a text",
            "delete it"));
  }

  private static boolean isBad(String number) {
    boolean hex = number.charAt(0) == 'x' || number.charAt(0) == 'X';
    int c = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
    return c != 0 && BadCharacters.isBad(c);
  }

  private static Finding nul(SourceFile file, int at) {
    return file.text().startsWith("PK")
        ? Finding.of(
            file.whole(),
            Rule.NOT_UTF8,
            "this is a Word document or an archive, whatever its name says",
            "take in its text: nutgraf import FILE")
        : Finding.of(
            file.at(at, at + 1),
            Rule.NOT_UTF8,
            "the character U+0000 can't be in a text",
            "delete it");
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && (bytes[0] == -2 && bytes[1] == -1 || bytes[0] == -1 && bytes[1] == -2);
  }

  private void decode(ByteBuffer in) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(Math.max(16, in.remaining()));
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      if (result.isUnderflow()) {
        return;
      }
      if (result.isError()) {
        if (badAt < 0) {
          badAt = text.length();
          bad = in.get(in.position());
        }
        text.append(new String(new byte[] {in.get()}, Charset.forName("windows-1252")));
      }
    }
  }

  private Decoded notUtf8(String path) {
    SourceFile file = new SourceFile(path, normal(text.toString()));
    int at = normal(text.substring(0, badAt)).length();
    String hex = HexFormat.of().withUpperCase().toHexDigits(bad);
    Finding finding = Finding.of(
        file.at(at, at + 1),
        Rule.NOT_UTF8,
        "this file is not UTF-8: it has the byte 0x" + hex + " here",
        "save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8");
    return new Decoded(file, Optional.of(finding));
  }

  private static String normal(String text) {
    String result = text;
    if (!result.isEmpty() && result.charAt(0) == '\uFEFF') {
      result = result.substring(1);
    }
    if (result.indexOf('\r') >= 0) {
      result = result.replace("\r\n", "\n").replace('\r', '\n');
    }
    return result.replace('\0', REPLACEMENT);
  }
}
