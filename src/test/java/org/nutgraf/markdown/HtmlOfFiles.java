package org.nutgraf.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the HTML of Markdown files beside them, for {@code src/test/node/second-opinion.mjs}. */
public final class HtmlOfFiles {
  private HtmlOfFiles() {}

  /** @param args paths of files ending in {@code .md}; each HTML is in a file with {@code .html} behind that */
  public static void main(String[] args) throws IOException {
    for (String path : args) {
      Files.writeString(Path.of(path + ".html"), PlainHtml.of(Files.readString(Path.of(path))));
    }
  }
}
