package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page as a browser shows it that knows no styles: w3m, where it is installed. */
class TextBrowserIT {

  @Test
  void theStoryStandsInOrder() throws IOException, InterruptedException {
    Optional<Path> w3m = Programs.wanted("w3m", List.of("/usr/bin"), "w3m");
    assumeTrue(w3m.isPresent(), "no w3m: apt-get install w3m");
    Process shown = new ProcessBuilder(
            w3m.get().toString(),
            "-dump",
            "-cols",
            "72",
            "-O",
            "UTF-8",
            Newspaper.site().root().resolve("ferry/index.html").toString())
        .redirectErrorStream(true)
        .start();
    String text = new String(shown.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .replaceAll("\\s+", " ");
    assertThat(shown.waitFor()).isZero();
    assertThat(text)
        .containsSubsequence(
            "Why the ferry needs 4 million",
            "From letter to offer",
            "What was reported",
            "up to 4 million reported 10 January 2026",
            "Still unknown",
            "Key points",
            "The ferry was said to need up to 4 million euros",
            "Who would pay whom",
            "What is known and what is not",
            "Terms on this page");
  }
}
