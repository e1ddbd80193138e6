package org.nutgraf.source.git;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutgraf.finding.SourceFile;

/**
 * What git knows about a site: its files as they were, and when they changed. The {@code git} program is run here and
 * nowhere else.
 */
public final class GitHistory {
  private static final int NO_PROGRAM = -1;

  /** Says, in words for an editor, why there is no history to read. */
  public static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    Unavailable(String message) {
      super(message);
    }
  }

  /** @param spans of files, by their paths from the root */
  record Dates(FileDates.History history, Map<String, FileDates.Span> spans) {
    static final Dates NONE = new Dates(FileDates.History.NONE, Map.of());
  }

  private record Result(int code, byte[] out) {
    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }
  }

  private final Path root;

  /** @param root the site's folder, which may be any folder of a repository */
  public GitHistory(Path root) {
    // A process can't be started in the folder "".
    this.root = root.toAbsolutePath();
  }

  /** The texts below a folder as they were, by their paths from the root; {@code folder} ends with {@code /}. */
  public SortedMap<String, SourceFile> texts(String revision, String folder)
      throws Unavailable, InterruptedException {
    String commit = commit(revision);
    List<String> paths = new ArrayList<>();
    for (String path : run("", "ls-tree", "-r", "-z", "--name-only", commit, "--", folder)
        .text()
        .split("\0")) {
      if (!path.isEmpty()
          && path.indexOf('\n') < 0
          && (path.endsWith(".md") || path.endsWith(".yaml"))) {
        paths.add(path);
      }
    }
    StringBuilder asked = new StringBuilder();
    paths.forEach(path -> asked.append(commit).append(":./").append(path).append('\n'));
    SortedMap<String, SourceFile> texts = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(
        new ByteArrayInputStream(run(asked.toString(), "cat-file", "--batch").out()))) {
      for (String path : paths) {
        // "<id> blob <size>", a line end, the bytes, a line end.
        String[] header = line(in).split(" ");
        byte[] bytes = in.readNBytes(Integer.parseInt(header[header.length - 1]));
        in.readByte();
        texts.put(
            path,
            new SourceFile(
                path,
                new String(bytes, StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .replace("\r\n", "\n")));
      }
    } catch (IOException | NumberFormatException e) {
      throw new Unavailable("git did not hand out the files of \"" + revision + "\"");
    }
    return texts;
  }

  /**
   * When the files below a folder changed, by their paths from the root. Empty where there is no git or no repository,
   * and in a shallow clone, whose first commit says nothing about what was before it.
   *
   * @param folder ends with {@code /}
   */
  Dates dates(String folder) throws InterruptedException {
    if (isOutside()) {
      return new Dates(FileDates.History.NONE, Map.of());
    }
    // Answers "false" for a repository that is whole; fails outside of one.
    String shallow = run("", "rev-parse", "--is-shallow-repository").text().strip();
    if (!shallow.equals("false")) {
      return new Dates(shallow.equals("true") ? FileDates.History.SHALLOW : withoutGit(), Map.of());
    }
    // Newest first, and each commit before those that it is based on.
    return new Dates(
        FileDates.History.WHOLE,
        GitLog.dates(run(
                "",
                "log",
                "--topo-order",
                "--no-show-signature",
                "--relative",
                "--name-status",
                "-M",
                "-z",
                "--date=short",
                "--format=" + GitLog.FORMAT,
                "--",
                folder)
            .text()));
  }

  // Git would say so too, and take as long to start as a page takes to be made.
  private boolean isOutside() {
    try {
      return System.getenv("GIT_DIR") == null && new GitState(root).stamp().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  // Images of containers often have no git, and git trusts no folder of somebody else's.
  private FileDates.History withoutGit() {
    try {
      return new GitState(root).stamp().isEmpty()
          ? FileDates.History.NONE
          : FileDates.History.UNREADABLE;
    } catch (IOException e) {
      return FileDates.History.NONE;
    }
  }

  private String commit(String revision) throws Unavailable, InterruptedException {
    Result inside = run("", "rev-parse", "--is-inside-work-tree");
    if (inside.code() == NO_PROGRAM) {
      throw new Unavailable("there is no program \"git\" on this machine");
    }
    if (inside.code() != 0) {
      throw new Unavailable("this folder is not in a git repository");
    }
    Result commit =
        run("", "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (commit.code() != 0) {
      throw new Unavailable("there is no revision \"" + revision + "\"");
    }
    return commit.text().lines().reduce((first, last) -> last).orElse("").strip();
  }

  private Result run(String input, String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(root.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    // A hook or an outer git command sets these to its own repository.
    builder
        .environment()
        .keySet()
        .removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"));
    builder.environment().putAll(Map.of("LC_ALL", "C", "GIT_OPTIONAL_LOCKS", "0"));
    try {
      Process process = builder.start();
      // Written from a thread of its own: git answers before it has read everything.
      Thread writer = new Thread(() -> write(process.getOutputStream(), input));
      writer.start();
      byte[] out = process.getInputStream().readAllBytes();
      writer.join();
      return new Result(process.waitFor(), out);
    } catch (IOException e) {
      return new Result(NO_PROGRAM, new byte[0]);
    }
  }

  private static void write(OutputStream to, String input) {
    try (to) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The program has ended without reading its input; its exit code says why.
      return;
    }
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
