package org.nutgraf.cli;

import java.util.List;
import java.util.Map;

/**
 * The options a verb was given.
 *
 * @param values by the option's long name; those without a value have an empty one
 * @param operands what was given without a name, in order
 */
record Arguments(Map<String, String> values, List<String> operands) {

  Arguments(Map<String, String> values) {
    this(values, List.of());
  }

  /** What was given at a place, counted from 0; empty if nothing was. */
  String operand(int place) {
    return place < operands.size() ? operands.get(place) : "";
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String value(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }
}
