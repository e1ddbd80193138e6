package org.nutgraf.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** English plurals by rule: of a phrase, its last word's. Other languages list theirs in the entry. */
public final class Plurals {
  private static final List<String> SIBILANTS = List.of("s", "x", "z", "ch", "sh");

  private Plurals() {}

  /** Empty if the word has no plural by rule: it ends with a digit, or the language is not English. */
  public static Optional<String> of(String form, String language) {
    boolean english = language.equals("en") || language.startsWith("en-");
    char last = form.isEmpty() ? ' ' : form.charAt(form.length() - 1);
    if (!english || !Character.isLetter(last)) {
      return Optional.empty();
    }
    String lower = form.toLowerCase(Locale.ROOT);
    if (lower.endsWith("y") && lower.length() > 1 && "aeiou".indexOf(lower.charAt(lower.length() - 2)) < 0
        && Character.isLowerCase(last)) {
      return Optional.of(form.substring(0, form.length() - 1) + "ies");
    }
    boolean sibilant = SIBILANTS.stream().anyMatch(lower::endsWith);
    return Optional.of(form + (sibilant ? "es" : "s"));
  }
}
