package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;

/** A folder that sites are written into, for tests of what becomes of it. */
abstract class WrittenFolder {
  static final Location HERE = new SourceFile("content/index.md", "").whole();

  @TempDir
  Path temp;

  Path out;

  @BeforeEach
  void outputFolder() {
    out = temp.resolve("target/site");
  }

  static Outputs outputs(Output... files) {
    TreeMap<String, Output> byPath = new TreeMap<>();
    for (Output file : files) {
      byPath.put(file.path(), file);
    }
    return new Outputs(byPath, List.of());
  }

  /** Path → text of every file, without those behind links. */
  Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    for (Path file : files()) {
      tree.put(name(file), Files.readString(file));
    }
    return tree;
  }

  /** Makes all files old, so that those that are written from now on are {@link #youngFiles}. */
  void ageAll() throws IOException {
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }
  }

  List<String> youngFiles() throws IOException {
    return files().stream()
        .filter(file -> file.toFile().lastModified() > 0)
        .map(this::name)
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private String name(Path file) {
    return out.relativize(file).toString().replace('\\', '/');
  }
}
