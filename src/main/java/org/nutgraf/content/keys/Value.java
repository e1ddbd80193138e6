package org.nutgraf.content.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a key may say.
 *
 * @param said what it is, in words: {@code text}, {@code list of ids of sources}
 * @param form how it is written
 * @param words the words that it may be; empty if any will do
 * @param group the keys below it; empty if there are none
 */
public record Value(String said, Form form, List<String> words, Optional<KeyTable> group) {

  /** How a value is written in YAML. */
  public enum Form {
    /** One value. */
    TEXT,
    /** A date as vague as it is known. */
    DATE,
    /** A day, and perhaps its time. */
    MOMENT,
    /** A colour as style sheets write it. */
    COLOR,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A whole number. */
    NUMBER,
    /** An address of the web or of a mailbox. */
    ADDRESS,
    /** Values in brackets; one alone needs none. */
    LIST,
    /** Keys with values. */
    GROUP,
    /** A list of groups. */
    GROUPS,
    /** A list of words and of groups. */
    ENTRIES,
    /** A list of lists of values. */
    ROWS
  }

  static Value text() {
    return text("text");
  }

  static Value text(String said) {
    return new Value(said, Form.TEXT, List.of(), Optional.empty());
  }

  static Value date() {
    return new Value("date (EDTF)", Form.DATE, List.of(), Optional.empty());
  }

  static Value moment() {
    return new Value("day, or day and time", Form.MOMENT, List.of(), Optional.empty());
  }

  static Value color() {
    return new Value("colour", Form.COLOR, List.of(), Optional.empty());
  }

  static Value flag() {
    return new Value("true or false", Form.FLAG, List.of(), Optional.empty());
  }

  static Value number() {
    return new Value("whole number", Form.NUMBER, List.of(), Optional.empty());
  }

  static Value address() {
    return new Value("address", Form.ADDRESS, List.of(), Optional.empty());
  }

  static Value list(String of) {
    return new Value("list of " + of, Form.LIST, List.of(), Optional.empty());
  }

  static Value word(List<String> words) {
    return new Value("one of " + String.join(", ", words), Form.TEXT, words, Optional.empty());
  }

  /** The words that an enum stands for: {@code first-per-page} for {@code FIRST_PER_PAGE}. */
  static Value word(Class<? extends Enum<?>> type) {
    return word(Arrays.stream(type.getEnumConstants())
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList());
  }

  static Value group(KeyTable keys) {
    return new Value("group of keys", Form.GROUP, List.of(), Optional.of(keys));
  }

  static Value entries(KeyTable keys) {
    return new Value(
        "list of words and groups of keys", Form.ENTRIES, List.of(), Optional.of(keys));
  }

  static Value rows(String of) {
    return new Value("list of " + of + ", each a list", Form.ROWS, List.of(), Optional.empty());
  }

  static Value groups(KeyTable keys) {
    return new Value("list of groups of keys", Form.GROUPS, List.of(), Optional.of(keys));
  }
}
