package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.cli.DyingThreads;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;

/** Builds that end before they are done: killed, without room on the disk, without memory. {@code -Dkills=200} tries more. */
@Order(2)
class CutShortIT {
  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final int PAGES = 60;

  @TempDir
  private Path temp;

  private Path root;
  private Path out;
  private Map<String, String> good;

  /** Builds a site into a folder, as the program does it: {@code ROOT OUT}. */
  static final class Builder {
    public static void main(String[] args) throws Exception {
      DyingThreads.watch(System.err);
      Workers.during(() -> {
        build(Path.of(args[0]), Path.of(args[1]));
        return "";
      });
    }

    static void build(Path root, Path out) throws WriteException {
      BuildOptions options = SiteFixture.OPTIONS;
      SiteWriter.tidy(out);
      Sources sources = SourceReader.read(root);
      Cache cache = Cache.of(root, Instant.now());
      Path program = root.resolve("content/site.yaml");
      LastBuild last =
          LastBuild.of(root, out, cache, sources, options, "text", program).orElseThrow();
      if (last.same().isPresent()) {
        return;
      }
      try (SiteWriter writer = SiteWriter.into(out)) {
        WrittenBuild build = new WrittenBuild(writer, StoryCache.of(cache, out, sources, program));
        Build.Whole whole = build.whole(sources, options);
        Outputs outputs = whole.outputs();
        writer.finish(outputs);
        build.keep(outputs);
        last.remember("", "", outputs.files().keySet(), whole.now());
      }
    }
  }

  @BeforeEach
  void site() throws Exception {
    root = temp.resolve("root");
    out = temp.resolve("public/site");
    write("content/site.yaml", "title: Test\nbase_url: https://example.org/\ncards: false\n");
    write("content/index.md", "---\ntitle: Home\n---\nA hub.\n");
    write("content/glossary/hub.md", "---\nterm: hub\n---\nThe middle.\n");
    for (int i = 0; i < PAGES; i++) {
      write("content/s" + i + "/index.md", "---\ntitle: Story " + i + "\n---\nA hub, and more.\n");
    }
    Builder.build(root, out);
    good = tree(out);
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

  private void edit() throws IOException {
    write("content/glossary/hub.md", "---\nterm: hub\n---\nThe centre.\n");
    for (int i = 0; i < PAGES; i++) {
      write(
          "content/scoop-" + i + "/index.md", "---\ntitle: Scoop " + i + "\n---\nEMBARGOED hub.\n");
    }
  }

  private void takeBack() throws IOException {
    write("content/glossary/hub.md", "---\nterm: hub\n---\nThe middle.\n");
    for (int i = 0; i < PAGES; i++) {
      Files.delete(root.resolve("content/scoop-" + i + "/index.md"));
      Files.delete(root.resolve("content/scoop-" + i));
    }
  }

  private Process start(String shell, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        "sh",
        "-c",
        shell + "exec \"$@\"",
        "sh",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(List.of(
        "-cp",
        System.getProperty("java.class.path"),
        Builder.class.getName(),
        root.toString(),
        out.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Nothing of what was taken back is anywhere that could be published, and nothing else is left beside the site. */
  private void assertGoodAgain() throws IOException {
    assertThat(tree(out)).isEqualTo(good);
    try (Stream<Path> beside = Files.list(out.getParent())) {
      assertThat(beside).containsExactly(out);
    }
  }

  @Test
  void killedAtAnyMoment() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
    edit();
    long start = System.nanoTime();
    assertThat(start("").waitFor()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Map<String, String> edited = tree(out);
    takeBack();
    Builder.build(root, out);
    assertGoodAgain();
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      edit();
      Process process = start("");
      process.waitFor(whole / 4 + (long) (random.nextDouble() * whole), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      tree(out).forEach((path, text) -> assertThat(text)
          .as("half a file? " + path)
          .isIn(good.get(path), edited.get(path), path.equals(Manifest.NAME) ? text : ""));
      if (random.nextBoolean()) {
        Builder.build(root, out);
        assertThat(tree(out)).isEqualTo(edited);
      }
      takeBack();
      Builder.build(root, out);
      assertGoodAgain();
    }
  }

  @Test
  void withoutRoomOnTheDisk() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
    edit();
    // No file may have more than a few blocks, which fails as a full disk does.
    assertThat(start("ulimit -f 4; ").waitFor()).isNotZero();
    assertThat(tree(out)).isEqualTo(good);
    takeBack();
    Builder.build(root, out);
    assertGoodAgain();
  }

  @Test
  void withoutMemory() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
    boolean ended = false;
    for (String memory : List.of("-Xmx10m", "-Xmx7m", "-Xmx4m")) {
      edit();
      Process process = start("", memory);
      boolean waits = !process.waitFor(1, TimeUnit.MINUTES);
      int code = process.destroyForcibly().waitFor();
      assertThat(waits).as("waits for ever with " + memory).isFalse();
      if (code != 0) {
        ended = true;
        assertThat(tree(out)).as(memory).isEqualTo(good);
      }
      takeBack();
      Builder.build(root, out);
      assertGoodAgain();
    }
    assertThat(ended).as("no build needed more than 4 MB").isTrue();
  }

  /** Every byte of what was kept, flipped in turn (some of them, by day). */
  @Test
  void whatIsKeptIsDamaged() throws Exception {
    Path cache = root.resolve("target/cache");
    List<Path> kept;
    try (Stream<Path> files = Files.list(cache)) {
      kept = files.sorted().toList();
    }
    assertThat(kept).hasSize(3);
    Random random = new Random(8);
    for (Path file : kept) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < KILLS; i++) {
        byte[] turned = whole.clone();
        turned[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, turned);
        Builder.build(root, out);
        assertThat(tree(out)).isEqualTo(good);
        Files.write(file, whole);
      }
    }
  }

  @Test
  void twoSitesIntoOneFolder() throws Exception {
    Path other = temp.resolve("other");
    for (Path file : List.of(Path.of("content/site.yaml"), Path.of("content/index.md"))) {
      Files.createDirectories(other.resolve(file).getParent());
      Files.writeString(
          other.resolve(file),
          Files.readString(root.resolve(file)).replace("A hub.", "Something else."));
    }
    try (BuildLock lock = BuildLock.of(out, () -> {})) {
      Builder.build(other, out);
    }
    assertThat(out.resolve("s1/index.html")).doesNotExist();
    Builder.build(root, out);
    assertGoodAgain();
  }
}
