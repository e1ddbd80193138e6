package org.nutgraf.source.git;

import java.time.LocalDate;
import java.util.Optional;

/** When files were first and last changed. It may be looked up only when somebody asks, and then for all files. */
public interface FileDates {
  /** Knows nothing about any file. */
  FileDates NONE = path -> Optional.empty();

  /**
   * The days of the first and of the last change, where those who made them were. Giving a file another name is no
   * change.
   */
  record Span(LocalDate first, LocalDate last) {}

  /** @param path relative to the site's root; empty if nothing is known about it */
  Optional<Span> of(String path);
}
