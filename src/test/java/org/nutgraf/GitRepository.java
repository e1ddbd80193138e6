package org.nutgraf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real repository in a folder, made with the git of this machine; tests are left out where there is none. */
public final class GitRepository {
  private final Path folder;

  public GitRepository(Path folder) throws Exception {
    this.folder = folder;
    assumeTrue(run(Map.of(), "--version") == 0, "git is not installed");
    git("init", "-q");
  }

  /** Writes files, given as in {@link SiteFixture}, below a folder of the repository. */
  public void write(String below, String files) throws IOException {
    for (var file : SiteFixture.split(files).entrySet()) {
      Path path = folder.resolve(below).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** Commits all there is. */
  public void commit() throws Exception {
    commit("2026-01-01T12:00:00+00:00");
  }

  /**
   * Commits all there is.
   *
   * @param time when the author wrote it; it is committed years later
   */
  public void commit(String time) throws Exception {
    git("add", "-A");
    int code = run(
        Map.of("GIT_AUTHOR_DATE", time, "GIT_COMMITTER_DATE", "2030-01-01T12:00:00+00:00"),
        "-c",
        "user.name=T",
        "-c",
        "user.email=t@example.org",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "-q",
        "-m",
        "C");
    if (code != 0) {
      throw new AssertionError("git commit: " + code);
    }
  }

  public void git(String... arguments) throws Exception {
    int code = run(Map.of(), arguments);
    if (code != 0) {
      throw new AssertionError("git " + String.join(" ", arguments) + ": " + code);
    }
  }

  private int run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
