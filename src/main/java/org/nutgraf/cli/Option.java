package org.nutgraf.cli;

import java.util.List;

/**
 * An option of a verb.
 *
 * @param names as typed, the long one first: {@code --root}, {@code -r}
 * @param label what to call its value; empty if it has none
 * @param choices the words that its value can be; empty if there are no such words
 * @param description for the help
 */
record Option(List<String> names, String label, List<String> choices, String description) {

  static Option flag(String description, String... names) {
    return new Option(List.of(names), "", List.of(), description);
  }

  static Option value(String label, String description, String... names) {
    return new Option(List.of(names), label, List.of(), description);
  }

  static Option choice(String label, List<String> choices, String description, String... names) {
    return new Option(List.of(names), label, choices, description);
  }

  boolean hasValue() {
    return !label.isEmpty();
  }

  String name() {
    return names.get(0);
  }
}
