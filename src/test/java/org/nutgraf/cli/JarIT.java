package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as somebody without the launcher runs it; bare, it starts itself once more with better flags. */
class JarIT {
  private static final Path JAR = Path.of("target/nutgraf.jar").toAbsolutePath();

  @TempDir Path site;

  private record Run(int code, String out) {}

  @Test
  void buildsWithoutFlagsAndWithThem() throws Exception {
    write("---\ntitle: The story\ndescription: For a test.\n---\n\nText.\n");
    Run bare = run(List.of());
    String first = Files.readString(site.resolve("target/site/index.html"));
    assertThat(bare.code()).isZero();
    assertThat(bare.out()).matches("built \\d+ files \\(\\d+ changed\\) in .*\\R");
    Run flags = run(List.of("-XX:+UseSerialGC"));
    assertThat(flags.code()).isZero();
    assertThat(flags.out()).contains("(0 changed)");
    assertThat(Files.readString(site.resolve("target/site/index.html"))).isEqualTo(first);
  }

  @Test
  void keepsTheExitCodeAndTheFindings() throws Exception {
    write("---\ntitle: The story\ndescription: For a test.\n---\n\n[x](term:nothing)\n");
    for (List<String> flags : List.of(List.<String>of(), List.of("-XX:+UseSerialGC"), List.of("-Xmx256m"))) {
      Run run = run(flags);
      assertThat(run.code()).as(flags.toString()).isEqualTo(1);
      assertThat(run.out()).as(flags.toString()).contains("content/index.md:6:5: error: no glossary entry \"nothing\" [unknown-term]")
          .endsWith("1 error\nnothing is written\n");
    }
  }

  private void write(String index) throws IOException {
    Files.createDirectories(site.resolve("content"));
    Files.writeString(site.resolve("content/site.yaml"), "title: Test\nbase_url: https://example.org/\n");
    Files.writeString(site.resolve("content/index.md"), index);
  }

  private Run run(List<String> flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(flags);
    command.addAll(List.of("-jar", JAR.toString(), "build", "--root", "."));
    Process process = new ProcessBuilder(command).directory(site.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }
}
