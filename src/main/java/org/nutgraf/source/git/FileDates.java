package org.nutgraf.source.git;

import java.time.LocalDate;
import java.util.Optional;

/** When files were first and last changed. It may be looked up only when somebody asks, and then for all files. */
public interface FileDates {
  /** How much of the past is known. */
  enum History {
    /** All of it. What is said nothing of is a file that is not committed yet. */
    WHOLE,
    /** Nothing, as a clone has only the last commits. */
    SHALLOW,
    /** Nothing, as there is a repository, but no git that reads it. */
    UNREADABLE,
    NONE
  }

  /** Knows nothing about any file. */
  FileDates NONE = new FileDates() {
    @Override
    public Optional<Span> of(String path) {
      return Optional.empty();
    }

    @Override
    public History history() {
      return History.NONE;
    }
  };

  /**
   * The days of the first and of the last change, where those who made them were. Giving a file another name is no
   * change.
   */
  record Span(LocalDate first, LocalDate last) {}

  /** @param path relative to the site's root; empty if nothing is known about it */
  Optional<Span> of(String path);

  /** May ask git. */
  default History history() {
    return History.WHOLE;
  }
}
