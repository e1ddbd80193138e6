package org.nutgraf.finding;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * One thing that is wrong with the content, said to the person who can mend it.
 *
 * @param location where; the first character is what an editor jumps to
 * @param rule which rule was broken
 * @param severity the rule's own unless the site changed it
 * @param message what is wrong, in one lower-case sentence without a full stop
 * @param hint what to do about it
 */
public record Finding(Location location, Rule rule, Severity severity, String message, String hint)
    implements Comparable<Finding> {
  private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::location)
      .thenComparing(Finding::rule)
      .thenComparing(Finding::message)
      .thenComparing(Finding::hint);

  public Finding {
    requireNonNull(location);
    requireNonNull(rule);
    requireNonNull(hint);
  }

  public static Finding of(Location location, Rule rule, String message, String hint) {
    return new Finding(location, rule, rule.severity(), message, hint);
  }

  public Finding with(Severity changed) {
    return new Finding(location, rule, changed, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }
}
