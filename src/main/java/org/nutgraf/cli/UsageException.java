package org.nutgraf.cli;

import java.util.Collection;
import org.nutgraf.finding.DidYouMean;

/** The program was called in a way that makes no sense, or can't do here what it is told: exit code 2. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }

  /** Says that there is no such word, and which one may have been meant. */
  static UsageException unknown(String word, Collection<String> known) {
    String message = "there is no \"" + word + "\"";
    return new UsageException(
        DidYouMean.hint("", word, known).map(hint -> message + "; " + hint).orElse(message));
  }
}
