package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two builds into one folder the second waits. */
class BuildLockTest {
  @TempDir
  Path root;

  /** Another program that holds a lock until its input ends. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      try (BuildLock lock = BuildLock.of(Path.of(args[0]), () -> {})) {
        System.out.println("held");
        System.in.read();
      }
    }
  }

  @Test
  void waitsForAnotherProgram() throws Exception {
    // By another way to the same folder, as another site may know it.
    Path out = Files.createDirectories(root.resolve("out"));
    Path other = root.resolve("../" + root.getFileName() + "/out");
    Process program = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            other.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    assertThat(program.inputReader().readLine()).isEqualTo("held");
    boolean[] waited = {false};
    // When it is told to wait, the other one may end.
    try (BuildLock lock = BuildLock.of(out, () -> end(program, waited))) {
      assertThat(waited[0]).isTrue();
      assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(BuildLock.file(out)).exists();
  }

  private static void end(Process other, boolean[] waited) {
    waited[0] = true;
    try {
      other.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void lastsUntilItIsClosed() throws Exception {
    BuildLock.of(root.resolve("out"), () -> {}).close();
    Path file = BuildLock.file(root.resolve("out"));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      assertThat(channel.tryLock()).isNotNull();
    }
  }

  @Test
  void aFolderIsNotKeptFromAnother() {
    assertThat(BuildLock.file(root.resolve("out")))
        .isNotEqualTo(BuildLock.file(root.resolve("other")));
  }
}
