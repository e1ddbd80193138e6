package org.nutgraf.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nutgraf.source.git.GitHistory;

/** Notices commits and checkouts, after which git has other dates. */
final class GitMoves {
  private final Optional<Path> log;

  GitMoves(Path root) {
    this.log = new GitHistory(root).moves();
  }

  /** The file that changes with each of them; empty outside of a repository. */
  Optional<Path> log() {
    return log;
  }

  /** Another text after each of them, without asking git. */
  String stamp() {
    try {
      return log.isEmpty() ? "" : Files.getLastModifiedTime(log.get()) + " " + Files.size(log.get());
    } catch (IOException e) {
      // A repository without a commit.
      return "";
    }
  }
}
