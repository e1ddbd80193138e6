package org.nutgraf.source.git;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates from git, which is asked when the first of them is wanted. */
public final class GitDates implements FileDates {
  private final GitHistory history;
  private final String folder;
  private @Nullable Map<String, Span> spans;

  /** @param folder the one whose files can be asked for; ends with {@code /} */
  public GitDates(GitHistory history, String folder) {
    this.history = history;
    this.folder = folder;
  }

  @Override
  public synchronized Optional<Span> of(String path) {
    if (spans == null) {
      try {
        spans = history.dates(folder);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.ofNullable(spans.get(path));
  }
}
