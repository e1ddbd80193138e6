package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, with the launcher and without it: bare, it starts itself once more with better flags. */
class JarIT {
  private static final Path JAR = Path.of("target/nutgraf.jar").toAbsolutePath();

  @TempDir
  Path site;

  private record Run(int code, String out) {}

  @Test
  void buildsWithoutFlagsAndWithThem() throws Exception {
    write("---\ntitle: The story\ndescription: D.\ndate: 2020-01-02\n---\n\nText.\n");
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
    write("---\ntitle: The story\ndescription: D.\ndate: 2020-01-02\n---\n\n[x](term:nothing)\n");
    for (List<String> flags :
        List.of(List.<String>of(), List.of("-XX:+UseSerialGC"), List.of("-Xmx256m"))) {
      Run run = run(flags);
      assertThat(run.code()).as(flags.toString()).isEqualTo(1);
      assertThat(run.out())
          .as(flags.toString())
          .contains("content/index.md:7:5: error: no glossary entry \"nothing\" [unknown-term]")
          .endsWith("1 error\nnothing is written\n");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theLauncherKeepsACacheInAFolderWithABlankInItsName() throws Exception {
    write("---\ntitle: The story\ndescription: D.\ndate: 2020-01-02\n---\n\nText.\n");
    Path target = Files.createDirectories(site.resolve("two words/target"));
    Path launcher = Files.copy(
        Path.of("nutgraf"), site.resolve("two words/nutgraf"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(JAR, target.resolve("nutgraf.jar"));
    Files.copy(JAR.resolveSibling("nutgraf.jvm"), target.resolve("nutgraf.jvm"));
    for (String changed : List.of("[1-9]\\d*", "0")) {
      Run run = started(List.of(launcher.toString(), "build", "--root", "."));
      assertThat(run.out()).matches("built \\d+ files \\(" + changed + " changed\\) in .*\\R");
      assertThat(run.code()).isZero();
      assertThat(target).isDirectoryContaining("glob:**.cache");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theLauncherOfAReleaseHasTheJarBesideIt() throws Exception {
    Path launcher =
        Files.copy(Path.of("nutgraf"), site.resolve("nutgraf"), StandardCopyOption.COPY_ATTRIBUTES);
    assertThat(started(List.of(launcher.toString(), "version")).out())
        .isEqualTo("nutgraf: there is no nutgraf.jar beside " + launcher
            + ". Unpack the release again.\n");
    Files.copy(JAR, site.resolve("nutgraf.jar"));
    Files.copy(JAR.resolveSibling("nutgraf.jvm"), site.resolve("nutgraf.jvm"));
    assertThat(started(List.of(launcher.toString(), "version")).out())
        .matches("nutgraf \\S+ \\(Java .*\\)\\R");
  }

  /** Where each library has its classes → what the list of licences calls it. */
  private static final Map<String, String> LIBRARIES = Map.of(
      "com/vladsch/flexmark/",
      "flexmark-java",
      "org/intellij/",
      "JetBrains annotations",
      "org/jetbrains/",
      "JetBrains annotations",
      "org/jsoup/",
      "jsoup",
      "io/pebbletemplates/",
      "Pebble",
      "org/slf4j/",
      "SLF4J",
      "org/snakeyaml/",
      "SnakeYAML Engine",
      "org/unbescape/",
      "Unbescape");

  @Test
  void holdsTheLicenceOfEveryLibraryInIt() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> strangers = jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.replaceFirst("^META-INF/versions/[0-9]+/", ""))
          .filter(name -> !name.startsWith("org/nutgraf/")
              && LIBRARIES.keySet().stream().noneMatch(name::startsWith))
          .toList();
      assertThat(strangers).isEmpty();
      String list = new String(
          jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY.txt")).readAllBytes(),
          StandardCharsets.UTF_8);
      for (String library : LIBRARIES.values()) {
        assertThat(list).containsPattern("(?m)^  " + library + " {2,}\\S");
      }
      for (Matcher named = Pattern.compile("(?:META-INF|org)/[\\w./-]+").matcher(list);
          named.find(); ) {
        assertThat(jar.getEntry(named.group())).as(named.group()).isNotNull();
      }
    }
  }

  private void write(String index) throws IOException {
    Files.createDirectories(site.resolve("content"));
    Files.writeString(
        site.resolve("content/site.yaml"), "title: Test\nbase_url: https://example.org/\n");
    Files.writeString(site.resolve("content/index.md"), index);
  }

  private Run run(List<String> flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(flags);
    command.addAll(List.of("-jar", JAR.toString(), "build", "--root", "."));
    return started(command);
  }

  private Run started(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(site.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }
}
