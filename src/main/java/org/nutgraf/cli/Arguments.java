package org.nutgraf.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /**
   * Reads options if they are written in the plainest way: {@code --name value}, {@code --name=value} or {@code -n
   * value}, each once.
   *
   * <p>This is what most runs are started with, and picocli need not be loaded for it: that takes as long as
   * building a small site. Whatever else there may be is left to {@link Grammar}, which makes the same of what is
   * plain.
   *
   * @param args without the verb
   * @return empty if picocli should have a look
   */
  static Optional<Arguments> plain(List<Option> options, List<String> args) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
      Option option = find(options, equals < 0 ? arg : arg.substring(0, equals));
      if (option == null || option.hasValue() && equals < 0 && i + 1 == args.size()) {
        return Optional.empty();
      }
      String value = "";
      if (option.hasValue()) {
        value = equals < 0 ? args.get(++i) : arg.substring(equals + 1);
      }
      boolean plain = option.hasValue() ? !value.isEmpty() && value.charAt(0) != '-' : equals < 0;
      if (!plain || values.put(option.name(), value) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Arguments(values));
  }

  private static Option find(List<Option> options, String name) {
    for (Option option : options) {
      if (option.names().contains(name)) {
        return option;
      }
    }
    return null;
  }
}
