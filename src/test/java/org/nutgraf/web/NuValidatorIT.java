package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(NuValidator.LOCK)
class NuValidatorIT {
  private static final NuValidator VALIDATOR = new NuValidator();

  @TempDir
  Path folder;

  @Test
  void saysNothingOfAValidPage() throws IOException {
    assertThat(VALIDATOR.errorsInHtml(page("<p>Fine</p>"))).isEmpty();
  }

  @Test
  void findsErrorsInAPage() throws IOException {
    assertThat(VALIDATOR.errorsInHtml(page("<p id=a>One<p id=a>Two")))
        .singleElement()
        .asString()
        .contains("Duplicate ID");
  }

  @Test
  void findsErrorsInAStyleSheet() throws IOException {
    Path good = Files.writeString(folder.resolve("good.css"), "a { color: var(--ink) }\n");
    Path bad =
        Files.writeString(folder.resolve("bad.css"), "a { color: red }\np { colour: red }\n");
    assertThat(VALIDATOR.errorsInCss(good)).isEmpty();
    assertThat(VALIDATOR.errorsInCss(bad))
        .singleElement()
        .asString()
        .contains("2:")
        .contains("colour");
  }

  private Path page(String body) throws IOException {
    String page =
        "<!doctype html><html lang=\"en\"><head><title>A page</title></head><body>%s</body></html>\n";
    return Files.writeString(folder.resolve("page.html"), page.formatted(body));
  }
}
