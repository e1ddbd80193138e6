package org.nutgraf.finding;

import java.util.Locale;

/** How much a finding weighs: an error stops the build, a warning is printed, a rule that is off says nothing. */
public enum Severity {
  ERROR,
  WARNING,
  OFF;

  /** The word used in findings and in {@code site.yaml}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
