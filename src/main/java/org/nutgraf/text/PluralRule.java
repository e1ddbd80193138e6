package org.nutgraf.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that says which form of a word a whole number takes, in the syntax of Unicode's Common Locale Data Repository
 * (UTS #35, part 3, "Plural rules syntax"): {@code v = 0 and i % 10 = 2..4 and i % 100 != 12..14}.
 *
 * <p>Whole numbers have no decimals, so of the operands {@code n} and {@code i} are the number, and all others 0.
 */
public record PluralRule(String text) {
  private static final Pattern RELATION = Pattern.compile(
      "\\s*([nivwftce])\\s*(?:%\\s*([1-9]\\d{0,8}))?\\s*(!?=)\\s*(RANGE(?:\\s*,\\s*RANGE)*)\\s*"
          .replace("RANGE", "\\d{1,9}(?:\\.\\.\\d{1,9})?"));

  public boolean isValid() {
    return text.matches(RELATION + "(?:\\b(?:and|or)\\b" + RELATION + ")*");
  }

  /** @param number not below 0 */
  boolean fits(int number) {
    for (String condition : text.split("\\bor\\b")) {
      boolean all = true;
      for (String relation : condition.split("\\band\\b")) {
        Matcher m = RELATION.matcher(relation);
        all &= m.matches() && holds(m, number);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Matcher relation, int number) {
    int operand = "ni".contains(relation.group(1)) ? number : 0;
    int value = relation.group(2) == null ? operand : operand % Integer.parseInt(relation.group(2));
    boolean among = false;
    for (String range : relation.group(4).strip().split("\\s*,\\s*")) {
      String[] ends = range.split("\\.\\.");
      among |=
          Integer.parseInt(ends[0]) <= value && value <= Integer.parseInt(ends[ends.length - 1]);
    }
    return among == relation.group(3).equals("=");
  }
}
