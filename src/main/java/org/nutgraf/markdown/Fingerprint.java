package org.nutgraf.markdown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A mark of a text by which a reader's browser notices that the text changed since it was last read.
 *
 * <p>Blanks and line ends count as one blank, so only what a reader sees makes a difference. It is the first 18
 * bits of SHA-256 in the URL-safe Base64 of RFC 4648: three characters, and one change in 262,144 goes unnoticed.
 */
public final class Fingerprint {
  private static final int LENGTH = 3;

  private Fingerprint() {}

  public static String of(String... texts) {
    return of(List.of(texts));
  }

  /** Of several texts that are read one after the other. */
  public static String of(List<String> texts) {
    String text = String.join(" ", texts).replaceAll("[\\s\\p{Z}]+", " ").strip();
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
