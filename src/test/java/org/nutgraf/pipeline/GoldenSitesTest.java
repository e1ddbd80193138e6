package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nutgraf.SiteFixture;
import org.nutgraf.source.SourceReader;

/**
 * Small sites and all that is made of them, byte by byte: {@code golden/NAME/site} and {@code
 * golden/NAME/expected}.
 *
 * <p>{@code -Dgolden.refresh=true} writes what is made now; read the difference before it is committed.
 */
class GoldenSitesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @TestFactory
  List<DynamicTest> sites() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : sorted(FOLDER, Files::list)) {
      tests.add(dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static void compare(Path folder) throws IOException {
    SiteFixture site = SiteFixture.of(SourceReader.read(folder.resolve("site")));
    assertThat(site.mistakes()).isEmpty();
    SortedMap<String, String> actual = site.texts();
    // The files that come with the program are the same for every site.
    actual.keySet().removeIf(path -> Files.exists(Path.of("static", path)));
    Path expected = folder.resolve("expected");
    if (Boolean.getBoolean("golden.refresh")) {
      write(expected, actual);
    }
    SortedMap<String, String> wanted = read(expected);
    assertThat(actual.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach((path, text) -> assertThat(actual.get(path)).as(path).isEqualTo(text));
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path file : sorted(folder, Files::walk)) {
      if (Files.isRegularFile(file)) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  private static void write(Path folder, SortedMap<String, String> files) throws IOException {
    if (Files.exists(folder)) {
      for (Path old :
          sorted(folder, Files::walk).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(old);
      }
    }
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private interface Listing {
    Stream<Path> of(Path folder) throws IOException;
  }

  private static List<Path> sorted(Path folder, Listing listing) throws IOException {
    try (Stream<Path> paths = listing.of(folder)) {
      return paths.sorted().toList();
    }
  }
}
