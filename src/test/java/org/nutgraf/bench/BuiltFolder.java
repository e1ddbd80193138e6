package org.nutgraf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A site that a generator has built: whether it is whole, and what there is of it. */
final class BuiltFolder {
  /** A link to a term, as Nutgraf and as Hugo's templates here write it. */
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"[^\"]*/glossary/#?term-");

  private final Path folder;

  BuiltFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The links to terms on all pages.
   *
   * @throws IOException if a page is not there
   */
  long links(int pages) throws IOException {
    long links = 0;
    for (int page = 0; page < pages; page++) {
      String html = Files.readString(folder.resolve(MadeSite.address(page)).resolve("index.html"));
      links += LINK.matcher(html).results().count();
    }
    return links;
  }

  long files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  /** The list that {@link PlainWriter} reads. */
  void list(Path to) throws IOException {
    StringBuilder list = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        list.append(Files.size(file))
            .append(' ')
            .append(folder.relativize(file))
            .append('\n');
      }
    }
    Files.writeString(to, list);
  }
}
