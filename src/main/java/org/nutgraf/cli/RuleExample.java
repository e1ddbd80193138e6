package org.nutgraf.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What breaks a rule, and the same done well.
 *
 * <p>Both are the body of a page, files whose paths stand in lines such as {@code -- content/about.md --}, or, behind a
 * colon, words about what can't be shown in a text.
 */
record RuleExample(String bad, String good) {
  private static final String HEAD = "### ";
  private static final String GOOD = "====\n";

  /** The examples of a resource, by the rule's id: a line {@code ### id}, what is bad, a line {@code ====}, what is good. */
  static Map<String, RuleExample> all(String resource) {
    Map<String, RuleExample> examples = new LinkedHashMap<>();
    for (String part : resource.split("(?m)^" + HEAD + "(?=[a-z0-9-]+$)")) {
      int end = part.indexOf('\n');
      int good = part.indexOf("\n" + GOOD, end);
      if (end > 0 && good > 0) {
        examples.put(
            part.substring(0, end),
            new RuleExample(
                part.substring(end + 1, good + 1), part.substring(good + 1 + GOOD.length())));
      }
    }
    return examples;
  }

  /** Whether it is words about a text, and no text. */
  static boolean isSaid(String example) {
    return example.startsWith(": ");
  }
}
