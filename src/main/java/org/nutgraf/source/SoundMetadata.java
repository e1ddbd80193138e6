package org.nutgraf.source;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for authors and places in sound and film with marks by name: ID3 of MP3, the comments of Ogg, FLAC and WebM,
 * RIFF.
 */
final class SoundMetadata {
  /** Frames of ID3v2 (2.2 and on) with people in them, each with its length; {@code GEOB} may be anything. */
  private static final Pattern ID3 = Pattern.compile(
      "(?:TPE[1-4]|TCOM|TEXT|TOLY|TENC|TOWN)[\\x00-\\xff]{6}[\\x00-\\x03]|(?:TP1|TCM)\\x00");

  private static final Pattern COMMENT = Pattern.compile(
      "\\b(?:ARTIST|AUTHOR|PERFORMER|COMPOSER|ORGANIZATION|CONTACT|ENCODED_BY|DIRECTOR|WRITTEN_BY)(?:=[^\\s]|\\x44\\x87)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE = Pattern.compile(
      "\\b(?:LOCATION|GEO_LOCATION|RECORDING_LOCATION)(?:=[^\\s]|\\x44\\x87)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern RIFF = Pattern.compile("(?:IART|IENG|ITCH)[\\x00-\\xff]{4}[^\\x00]");

  private SoundMetadata() {}

  static void read(byte[] head, Set<String> found) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith("ID3") && ID3.matcher(bytes).find()
        || COMMENT.matcher(bytes).find()
        || bytes.startsWith("RIFF") && RIFF.matcher(bytes).find()) {
      found.add("its author");
    }
    if (PLACE.matcher(bytes).find()) {
      found.add("where it was taken");
    }
  }
}
