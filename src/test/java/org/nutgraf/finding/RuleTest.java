package org.nutgraf.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleTest {
  /** {@code -Dgolden.refresh=true} writes the table anew. */
  @Test
  void theReadmeListsEveryRule() throws IOException {
    Path file = Path.of("README.md");
    String readme = Files.readString(file);
    String head = "| rule | | what breaks it |\n| --- | --- | --- |\n";
    int start = readme.indexOf(head) + head.length();
    int end = readme.indexOf("\n\n", start) + 1;
    String table = Arrays.stream(Rule.values()).map(rule ->
        "| `" + rule.id() + "` | " + rule.severity().id() + " | " + rule.description() + " |\n")
        .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.refresh")) {
      Files.writeString(file, readme.substring(0, start) + table + readme.substring(end));
    } else {
      assertThat(readme.substring(start, end)).isEqualTo(table);
    }
  }
}
