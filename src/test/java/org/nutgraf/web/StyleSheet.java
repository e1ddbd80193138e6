package org.nutgraf.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A style sheet taken apart, as far as asking what an older browser makes of it needs.
 *
 * @param rules in order; one for each selector list, the descriptors of {@code @page} among them
 */
record StyleSheet(List<Rule> rules) {

  /**
   * @param around the at-rules it stands in, from outside: {@code @media print}
   * @param selector as written; an at-rule for {@code @page}
   */
  record Rule(List<String> around, String selector, List<Declaration> declarations) {
    /** Whether browsers that lack something may be meant to skip it. */
    boolean isGuarded() {
      return around.stream().anyMatch(rule -> rule.startsWith("@supports"));
    }
  }

  record Declaration(String property, String value) {
    @Override
    public String toString() {
      return property + ": " + value;
    }
  }

  /** Knows no nested rules: a declaration block inside another is an error. */
  static StyleSheet parse(String css) {
    List<Rule> rules = new ArrayList<>();
    Deque<String> around = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    String plain = css.replaceAll("(?s)/\\*.*?\\*/", "");
    char quote = 0;
    String selector = "";
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        text.append(c);
      } else if (c == '"' || c == '\'') {
        quote = c;
        text.append(c);
      } else if (c == '{') {
        String head = text.toString().strip();
        text.setLength(0);
        if (!selector.isEmpty()) {
          throw new IllegalArgumentException("nested rule: " + selector + " { " + head);
        }
        if (head.startsWith("@") && !head.startsWith("@page") && !head.startsWith("@font-face")) {
          around.addLast(head);
        } else {
          selector = head;
        }
      } else if (c == '}' && !selector.isEmpty()) {
        rules.add(new Rule(List.copyOf(around), selector, declarations(text.toString())));
        selector = "";
        text.setLength(0);
      } else if (c == '}') {
        around.removeLast();
        text.setLength(0);
      } else {
        text.append(c);
      }
    }
    return new StyleSheet(rules);
  }

  private static List<Declaration> declarations(String block) {
    List<Declaration> declarations = new ArrayList<>();
    // A semicolon in a quotation stands in none of ours.
    for (String line : block.split(";")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        declarations.add(new Declaration(
            line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    return declarations;
  }
}
