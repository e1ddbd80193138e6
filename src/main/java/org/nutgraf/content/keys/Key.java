package org.nutgraf.content.keys;

/**
 * A key of a file.
 *
 * @param name as written; {@link #ANY} for names that editors choose
 * @param value what it may say
 * @param description in a sentence or two, for the manual and for editors that show it
 * @param example YAML that can stand in such a file as it is, beside the examples of the other keys of its table
 * @param needed whether the file is wrong without it
 */
public record Key(String name, Value value, String description, String example, boolean needed) {
  /** The name of a key that stands for all names. */
  public static final String ANY = "*";

  static Key of(String name, Value value, String example, String description) {
    return new Key(name, value, description, example, false);
  }

  static Key needed(String name, Value value, String example, String description) {
    return new Key(name, value, description, example, true);
  }
}
