package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

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
   * @param root the site's folder, which keeps the lock in {@code target/builds}
   * @param folder where the site goes
   * @param waiting is run if there is another build
   */
  public static BuildLock of(Path root, Path folder, Runnable waiting) {
    Path file = new BuildNote(root, folder, ".lock").file();
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        waiting.run();
        channel.lock();
      }
      return new BuildLock(Optional.of(channel));
    } catch (IOException | OverlappingFileLockException e) {
      return new BuildLock(Optional.empty());
    }
  }

  @Override
  public void close() {
    try {
      if (channel.isPresent()) {
        channel.get().close();
      }
    } catch (IOException e) {
      // It ends with the program.
    }
  }
}
