package org.nutgraf.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the dates of files in a repository depend on, as git keeps it in plain files (gitrepository-layout(5)): which
 * commit is checked out, and how much of the history before it is there. Reading these costs far less than asking git,
 * and says no less in a repository without a log of its commits.
 */
public final class GitState {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?");
  private static final String LINK = "gitdir: ";
  private static final String BRANCH = "ref: ";
  /** What stands for the commit of a branch that has none yet. */
  private static final String NONE = "none";

  private final Path folder;

  /** @param folder that may be in a repository */
  public GitState(Path folder) {
    this.folder = folder;
  }

  /**
   * Another text whenever dates may have become others: after a commit, a checkout, and when a clone that was shallow gets
   * the rest of its history. Empty outside of a repository.
   *
   * @throws IOException if that can't be told; the repository may keep its branches in another way
   */
  public String stamp() throws IOException {
    Optional<Repository> repository = Repository.of(folder);
    return repository.isEmpty() ? "" : repository.get().stamp();
  }

  /** The files that {@link #stamp} is made of, which need not be there; none outside of a repository. */
  public List<Path> files() throws IOException {
    Optional<Repository> repository = Repository.of(folder);
    return repository.isEmpty() ? List.of() : repository.get().files();
  }

  /** Where git keeps things: what is a worktree's own, and what it shares with the repository that it was made from. */
  private record Repository(Path own, Path shared) {
    static Optional<Repository> of(Path folder) throws IOException {
      for (Path above = folder.toRealPath(); above != null; above = above.getParent()) {
        Path git = above.resolve(".git");
        if (Files.isRegularFile(git)) {
          String link = text(git);
          if (!link.startsWith(LINK)) {
            throw new IOException(git + " names no repository");
          }
          git = above.resolve(link.substring(LINK.length()).strip());
        }
        if (Files.exists(git)) {
          return Optional.of(
              new Repository(git, git.resolve(text(git.resolve("commondir")).strip())));
        }
      }
      return Optional.empty();
    }

    String stamp() throws IOException {
      return commit() + " " + text(shared.resolve("shallow")) + text(shared.resolve("info/grafts"));
    }

    List<Path> files() throws IOException {
      List<Path> files = new ArrayList<>(List.of(own.resolve("HEAD")));
      branch().ifPresent(name -> files.add(shared.resolve(name)));
      List.of("packed-refs", "shallow", "info/grafts")
          .forEach(name -> files.add(shared.resolve(name)));
      return files;
    }

    private Optional<String> branch() throws IOException {
      String head = text(own.resolve("HEAD")).strip();
      return head.startsWith(BRANCH)
          ? Optional.of(head.substring(BRANCH.length()))
          : Optional.empty();
    }

    private String commit() throws IOException {
      Optional<String> branch = branch();
      String commit =
          branch.isPresent() ? named(branch.get()) : text(own.resolve("HEAD")).strip();
      if (!commit.equals(NONE) && !COMMIT.matcher(commit).matches()) {
        throw new IOException("\"" + commit + "\" is no commit");
      }
      return commit;
    }

    private String named(String branch) throws IOException {
      if (Files.exists(shared.resolve("reftable"))) {
        throw new IOException("branches are in a format that is not read here");
      }
      String loose = text(shared.resolve(branch)).strip();
      if (!loose.isEmpty()) {
        return loose;
      }
      Matcher packed = Pattern.compile("^(\\S+) " + Pattern.quote(branch) + "$", Pattern.MULTILINE)
          .matcher(text(shared.resolve("packed-refs")));
      return packed.find() ? packed.group(1) : NONE;
    }

    // Empty if there is no such file.
    private static String text(Path file) throws IOException {
      try {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      } catch (NoSuchFileException e) {
        return "";
      }
    }
  }
}
