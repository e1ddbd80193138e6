package org.nutgraf.bench;

import com.vladsch.flexmark.parser.Parser;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;

/**
 * A plain program that does nothing but call the libraries that a build calls, on all processors: it reads the texts, has
 * front matter and Markdown parsed once, passes as many pages of the same lengths as the finished site has through a template
 * that shows one value, and writes them. What Nutgraf takes beyond this is its own work: links, notes, pages, timelines, checks.
 *
 * <p>Arguments: a site, a list with the length and the name of a file in each line, and a folder.
 */
final class PlainLibraries {
  private static final String RULE = "---\n";

  private PlainLibraries() {}

  public static void main(String[] args) throws IOException {
    Parser markdown = Parser.builder().build();
    LoadSettings yaml = LoadSettings.builder().build();
    texts(Path.of(args[0], "content")).parallelStream()
        .forEach(file -> parse(read(file), markdown, yaml));
    List<String> pages = Files.readAllLines(Path.of(args[1]));
    Path folder = Path.of(args[2]);
    for (Path parent :
        pages.stream().map(page -> file(page, folder).getParent()).distinct().toList()) {
      Files.createDirectories(parent);
    }
    PebbleTemplate template = new PebbleEngine.Builder()
        .loader(new StringLoader())
        .autoEscaping(false)
        .build()
        .getTemplate("{{ page }}");
    pages.parallelStream().forEach(page -> print(length(page), template, file(page, folder)));
  }

  private static Path file(String page, Path folder) {
    return folder.resolve(page.substring(page.indexOf(' ') + 1));
  }

  private static int length(String page) {
    return Integer.parseInt(page, 0, page.indexOf(' '), 10);
  }

  private static List<Path> texts(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void parse(String text, Parser markdown, LoadSettings yaml) {
    int end = text.startsWith(RULE) ? text.indexOf("\n" + RULE) : -1;
    if (end > 0) {
      new Compose(yaml).composeString(text.substring(RULE.length(), end));
    }
    markdown.parse(end < 0 ? text : text.substring(end + 1 + RULE.length()));
  }

  private static void print(int length, PebbleTemplate template, Path file) {
    StringWriter page = new StringWriter();
    try {
      template.evaluate(page, Map.of("page", "x".repeat(length)));
      Files.write(file, page.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
