package org.nutgraf.draft;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file that is proposed.
 *
 * @param path relative to the site's root, with {@code /} between names
 * @param bytes what is to be in it; not to be changed
 * @param before the text that it replaces, if the file is there already and has only been added to
 */
public record DraftFile(String path, byte[] bytes, Optional<String> before) {

  public static DraftFile text(String path, String text) {
    return new DraftFile(path, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  public static DraftFile bytes(String path, byte[] bytes) {
    return new DraftFile(path, bytes, Optional.empty());
  }

  public DraftFile replacing(String text) {
    return new DraftFile(path, bytes, Optional.of(text));
  }

  /** The bytes as a text; only for files that are one. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether it is a file of text, which the build reads and people edit. */
  public boolean isText() {
    return path.endsWith(".md") || path.endsWith(".yaml") || path.endsWith(".yml");
  }
}
