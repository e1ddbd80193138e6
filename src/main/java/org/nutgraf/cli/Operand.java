package org.nutgraf.cli;

import java.util.List;

/**
 * What a verb is given without the name of an option, by its place.
 *
 * @param label what to call it: {@code FILE}
 * @param choices the words that it can be; empty if there are no such words
 * @param isNeeded whether the verb can do nothing without it
 */
record Operand(String label, List<String> choices, String description, boolean isNeeded) {
  static Operand needed(String label, String description) {
    return new Operand(label, List.of(), description, true);
  }
}
