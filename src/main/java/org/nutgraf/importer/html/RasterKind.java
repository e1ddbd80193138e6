package org.nutgraf.importer.html;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of raster pictures that an import takes along, told by their first bytes and never by their names. */
enum RasterKind {
  PNG(Set.of("png")),
  JPEG(Set.of("jpg", "jpeg")),
  GIF(Set.of("gif")),
  WEBP(Set.of("webp")),
  AVIF(Set.of("avif"));

  private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG_HEAD = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  private final Set<String> endings;

  RasterKind(Set<String> endings) {
    this.endings = endings;
  }

  boolean hasEnding(String ending) {
    return endings.contains(ending);
  }

  /** The kind of a picture; empty for what is no raster picture of these kinds. */
  static Optional<RasterKind> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    if (starts(bytes, PNG_HEAD)) {
      return Optional.of(PNG);
    }
    if (starts(bytes, JPEG_HEAD)) {
      return Optional.of(JPEG);
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    if (head.matches("(?s)RIFF....WEBP.*")) {
      return Optional.of(WEBP);
    }
    return head.matches("(?s)....ftypavi[fs].*") ? Optional.of(AVIF) : Optional.empty();
  }

  private static boolean starts(byte[] bytes, byte[] head) {
    return bytes.length >= head.length
        && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
  }
}
