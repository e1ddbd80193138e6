package org.nutgraf.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a document, a recording or a drawing tells readers besides what it shows: who wrote it, and where. Nothing is taken
 * out: such files can't be written anew without harm, so an editor has to.
 */
public final class PrivateMetadata {
  /**
   * How much of a file is looked at, in bytes; what tells of authors is at the start or the end, or in a table of its
   * own.
   */
  static final int MOST = 64 << 20;

  private static final Pattern DRAWN =
      Pattern.compile("<dc:creator>\\s*(?:<[^>]*>\\s*)*[^<\\s]|sodipodi:docname=\"[^\"]|"
          + "inkscape:export-filename=\"[^\"]|xmpMM:|<i:pgf\\b");

  private PrivateMetadata() {}

  /**
   * The places in a file that tell of people or places, in words, without what they say: findings are public, too.
   *
   * @throws IOException if it can't be read
   */
  public static Set<String> of(Asset file) throws IOException {
    Set<String> found = new TreeSet<>();
    String ending =
        file.path().substring(file.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try (InputStream in = file.open()) {
      switch (ending) {
        case "pdf" -> PdfMetadata.read(in.readNBytes(MOST), found);
        case "docx", "xlsx", "pptx", "odt", "ods", "odp" -> OfficeMetadata.read(in, found);
        case "mp4", "m4a", "m4v", "mov" -> FilmMetadata.read(in, found);
        case "mp3", "aac", "flac", "oga", "ogg", "ogv", "opus", "wav", "webm" ->
          SoundMetadata.read(in.readNBytes(1 << 20), found);
        case "svg" -> {
          if (DRAWN
              .matcher(new String(in.readNBytes(MOST), StandardCharsets.UTF_8))
              .find()) {
            found.add("what its program wrote into it (dc:creator, docname)");
          }
        }
        default -> {}
      }
    }
    return found;
  }

  /** Whether XMP (ISO 16684-1) names people or a place. */
  static void xmp(String xml, Set<String> found) {
    if (Pattern.compile("<dc:creator>\\s*(?:<[^>]*>\\s*)*[^<\\s]|(?:pdf|xmp|photoshop):Author[^s]")
        .matcher(xml)
        .find()) {
      found.add("its author (XMP)");
    }
    if (xml.contains("exif:GPSL")
        || xml.contains("photoshop:City")
        || xml.contains("Iptc4xmpCore:Location")) {
      found.add("a place (XMP)");
    }
  }

  /** Whether a picture within a file has the place where it was taken: a directory of Exif with tag 0x8825. */
  static void pictures(String bytes, Set<String> found) {
    for (int at = bytes.indexOf("Exif\0\0"); at >= 0; at = bytes.indexOf("Exif\0\0", at + 6)) {
      String head = bytes.substring(at + 6, Math.min(bytes.length(), at + 6 + 1024));
      if (head.startsWith("MM") && head.contains("\u0088\u0025\0\u0004")
          || head.startsWith("II") && head.contains("\u0025\u0088\u0004\0")) {
        found.add("where a picture in it was taken (Exif)");
      }
    }
  }
}
