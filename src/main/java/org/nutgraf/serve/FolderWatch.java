package org.nutgraf.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nutgraf.source.git.GitState;

/**
 * Notices that a file of a site changed, whichever it is.
 *
 * <p>It doesn't say what changed: editors write temporary files and rename them, git changes hundreds at once, and the
 * system may lose count. Whoever is told looks for himself.
 */
final class FolderWatch implements AutoCloseable {
  private static final List<String> FOLDERS = List.of("content", "templates", "static");

  /** How long nothing must happen until a burst of changes counts as over, in milliseconds. */
  private static final long QUIET = 5;

  /** How long a burst may last before somebody is told in the middle of it, in milliseconds. */
  private static final long PATIENCE = 500;

  /** How long to wait at most until the clock is looked at again. */
  private static final Duration NAP = Duration.ofSeconds(30);

  private final Path root;
  private final GitState git;
  private Set<Path> others = Set.of();
  private final WatchService service;

  /** @param git whose files are watched as well */
  FolderWatch(Path root, GitState git) throws IOException {
    this.root = root.toAbsolutePath();
    this.git = git;
    this.service = this.root.getFileSystem().newWatchService();
    register(this.root, false);
    for (String folder : FOLDERS) {
      register(this.root.resolve(folder), true);
    }
    registerGit();
  }

  /**
   * Waits for a change and for the end of the burst that it belongs to, or until the time is up.
   *
   * @param rest how much time there is, asked again and again, as clocks are set and machines sleep; empty for ever
   * @return false if the watch was closed
   */
  boolean await(Supplier<Optional<Duration>> rest) throws InterruptedException {
    try {
      boolean relevant = false;
      while (!relevant) {
        Optional<Duration> left = rest.get();
        if (left.filter(Duration::isZero).isPresent()) {
          return true;
        }
        long nap = left.filter(time -> time.compareTo(NAP) < 0).orElse(NAP).toMillis() + 1;
        WatchKey key = service.poll(nap, TimeUnit.MILLISECONDS);
        relevant = key != null && handle(key);
      }
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
      WatchKey next = service.poll(QUIET, TimeUnit.MILLISECONDS);
      while (next != null && System.nanoTime() < end) {
        handle(next);
        next = service.poll(QUIET, TimeUnit.MILLISECONDS);
      }
      if (next != null) {
        handle(next);
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  // Whether it concerns the site. New folders are watched before anybody reads them, so nothing in
  // them is missed.
  private boolean handle(WatchKey key) {
    Path folder = (Path) key.watchable();
    boolean relevant = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        FOLDERS.forEach(name -> register(root.resolve(name), true));
        relevant = true;
        continue;
      }
      Path path = folder.resolve((Path) event.context());
      boolean gits = others.stream().anyMatch(file -> file.startsWith(path));
      if (gits) {
        registerGit();
      }
      boolean ours = gits
          || (folder.equals(root)
              ? FOLDERS.contains(path.getFileName().toString())
              : isBelowFolders(folder));
      if (ours && event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(path)) {
        register(path, true);
      }
      relevant |= ours;
    }
    key.reset();
    return relevant;
  }

  // Which files these are may be others after a checkout, and those that aren't there yet are
  // noticed by their folders.
  private void registerGit() {
    try {
      others = git.files().stream()
          .map(file -> file.toAbsolutePath().normalize())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      return;
    }
    for (Path file : others) {
      Path folder = file;
      for (Path above = file.getParent();
          above != null && !Files.isDirectory(folder);
          above = above.getParent()) {
        folder = above;
      }
      register(folder, false);
    }
  }

  private boolean isBelowFolders(Path folder) {
    return FOLDERS.stream().anyMatch(name -> folder.startsWith(root.resolve(name)));
  }

  // A folder that vanishes while it is being registered is none to watch; its parent reports what
  // becomes of it.
  private void register(Path folder, boolean withSubfolders) {
    try {
      if (!withSubfolders) {
        watch(folder);
      } else if (Files.isDirectory(folder)) {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            watch(dir);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
      }
    } catch (IOException e) {
      // Gone again.
    }
  }

  private void watch(Path folder) throws IOException {
    folder.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_DELETE,
        StandardWatchEventKinds.ENTRY_MODIFY);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
