package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds onto a disk that gets full, which is a small one in memory that only these programs see, and into folders that
 * may not be written: the site is the old one or the new one.
 */
class DiskIT {
  private static final int STORIES = 30;
  private static final int NO_DISK = 99;

  /** Mounts a disk of so many kilobytes, builds, makes room, and builds once more; the site is copied each time. */
  private static final String ON_A_SMALL_DISK =
      """
      size=$1 disk=$2 good=$3 kept=$4; shift 4
      mount -t tmpfs -o size=${size}k none "$disk" || exit 99
      cp -a "$good" "$disk/site" || exit 98
      "$@" "$disk/site"; code=$?
      cp -a "$disk/site" "$kept/first"
      mount -o remount,size=64m "$disk" || exit 97
      "$@" "$disk/site" || exit 96
      cp -a "$disk/site" "$kept/second"; ls -A "$disk" > "$kept/beside"
      exit $code
      """;

  @TempDir
  Path temp;

  private Path root;
  private Path out;

  @BeforeEach
  void site() throws Exception {
    root = temp.resolve("root");
    out = temp.resolve("public/site");
    write("content/site.yaml", "title: Test\nbase_url: https://example.org/\ncards: false\n");
    stories("old");
    CutShortIT.Builder.build(root, out);
  }

  private void stories(String word) throws IOException {
    write("content/index.md", "---\ntitle: Home\n---\nIt is " + word + ".\n");
    for (int i = 0; i < STORIES; i++) {
      write("content/s" + i + "/index.md", "---\ntitle: S" + i + "\n---\nIt is " + word + ".\n");
    }
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return tree;
  }

  private List<String> builder() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        CutShortIT.Builder.class.getName(),
        root.toString());
  }

  private static int run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static boolean runs(String... command) {
    try {
      return run(List.of(command)) == 0;
    } catch (Exception e) {
      return false;
    }
  }

  @Test
  void aDiskThatGetsFullHasTheOldSiteOrTheNewOne() throws Exception {
    List<String> apart = isRoot() ? List.of("unshare", "-m") : List.of("unshare", "-rm");
    Path disk = Files.createDirectories(temp.resolve("disk"));
    List<String> trial = new ArrayList<>(apart);
    trial.addAll(List.of("sh", "-c", "mount -t tmpfs none " + disk));
    assumeTrue(runs(trial.toArray(new String[0])), "needs to mount a disk");
    Map<String, String> old = tree(out);
    stories("new");
    Path clean = temp.resolve("clean/site");
    CutShortIT.Builder.build(root, clean);
    Map<String, String> made = tree(clean);
    long needed = blocks(out);
    int full = 0;
    int done = 0;
    for (int room : new int[] {8, 40, 90, 150, 220, 300, 30_000}) {
      Path kept = Files.createDirectories(temp.resolve("kept" + room));
      List<String> command = new ArrayList<>(apart);
      command.addAll(List.of("sh", "-c", ON_A_SMALL_DISK, "sh"));
      command.addAll(
          List.of(String.valueOf(needed + room), disk.toString(), out.toString(), kept.toString()));
      command.addAll(builder());
      int code = run(command);
      assertThat(code).isLessThan(NO_DISK - 3);
      assertThat(tree(kept.resolve("first")))
          .as("%d KB more than the old site has", room)
          .isEqualTo(code == 0 ? made : old);
      full += code == 0 ? 0 : 1;
      done += code == 0 ? 1 : 0;
      assertThat(tree(kept.resolve("second"))).as("when there is room again").isEqualTo(made);
      assertThat(Files.readString(kept.resolve("beside"))).isEqualTo("site\n");
    }
    assertThat(full).as("disks that were full").isGreaterThan(2);
    assertThat(done).as("disks that were not").isPositive();
  }

  // In kilobytes; folders take none on such a disk.
  private static long blocks(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(file -> (file.toFile().length() + 4095) / 4096 * 4)
          .sum();
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenStaysAsItIs() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
    // Root may write anywhere, unless that is taken away.
    List<String> someone = isRoot() ? List.of("setpriv", "--bounding-set=-all") : List.of();
    List<String> command = new ArrayList<>(someone);
    command.addAll(builder());
    command.add(out.toString());
    permit("rwxrwxrwx");
    assumeTrue(!isRoot() || runs("setpriv", "--bounding-set=-all", "true"), "needs setpriv");
    assertThat(run(command)).isZero();
    Map<String, String> old = tree(out);
    stories("new");
    permit("r-xr-xr-x");
    assertThat(run(command)).isNotZero();
    assertThat(tree(out)).isEqualTo(old);
    permit("rwxrwxrwx");
    try (Stream<Path> beside = Files.list(out.getParent())) {
      assertThat(beside).containsExactly(out);
    }
    assertThat(run(command)).isZero();
    Path clean = temp.resolve("clean/site");
    CutShortIT.Builder.build(root, clean);
    assertThat(tree(out)).isEqualTo(tree(clean));
  }

  /** Of the site's folders, those in it, and the one they are in. */
  private void permit(String folders) throws IOException {
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Stream<Path> all = Files.walk(temp)) {
      for (Path path : all.filter(path -> !path.startsWith(out.getParent())).toList()) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
      }
    }
    for (Path file : tree(out).keySet().stream().map(out::resolve).toList()) {
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(folders.replace('x', '-')));
    }
    try (Stream<Path> all = Files.walk(out.getParent())) {
      for (Path path : all.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(folders));
      }
    }
  }
}
