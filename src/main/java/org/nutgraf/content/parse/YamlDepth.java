package org.nutgraf.content.parse;

/**
 * Whether brackets or lists stand in one another deeper than anybody means. The YAML parser calls itself for each and looks at
 * all that are open for every word, so that a few kilobytes would take minutes and the stack. Lists by indentation need no look:
 * their text grows with the square of their depth.
 */
final class YamlDepth {
  private static final int DEEPEST = 200;

  private YamlDepth() {}

  static boolean isTooDeep(String text) {
    int brackets = 0;
    int hyphens = 0;
    boolean quoted = false;
    boolean leading = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '\n') {
        hyphens = 0;
        leading = true;
      } else if (!quoted && (c == '[' || c == '{')) {
        brackets++;
      } else if (!quoted && (c == ']' || c == '}')) {
        brackets = Math.max(0, brackets - 1);
      } else if (leading && (c == '-' || c == '?' || c == ':')) {
        hyphens++;
      }
      leading &= "\n -?:".indexOf(c) >= 0;
      if (brackets > DEEPEST || hyphens > DEEPEST) {
        return true;
      }
    }
    return false;
  }
}
