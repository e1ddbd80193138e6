package org.nutgraf.check.glossary;

import org.nutgraf.content.Term;

/** Tells names from words by their capitals: "Bank of England" is a name, "AI model" is none. */
public final class ProperNames {
  private ProperNames() {}

  public static boolean isName(Term term) {
    return isName(term.name());
  }

  /** Whether the first and the last word begin with a capital. German nouns all look like names. */
  public static boolean isName(String text) {
    int last = Math.max(text.lastIndexOf(' '), text.lastIndexOf('-')) + 1;
    return !text.isEmpty()
        && Character.isUpperCase(text.codePointAt(0))
        && last < text.length()
        && (Character.isUpperCase(text.codePointAt(last))
            || Character.isDigit(text.codePointAt(last)));
  }
}
