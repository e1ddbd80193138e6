package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.Finding;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.WriteException;
import org.nutgraf.source.SourceReader;

/** The site that the build made: {@code target/site}, or the folder in the system property nutgraf.site. */
record BuiltSite(Path root) {

  /** The built site; a failure that says what to run when there is none. */
  static BuiltSite find() {
    Path root = Path.of(System.getProperty("nutgraf.site", "target/site")).toAbsolutePath().normalize();
    if (!Files.isRegularFile(root.resolve("index.html"))) {
      throw new AssertionError("No built site at " + root + ": run ./mvnw package (or verify) first.");
    }
    return new BuiltSite(root);
  }

  /** A site of the tests' own, built anew. */
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

  /** A site whose files are given as path → text. */
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

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The Arabic one among the golden sites, built into that folder. */
  static BuiltSite rightToLeft(Path target) {
    return golden("right-to-left", target);
  }

  /** The one among the golden sites that has several stories, built into that folder. */
  static BuiltSite severalStories(Path target) {
    return golden("several-stories", target);
  }

  private static BuiltSite golden(String name, Path target) {
    return build(Path.of("src/test/resources/golden", name, "site"), target);
  }

  /** All files whose name ends so, sorted. */
  List<Path> files(String suffix) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).filter(p -> p.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page of each kind, as paths below the root of the site ("" is the article). */
  List<PageKind> kinds() {
    List<PageKind> kinds = new ArrayList<>();
    kinds.add(new PageKind("the article", ""));
    kinds.add(new PageKind("a section", section()));
    pages("page").findFirst().ifPresent(path -> kinds.add(new PageKind("a page outside the sequence", path)));
    kinds.add(new PageKind("the one-page edition", "everything/"));
    kinds.add(new PageKind("the timeline", "timeline/"));
    kinds.add(new PageKind("the claims", "claims/"));
    kinds.add(new PageKind("the glossary", "glossary/"));
    kinds.add(new PageKind("a term", term()));
    kinds.add(new PageKind("the sources", "sources/"));
    kinds.add(new PageKind("the corrections", "corrections/"));
    kinds.add(new PageKind("not found", "404.html"));
    return List.copyOf(kinds);
  }

  /** The path of the address that the site was built for, with a slash at its end: "/" or "/repository/". */
  String basePath() {
    Element canonical = Jsoup.parse(read(root.resolve("index.html"))).selectFirst("link[rel=canonical]");
    String path = canonical == null ? "" : URI.create(canonical.attr("href")).getPath();
    return path.startsWith("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "/";
  }

  /** The kind of that name. */
  PageKind kind(String name) {
    return kinds().stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
  }

  /** The text of a file of the site. */
  String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String section() {
    return pages("section")
        .filter(path -> read(root.resolve(path).resolve("index.html")).contains("class=\"term\""))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No section with a glossary term in " + root));
  }

  /** The paths of the pages in folders of the root whose body says that it is of that kind. */
  private Stream<String> pages(String kind) {
    return folders("").stream()
        .filter(name -> read(root.resolve(name).resolve("index.html")).contains("class=\"kind-" + kind + "\""))
        .map(name -> name + "/");
  }

  private String term() {
    List<String> terms = folders("glossary");
    if (terms.isEmpty()) {
      throw new AssertionError("No term pages in " + root.resolve("glossary"));
    }
    return "glossary/" + (terms.contains("aws") ? "aws" : terms.get(0)) + "/";
  }

  private List<String> folders(String below) {
    Path folder = root.resolve(below);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(p -> Files.isRegularFile(p.resolve("index.html")))
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A kind of page and one page of that kind, as a path below the root of the site. */
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
