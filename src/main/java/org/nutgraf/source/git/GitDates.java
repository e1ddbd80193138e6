package org.nutgraf.source.git;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates from git, which is asked when the first of them is wanted. */
public final class GitDates implements FileDates {
  private final GitHistory history;
  private final String folder;
  private GitHistory.@Nullable Dates known;

  /** @param folder the one whose files can be asked for; ends with {@code /} */
  public GitDates(GitHistory history, String folder) {
    this.history = history;
    this.folder = folder;
  }

  @Override
  public Optional<Span> of(String path) {
    return Optional.ofNullable(known().spans().get(path));
  }

  @Override
  public History history() {
    return known().history();
  }

  private synchronized GitHistory.Dates known() {
    GitHistory.Dates dates = known;
    if (dates == null) {
      try {
        dates = history.dates(folder);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return GitHistory.Dates.NONE;
      }
      known = dates;
    }
    return dates;
  }
}
