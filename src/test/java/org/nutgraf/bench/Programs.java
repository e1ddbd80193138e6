package org.nutgraf.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The programs that are measured, as they are called, and the machine that runs them. */
final class Programs {
  private Programs() {}

  static List<String> nutgraf(Path site, Path folder) {
    return List.of("./nutgraf", "build", "-q", "-r", site.toString(), "-o", folder.toString());
  }

  static List<String> hugo(Path site, Path folder) {
    return List.of("hugo", "-s", site.toString(), "-d", folder.toString(), "--quiet");
  }

  /** {@link PlainWriter} in a JVM of its own, with the flags that suit a short run. */
  static List<String> plainWriter(Path list, Path folder) {
    return List.of(
        java(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classes(),
        PlainWriter.class.getName(),
        list.toString(),
        folder.toString());
  }

  /**
   * {@link PlainLibraries}, with the kind of cache that {@code ./nutgraf} uses.
   *
   * @param jar made by {@link #jar}; the cache lies beside it, and is made by the first run
   */
  static List<String> plainLibraries(Path jar, Path site, Path list, Path folder) {
    Path cache = jar.resolveSibling("cache");
    return List.of(
        java(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmn80m",
        "-Xlog:disable",
        (Files.exists(cache) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + cache,
        "-cp",
        jar + ":target/nutgraf.jar",
        PlainLibraries.class.getName(),
        site.toString(),
        list.toString(),
        folder.toString());
  }

  /** Puts {@link PlainLibraries} into a jar: a cache of classes can't be made of a folder's. */
  static void jar(Path jar) throws IOException {
    String name = PlainLibraries.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(name));
      Files.copy(Path.of(classes(), name), out);
    }
  }

  private static String classes() {
    try {
      return Path.of(
              Programs.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  // The one that ./nutgraf takes.
  private static String java() {
    return Optional.ofNullable(System.getenv("JAVA_HOME"))
        .filter(home -> !home.isEmpty())
        .map(home -> home + "/bin/java")
        .orElse("java");
  }

  static boolean hasHugo() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "hugo")));
  }

  /** What figures depend on, by its name. */
  static Map<String, String> facts() throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    String memory = line("/proc/meminfo", "MemTotal:")
        .map(size -> size.replaceAll("\\D", ""))
        .map(size -> ", " + Math.round(Long.parseLong(size) / 1024. / 1024) + " GB of memory")
        .orElse("");
    facts.put(
        "machine",
        line("/proc/cpuinfo", "model name\t:").orElse(System.getProperty("os.arch")) + ", "
            + Runtime.getRuntime().availableProcessors() + " cores" + memory);
    facts.put(
        "system",
        line("/etc/os-release", "PRETTY_NAME=")
            .map(name -> name.replace("\"", ""))
            .orElse(System.getProperty("os.name")));
    facts.put(
        "java",
        said(java(), "-version")
            .filter(line -> line.contains("build"))
            .findFirst()
            .orElse(""));
    if (hasHugo()) {
      facts.put(
          "hugo", said("hugo", "version").findFirst().orElse("").replaceFirst(" BuildDate.*", ""));
    }
    return facts;
  }

  private static Optional<String> line(String file, String start) throws IOException {
    if (!Files.isReadable(Path.of(file))) {
      return Optional.empty();
    }
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  private static Stream<String> said(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes()).lines();
  }
}
