package org.nutgraf.pipeline;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;
import org.nutgraf.source.git.FileDates;

/**
 * A newspaper that somebody works on: a folder, and a clock, and a history of commits. Edits are such as an editor, a
 * designer or the time make; nearly all leave a site that can be built.
 */
final class Edits {
  private static final List<String> STATUSES =
      List.of("confirmed", "reported", "expected", "disputed", "unknown", "retracted");
  private static final List<String> LANES = List.of("background", "quarrel", "after");
  private static final List<String> DATES = List.of(
      "2025-12-24", "2026-01-02", "2026-05-20", "2026-05", "2026-01-04/2026-01-09", "2024~");
  private static final List<String> SETTINGS = List.of(
      "title: Another paper",
      "link_terms: all",
      "link_terms: first-per-page",
      "stale_after: 3 months",
      "stale_after: 60 months",
      "cards: false",
      "cards: true",
      "git_dates: true",
      "git_dates: false",
      "base_url: https://example.com/",
      "description: Other words.",
      "language: en-US",
      "language: en",
      "page_weight: { page: 1 kB }",
      "page_weight: { page: 90 kB }",
      "checks: { unused-claim: off }");
  private static final List<String> SENTENCES = List.of(
      "The town council sits.",
      "An engine of 900 kW is loud.",
      "See [the bill](02-the-bill.md).",
      "It was [said](source:minutes).",
      "A pier, a draught, a retrofit.",
      "## Another heading",
      "> The harbour master",
      "*Twice* the State Office of Roads.",
      "![Who says so](claims:)");

  private final Path root;
  private final Random random;
  private final Map<String, FileDates.Span> dates = new TreeMap<>();
  private Instant clock = Instant.parse("2026-05-20T12:00:00Z");
  private int count;

  /** An edit: what it was, for whoever has to find out why a test fails. */
  interface Edit {
    String make() throws IOException;
  }

  /** @param root the site's folder, which may be changed */
  Edits(Path root, Random random) {
    this.root = root;
    this.random = random;
  }

  Sources sources() {
    FileDates of = path -> Optional.ofNullable(dates.get(path));
    return SourceReader.read(root).with(of);
  }

  BuildOptions options() {
    return new BuildOptions(Optional.empty(), false, false, clock);
  }

  /** Makes one edit, and says which. */
  String next() throws IOException {
    count++;
    List<Edit> edits = List.of(
        () -> set(pages(), "title", "A title " + count),
        () -> set(pages(), "description", "Something about " + count + "."),
        () -> set(pages(), "summary", "In short: " + count + "."),
        () -> set(pages(), "slug", "address-" + count),
        () -> set(pages(), "weight", String.valueOf(random.nextInt(90))),
        () -> set(pages(), "draft", String.valueOf(random.nextBoolean())),
        () -> set(pages(), "aliases", "[old-" + count + "/]"),
        () -> set(pages(), "date", pick(List.of("2025-12-24", "2026-05-20"))),
        () -> set(pages(), "lastmod", "2026-05-" + (10 + random.nextInt(10))),
        () -> set(pages(), "authors", "[Writer " + count + "]"),
        () -> set(pages(), "publishDate", "2026-05-2" + random.nextInt(4) + "T12:00:30Z"),
        () -> set(pages(), "expiryDate", "2026-05-2" + random.nextInt(4)),
        () -> set(pages(), "covers_until", pick(DATES)),
        () -> set(
            pages(), "tags", "[tag " + random.nextInt(3) + ", other " + random.nextInt(2) + "]"),
        () -> set(pages(), "tags", "[]"),
        () -> set(claims(), "status", pick(STATUSES)),
        () -> set(claims(), "value", "\"" + count + "\""),
        () -> set(claims(), "title", "The claim of " + count),
        () -> set(claims(), "as_of", "2026-02"),
        () -> set(claims(), "attribution", "somebody " + count),
        () -> set(claims(), "sources", "[radio]"),
        () -> set(claims(), "amount", random.nextInt(9) + " million EUR"),
        () -> set(events(), "title", "Event " + count),
        () -> set(events(), "date", pick(DATES)),
        () -> set(events(), "status", pick(STATUSES)),
        () -> set(events(), "lane", pick(LANES)),
        () -> set(events(), "tags", "[tag " + random.nextInt(3) + "]"),
        () -> set(events(), "importance", "major"),
        () -> set(events(), "told_in", "[01-the-engines.md]"),
        () -> set(events(), "told_in", "[index.md]"),
        () -> set(
            terms(),
            "aliases",
            "[" + pick(List.of("ferry", "bill", "harbour", "town", "engine")) + "]"),
        () -> set(terms(), "see_also", "[pier]"),
        () -> set(terms(), "link", pick(List.of("auto", "manual"))),
        () -> set(terms(), "short", "S" + count),
        () -> set(terms(), "term", "term " + count),
        () -> append(terms(), "More of it, and a pier (" + count + ")."),
        () -> append(claims(), "A remark of " + count + "."),
        () -> append(events(), "It was " + count + " o'clock."),
        () -> append(pages(), pick(SENTENCES)),
        () -> append(pages(), pick(SENTENCES)),
        () -> replace(pages(), "(?m)^## .*$", "## Heading " + count),
        () -> replace(pages(), "\\b(the|The) (town|ferry)\\b", "$1 big $2"),
        () -> replace(
            List.of("content/ferry/flows.yaml"), "amount: [^,]*", "amount: " + count + " million"),
        () ->
            replace(List.of("content/sources.yaml"), "publisher: .*", "publisher: Paper " + count),
        () ->
            replace(List.of("content/sources.yaml"), "title: The .*", "title: The number " + count),
        this::setting,
        this::setting,
        this::translated,
        this::translated,
        this::renamed,
        this::swapped,
        this::added,
        this::removed,
        this::template,
        this::message,
        this::staticFile,
        this::picture,
        this::commit,
        () -> waited(Duration.ofDays(1)),
        () -> waited(Duration.ofMinutes(1)),
        () -> waited(Duration.ofDays(100)));
    return pick(edits).make();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private List<String> files(String pattern) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.matches(pattern))
          .forEach(found::add);
    }
    found.sort(null);
    return found;
  }

  private List<String> pages() throws IOException {
    return files("content/([a-z]+/)?[^/]*\\.md").stream()
        .filter(path -> !path.startsWith("content/glossary/"))
        .toList();
  }

  private List<String> claims() throws IOException {
    return files(".*/claims/[^/]*\\.md");
  }

  private List<String> events() throws IOException {
    return files(".*/timeline/[^/]*\\.md");
  }

  private List<String> terms() throws IOException {
    return files("content/glossary/[^/]*\\.md");
  }

  private String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  private String set(List<String> paths, String key, String value) throws IOException {
    String path = pick(paths);
    String text = read(path);
    String line = key + ": " + value;
    Matcher there = Pattern.compile("(?m)^" + key + ":.*$").matcher(text);
    write(
        path,
        there.find()
            ? text.substring(0, there.start()) + line + text.substring(there.end())
            : text.replaceFirst("---\n", Matcher.quoteReplacement("---\n" + line + "\n")));
    return path + ": " + line;
  }

  private String append(List<String> paths, String text) throws IOException {
    String path = pick(paths);
    write(path, read(path) + "\n" + text + "\n");
    return path + " + " + text;
  }

  private String replace(List<String> paths, String pattern, String by) throws IOException {
    String path = pick(paths);
    Matcher matcher = Pattern.compile(pattern).matcher(read(path));
    int places = (int) matcher.results().count();
    int place = places == 0 ? -1 : random.nextInt(places);
    int[] at = {-1};
    write(
        path,
        matcher
            .reset()
            .replaceAll(found -> ++at[0] == place ? by : Matcher.quoteReplacement(found.group())));
    return path + ": " + pattern + " -> " + by;
  }

  private String setting() throws IOException {
    String line = pick(SETTINGS);
    String text = read("content/site.yaml");
    String key = line.substring(0, line.indexOf(':'));
    write("content/site.yaml", text.replaceAll("(?m)^" + key + ":.*\n", "") + line + "\n");
    return "site.yaml: " + line;
  }

  // Another language comes with the first translation.
  private String translated() throws IOException {
    String site = read("content/site.yaml");
    write("content/site.yaml", site.contains("languages:") ? site : site + "languages: [de]\n");
    String original = pick(files("content/([a-z]+/)*[^.]*\\.md"));
    String path = original.replace(".md", ".de.md");
    if (random.nextInt(4) == 0 && Files.deleteIfExists(root.resolve(path))) {
      return path + " goes";
    }
    String key = original.contains("glossary/") ? "term" : "title";
    write(
        path,
        "---\n" + key + ": Wort " + count + "\n---\nEine Fähre an der Pier, und " + pick(SENTENCES)
            + "\n");
    return path;
  }

  private String renamed() throws IOException {
    String from =
        pick(files("content/.*(0[2-9]-|timeline/|glossary/|corrections/|welcome)[^/]*\\.md"));
    String to = from.replace(".md", "-" + count + ".md");
    Files.move(root.resolve(from), root.resolve(to));
    return from + " -> " + to;
  }

  private String swapped() throws IOException {
    List<String> paths = pick(List.of(events(), claims(), files("content/ferry/0.*")));
    String one = pick(paths);
    String other = pick(paths);
    String text = read(one);
    write(one, read(other));
    write(other, text);
    return one + " <-> " + other;
  }

  private String added() throws IOException {
    String path = pick(List.of(
        "content/ferry/0" + (6 + random.nextInt(3)) + "-new-" + count + ".md",
        "content/new-" + count + ".md",
        "content/new-" + count + "/index.md",
        "content/bridge/timeline/2026-03-0" + (1 + random.nextInt(9)) + "-n" + count + ".md",
        "content/glossary/new-" + count + ".md",
        "content/bridge/corrections/2026-03-01-c" + count + ".md"));
    String more = path.contains("timeline/")
        ? "date: 2026-03-04\n"
        : path.contains("corrections/") ? "date: 2026-03-01\npage: index.md\n" : "";
    String title = path.contains("glossary/")
        ? "term: " + pick(List.of("captain", "harbour", "loan"))
        : "title: New " + count;
    write(path, "---\n" + title + "\n" + more + "---\nNew words on the ferry, and on a pier.\n");
    return "+ " + path;
  }

  private String removed() throws IOException {
    String path =
        pick(files("content/.*(new-|timeline/|claims/|corrections/|glossary/|0[3-9]-)[^/]*\\.md"));
    Files.delete(root.resolve(path));
    return "- " + path;
  }

  private String template() throws IOException {
    List<String> all = new ArrayList<>(sources().textsBelow("templates/").keySet());
    String path = pick(all.stream()
        .filter(name -> name.endsWith(".peb") && !name.contains("macros"))
        .toList());
    write(
        path,
        sources().texts().get(path).text().replaceFirst("\n", "\n{# " + count + " #}")
            + (path.contains("/figure-") ? "<!-- " + count + " -->" : ""));
    return path + " edited";
  }

  private String message() throws IOException {
    String path = "templates/languages/en.yaml";
    List<String> lines =
        new ArrayList<>(sources().texts().get(path).text().lines().toList());
    List<Integer> plain = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("  [a-z_]+: [A-Z][A-Za-z ]+")) {
        plain.add(i);
      }
    }
    int at = pick(plain);
    lines.set(at, lines.get(at) + " so");
    write(path, String.join("\n", lines) + "\n");
    return path + ": " + lines.get(at);
  }

  private String staticFile() throws IOException {
    String path = pick(List.of("static/note.txt", "static/own-" + count + ".txt"));
    write(path, "A note: " + count + "\n");
    return path;
  }

  private String picture() throws IOException {
    BufferedImage image = new BufferedImage(
        20 + random.nextInt(2000), 20 + random.nextInt(300), BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    Files.write(root.resolve("content/ferry/marta.jpg"), bytes.toByteArray());
    return "marta.jpg: " + image.getWidth() + " x " + image.getHeight();
  }

  private String commit() throws IOException {
    String path = pick(pages());
    LocalDate first = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
    dates.put(path, new FileDates.Span(first, first.plusDays(random.nextInt(100))));
    return path + ": " + dates.get(path);
  }

  private String waited(Duration time) {
    clock = clock.plus(time);
    return "it is " + clock;
  }
}
