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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;

/**
 * A plain program that does nothing but call the libraries that a build calls, on all processors: it reads the same texts, has
 * front matter and Markdown parsed once, copies each finished file through a template that shows one value, and writes it.
 * What Nutgraf takes beyond this is its own work: links, notes, pages, timelines, checks.
 *
 * <p>Arguments: a site, the folder it was built into, and a folder.
 */
final class PlainLibraries {
  private static final String RULE = "---\n";

  private PlainLibraries() {}

  public static void main(String[] args) throws IOException {
    Parser markdown = Parser.builder().build();
    LoadSettings yaml = LoadSettings.builder().build();
    files(Path.of(args[0], "content"), file -> file.toString().endsWith(".md")).parallelStream()
        .forEach(file -> parse(read(file), markdown, yaml));
    Path built = Path.of(args[1]);
    Path folder = Path.of(args[2]);
    List<Path> files = files(built, file -> true);
    for (Path parent : files.stream().map(file -> folder.resolve(built.relativize(file)).getParent()).distinct().toList()) {
      Files.createDirectories(parent);
    }
    PebbleTemplate template = new PebbleEngine.Builder().loader(new StringLoader()).autoEscaping(false).build()
        .getTemplate("{{ page }}");
    files.parallelStream().forEach(file -> copy(file, template, folder.resolve(built.relativize(file))));
  }

  private static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(wanted).toList();
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

  private static void copy(Path file, PebbleTemplate template, Path to) {
    StringWriter page = new StringWriter();
    try {
      template.evaluate(page, Map.of("page", read(file)));
      Files.write(to, page.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
