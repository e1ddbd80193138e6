package org.nutgraf.content;

import java.util.Locale;

/** How sure a claim, an event or a money flow is. */
public enum Status {
  /** A party to it, an official record or a filing says so. */
  CONFIRMED,
  /** Newsrooms report it, on sources of theirs. */
  REPORTED,
  /** Announced or likely, but still to come. */
  EXPECTED,
  /** Somebody who should know contradicts it. */
  DISPUTED,
  /** Nobody has said. */
  UNKNOWN,
  /** Whoever said it has taken it back. */
  RETRACTED;

  /** The word used in content, in markup and as message key. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
