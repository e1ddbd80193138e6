package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.Finding;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.WriteException;
import org.nutgraf.source.SourceReader;

/** A site as a folder of finished files. */
record BuiltSite(Path root) {
  private static final Pattern KIND = Pattern.compile("<body class=\"kind-([a-z]+)\"");

  /** The site of this repository: {@code target/site}, or the folder in the system property nutgraf.site. */
  static BuiltSite published() {
    Path root = Path.of(System.getProperty("nutgraf.site", "target/site"))
        .toAbsolutePath()
        .normalize();
    if (!Files.isRegularFile(root.resolve("index.html"))) {
      throw new AssertionError(
          "No built site at " + root + ": run ./mvnw package (or verify) first.");
    }
    return new BuiltSite(root);
  }

  /** A site whose files are given as path → text, built into that folder. */
  static BuiltSite of(SortedMap<String, String> files, Path target) {
    try {
      Path source = Files.createTempDirectory("site");
      try {
        for (var file : files.entrySet()) {
          Path path = source.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
        return build(source, target);
      } finally {
        delete(source);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A site whose source is that folder, built into another. */
  static BuiltSite build(Path source, Path target) {
    Outputs outputs = SiteFixture.of(SourceReader.read(source)).outputs();
    assertThat(outputs.findings()).noneMatch(Finding::isError);
    try {
      SiteFixture.write(outputs, target);
      return new BuiltSite(target);
    } catch (WriteException e) {
      throw new AssertionError(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** All files whose name ends so, sorted. */
  List<Path> files(String suffix) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(p -> p.toString().endsWith(suffix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page of each kind that the site has, by the name of the kind: the longest one. */
  List<PageKind> kinds() {
    SortedMap<String, PageKind> longest = new TreeMap<>();
    SortedMap<String, Integer> lengths = new TreeMap<>();
    for (Path file : files(".html")) {
      String html = read(file);
      Matcher kind = KIND.matcher(html);
      if (kind.find() && html.length() > lengths.getOrDefault(kind.group(1), 0)) {
        lengths.put(kind.group(1), html.length());
        String path = root.relativize(file)
            .toString()
            .replace('\\', '/')
            .replaceFirst("(^|/)index\\.html$", "$1");
        longest.put(kind.group(1), new PageKind(kind.group(1), path));
      }
    }
    return List.copyOf(longest.values());
  }

  /** The page of the kind of that name. */
  PageKind kind(String name) {
    return kinds().stream()
        .filter(k -> k.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no page of the kind " + name + " in " + root));
  }

  /** The path of the address that the site was built for, with a slash at its end: "/" or "/repository/". */
  String basePath() {
    Element canonical =
        Jsoup.parse(read(root.resolve("index.html"))).selectFirst("link[rel=canonical]");
    String path = canonical == null ? "" : URI.create(canonical.attr("href")).getPath();
    return path.startsWith("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "/";
  }

  /** The text of a file of the site. */
  String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return Path.of("").toAbsolutePath().relativize(root.toAbsolutePath()).toString();
  }

  /** A kind of page, as the class of its body names it, and a page of that kind as a path below the root of the site. */
  record PageKind(String name, String path) {

    /** The file of the page. */
    Path file(Path root) {
      return root.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }

    @Override
    public String toString() {
      return name + " (/" + path + ")";
    }
  }
}
