package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.nutgraf.trace.Digest;

/**
 * Keeps builds from writing into one folder at the same time: each would clear away what the other has written aside.
 * It is the system's, so a build that is killed leaves nobody waiting.
 */
public final class BuildLock implements AutoCloseable {
  private final Optional<FileChannel> channel;

  private BuildLock(Optional<FileChannel> channel) {
    this.channel = channel;
  }

  /**
   * Waits until no other build writes into a folder. Where a lock can't be had at all, builds must be kept apart by
   * those who start them.
   *
   * @param folder where the site goes, whatever it is made of
   * @param waiting is run if there is another build
   */
  public static BuildLock of(Path folder, Runnable waiting) {
    try {
      FileChannel channel = FileChannel.open(
          file(folder),
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);
      if (channel.tryLock() == null) {
        waiting.run();
        channel.lock();
      }
      return new BuildLock(Optional.of(channel));
    } catch (IOException | OverlappingFileLockException e) {
      return new BuildLock(Optional.empty());
    }
  }

  // Among the user's temporary files, as it must be the same for all sites, and no file beside them
  // is in anybody's way.
  static Path file(Path folder) {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "nutgraf-" + System.getProperty("user.name") + "-"
            + new Digest().add(OutputFolder.real(folder).toString()) + ".lock");
  }

  @Override
  public void close() {
    try {
      if (channel.isPresent()) {
        channel.get().close();
      }
    } catch (IOException e) {
      // The lock ends with the program at the latest.
    }
  }
}
