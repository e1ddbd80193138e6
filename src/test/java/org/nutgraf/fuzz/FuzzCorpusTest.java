package org.nutgraf.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fuzzer once found, and where it begins, needs no fuzzer. */
class FuzzCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");

  @ParameterizedTest
  @EnumSource
  void lawsHold(FuzzTarget target) throws IOException {
    List<Path> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS.resolve(target.id()))) {
      files.sorted().forEach(inputs::add);
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      try {
        target.run(Files.readAllBytes(input));
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        throw new AssertionError(input.toString(), e);
      }
    }
  }
}
