package org.nutgraf.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.GitRepository;

/** Whatever may change the dates of files changes the stamp, and nothing that git does besides. */
class GitStateTest {
  @TempDir
  private Path temp;

  private Path folder;
  private GitRepository repository;

  @BeforeEach
  void repository() throws Exception {
    folder = Files.createDirectories(temp.resolve("whole"));
    repository = new GitRepository(folder);
    repository.git("config", "core.logAllRefUpdates", "false");
    repository.git("checkout", "-q", "-b", "main");
  }

  private static String stamp(Path folder) throws IOException {
    return new GitState(folder).stamp();
  }

  private String commit(String text) throws Exception {
    repository.write("", "-- content/a.md --\n" + text);
    repository.commit();
    return stamp(folder);
  }

  @Test
  void noRepository() throws IOException {
    assertThat(stamp(temp)).isEmpty();
    assertThat(new GitState(temp).files()).isEmpty();
  }

  @Test
  void aCommitIsNoticed() throws Exception {
    String none = stamp(folder);
    String first = commit("1");
    assertThat(List.of(none, first, commit("2"))).doesNotHaveDuplicates();
    assertThat(stamp(folder.resolve("content"))).isEqualTo(stamp(folder));
  }

  @Test
  void aCheckoutIsNoticed() throws Exception {
    String first = commit("1");
    String second = commit("2");
    repository.git("checkout", "-q", "HEAD~1");
    assertThat(stamp(folder)).isEqualTo(first);
    repository.git("checkout", "-q", "main");
    assertThat(stamp(folder)).isEqualTo(second);
  }

  @Test
  void packingAndAddingChangeNothing() throws Exception {
    String stamp = commit("1");
    repository.git("pack-refs", "--all");
    assertThat(folder.resolve(".git/refs/heads/main")).doesNotExist();
    assertThat(stamp(folder)).isEqualTo(stamp);
    Files.writeString(folder.resolve("content/b.md"), "new");
    repository.git("add", "-A");
    assertThat(stamp(folder)).isEqualTo(stamp);
    assertThat(commit("2")).isNotEqualTo(stamp);
  }

  @Test
  void theRestOfAShallowCloneIsNoticed() throws Exception {
    commit("1");
    String whole = commit("2");
    Path clone = temp.resolve("clone");
    repository.git("clone", "-q", "--depth", "1", folder.toUri().toString(), clone.toString());
    assertThat(stamp(clone)).isNotEqualTo(whole);
    repository.git("-C", clone.toString(), "fetch", "-q", "--unshallow");
    assertThat(stamp(clone)).isEqualTo(whole);
  }

  @Test
  void aWorktreeHasACommitOfItsOwn() throws Exception {
    String first = commit("1");
    Path tree = temp.resolve("tree");
    repository.git("worktree", "add", "-q", "-b", "side", tree.toString());
    assertThat(stamp(tree)).isEqualTo(first);
    String second = commit("2");
    assertThat(stamp(tree)).isEqualTo(first);
    repository.git("-C", tree.toString(), "reset", "-q", "--hard", "main");
    assertThat(stamp(tree)).isEqualTo(second);
  }

  @Test
  void itsFilesAreThoseThatChange() throws Exception {
    commit("1");
    assertThat(new GitState(folder).files())
        .contains(
            folder.toRealPath().resolve(".git/HEAD"),
            folder.toRealPath().resolve(".git/refs/heads/main"));
  }

  @Test
  void whatIsNotUnderstoodIsAnError() throws Exception {
    commit("1");
    Files.createDirectories(folder.resolve(".git/reftable"));
    assertThatThrownBy(() -> stamp(folder)).isInstanceOf(IOException.class);
    Files.delete(folder.resolve(".git/reftable"));
    Files.writeString(folder.resolve(".git/HEAD"), "something else\n");
    assertThatThrownBy(() -> stamp(folder)).isInstanceOf(IOException.class);
  }
}
