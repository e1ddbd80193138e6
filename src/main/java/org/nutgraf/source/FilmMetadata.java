package org.nutgraf.source;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Looks for authors and places in films and sound of the family of MP4 (ISO 14496-12): boxes, of which {@code moov}
 * tells.
 */
final class FilmMetadata {
  private static final int MOST_BOXES = 10_000;
  /** Mark → what it tells. */
  private static final Map<String, String> MARKS = marks();

  private FilmMetadata() {}

  private static Map<String, String> marks() {
    Map<String, String> marks = new LinkedHashMap<>();
    for (String place :
        new String[] {"\u00a9xyz", "loci", "com.apple.quicktime.location", "\u00a9gps", "GPS "}) {
      marks.put(place, "where it was taken");
    }
    for (String author : new String[] {
      "\u00a9ART",
      "\u00a9aut",
      "\u00a9wrt",
      "auth",
      "com.apple.quicktime.author",
      "com.apple.quicktime.artist"
    }) {
      marks.put(author, "its author");
    }
    marks.put("com.apple.quicktime.model", "the camera that took it");
    return marks;
  }

  static void read(InputStream in, Set<String> found) throws IOException {
    DataInputStream data = new DataInputStream(in);
    try {
      for (int i = 0; i < MOST_BOXES; i++) {
        long size = Integer.toUnsignedLong(data.readInt());
        byte[] type = data.readNBytes(4);
        long rest = size == 1 ? data.readLong() - 16 : size == 0 ? Long.MAX_VALUE : size - 8;
        String name = new String(type, StandardCharsets.ISO_8859_1);
        if (rest < 0) {
          return;
        }
        if (name.equals("moov")
            || name.equals("meta")
            || name.equals("udta")
            || name.equals("uuid")) {
          look(
              new String(
                  data.readNBytes((int) Math.min(rest, PrivateMetadata.MOST)),
                  StandardCharsets.ISO_8859_1),
              found);
          rest = Math.max(0, rest - PrivateMetadata.MOST);
        }
        if (size == 0) {
          return;
        }
        data.skipNBytes(rest);
      }
    } catch (EOFException e) {
      // That was all.
      return;
    }
  }

  private static void look(String boxes, Set<String> found) {
    MARKS.forEach((mark, what) -> {
      if (boxes.contains(mark)) {
        found.add(what + " (" + mark.strip() + ")");
      }
    });
    PrivateMetadata.xmp(boxes, found);
  }
}
