package org.nutgraf.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.GitRepository;
import org.nutgraf.source.SourceReader;

class GitDatesTest {
  @TempDir
  private Path folder;

  private GitRepository repository;

  @BeforeEach
  void make() throws Exception {
    repository = new GitRepository(folder);
  }

  private void commit(String time, String path, String text) throws Exception {
    repository.write("site", "-- " + path + " --\n" + text);
    repository.commit(time + "T12:00:00+00:00");
  }

  private String dates(String path) {
    return dates(folder.resolve("site"), path);
  }

  private static String dates(Path root, String path) {
    return SourceReader.read(root)
        .dates()
        .of(path)
        .map(span -> span.first() + " – " + span.last())
        .orElse("none");
  }

  @Test
  void theFirstAndTheLastCommitOfAFile() throws Exception {
    commit("2026-02-03", "content/a.md", "1");
    commit("2026-03-04", "content/a.md", "2");
    commit("2026-04-05", "content/ü b.md", "1");
    commit("2026-05-06", "content/story/a.md", "1");
    assertThat(dates("content/a.md")).isEqualTo("2026-02-03 – 2026-03-04");
    assertThat(dates("content/ü b.md")).isEqualTo("2026-04-05 – 2026-04-05");
    assertThat(dates("content/story/a.md")).isEqualTo("2026-05-06 – 2026-05-06");
    Files.writeString(folder.resolve("site/content/new.md"), "not committed");
    assertThat(dates("content/new.md")).isEqualTo("none");
  }

  @Test
  void theDayIsThatOfTheAuthor() throws Exception {
    repository.write("site", "-- content/a.md --\n1");
    repository.commit("2026-02-03T23:30:00-08:00");
    assertThat(dates("content/a.md")).isEqualTo("2026-02-03 – 2026-02-03");
  }

  @Test
  void aNewNameIsNoChange() throws Exception {
    String text = "A text that is long enough to be known again.\n".repeat(5);
    commit("2026-02-03", "content/01-a.md", text);
    commit(
        "2026-03-04", "content/02-b.md", "Something else, which is long enough too.\n".repeat(5));
    repository.git("mv", "site/content/01-a.md", "site/content/03-a.md");
    repository.git("mv", "site/content/02-b.md", "site/content/01-b.md");
    repository.commit("2026-06-07T12:00:00+00:00");
    repository.git("mv", "site/content/03-a.md", "site/content/04-a.md");
    commit("2026-07-08", "content/04-a.md", text + "More.\n");
    assertThat(dates("content/04-a.md")).isEqualTo("2026-02-03 – 2026-07-08");
    assertThat(dates("content/01-b.md")).isEqualTo("2026-03-04 – 2026-03-04");
  }

  @Test
  void whatIsMergedCountsOnce() throws Exception {
    commit("2026-02-03", "content/a.md", "1");
    repository.git("checkout", "-q", "-b", "side");
    commit("2026-04-05", "content/a.md", "2");
    repository.git("checkout", "-q", "-");
    commit("2026-03-04", "content/b.md", "1");
    repository.git(
        "-c", "user.name=T", "-c", "user.email=t@example.org", "merge", "-q", "--no-edit", "side");
    assertThat(dates("content/a.md")).isEqualTo("2026-02-03 – 2026-04-05");
    assertThat(dates("content/b.md")).isEqualTo("2026-03-04 – 2026-03-04");
  }

  @Test
  void aShallowCloneKnowsNothing(@TempDir Path other) throws Exception {
    commit("2026-02-03", "content/a.md", "1");
    commit("2026-03-04", "content/b.md", "2");
    repository.git(
        "clone",
        "-q",
        "--depth",
        "1",
        folder.toUri().toString(),
        other.resolve("shallow").toString());
    repository.git(
        "clone", "-q", folder.toUri().toString(), other.resolve("whole").toString());
    assertThat(dates(other.resolve("whole/site"), "content/b.md"))
        .isEqualTo("2026-03-04 – 2026-03-04");
    assertThat(dates(other.resolve("shallow/site"), "content/b.md")).isEqualTo("none");
  }

  @Test
  void aRepositoryThatGitRefusesIsNotTakenForNone(@TempDir Path other) throws Exception {
    commit("2026-02-03", "content/a.md", "1");
    Files.move(folder.resolve(".git/objects"), other.resolve("objects"));
    assertThat(SourceReader.read(folder.resolve("site")).dates().history())
        .isEqualTo(FileDates.History.UNREADABLE);
    Files.createDirectories(other.resolve("site/content"));
    assertThat(SourceReader.read(other.resolve("site")).dates().history())
        .isEqualTo(FileDates.History.NONE);
  }

  @Test
  void withoutARepositoryNothingIsKnown(@TempDir Path other) throws Exception {
    Files.createDirectories(other.resolve("content"));
    assertThat(dates(other, "content/a.md")).isEqualTo("none");
    assertThat(dates(other.resolve("nowhere"), "content/a.md")).isEqualTo("none");
  }

  @Test
  void anEmptyRepositoryKnowsNothing() throws Exception {
    repository.write("site", "-- content/a.md --\n1");
    assertThat(dates("content/a.md")).isEqualTo("none");
    assertThat(GitLog.dates("")).isEqualTo(Map.of());
  }
}
