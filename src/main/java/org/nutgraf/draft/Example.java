package org.nutgraf.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** The small site that {@code init} makes: an example to write over. */
public final class Example {
  private static final List<String> FILES = List.of(
      ".gitignore",
      ".pages.yml",
      "README.md",
      "content/01-why-now.md",
      "content/02-who-pays.md",
      "content/claims/cost.md",
      "content/claims/opening.md",
      "content/flows.yaml",
      "content/glossary/feasibility-study.md",
      "content/glossary/municipal-bond.md",
      "content/glossary/ridership.md",
      "content/index.md",
      "content/site.yaml",
      "content/sources.yaml",
      "content/timeline/2025-03-study.md",
      "content/timeline/2026-02-17-vote.md",
      "content/timeline/2029-opening.md");

  private Example() {}

  /** @param zone of those who write it */
  public static Draft draft(ZoneId zone) {
    return Draft.of(FILES.stream()
        .map(path -> path.equals(SiteFile.PATH)
            ? DraftFile.text(path, settings(zone))
            : DraftFile.bytes(path, bytes(path)))
        .toArray(DraftFile[]::new));
  }

  private static String settings(ZoneId zone) {
    return new String(bytes(SiteFile.PATH), StandardCharsets.UTF_8)
        + "\n# Times that say no offset are those of the clocks there.\ntimezone: " + zone.getId()
        + "\n";
  }

  /**
   * How GitHub checks and publishes the site.
   *
   * @param version of the program that it is to fetch
   * @param checksum SHA-256 of that version's jar, in hexadecimal digits
   */
  public static DraftFile workflow(String version, String checksum) {
    return DraftFile.text(
        ".github/workflows/publish.yml",
        new String(bytes("workflows/publish.yml"), StandardCharsets.UTF_8)
            .replace("@version@", version)
            .replace("@sha256@", checksum));
  }

  // Names that tools treat in a way of their own have no dot in front within the program.
  private static byte[] bytes(String path) {
    String name = "example/" + (path.startsWith(".git") ? path.substring(1) : path);
    try (InputStream in = Example.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the program can't read its file " + name, e);
    }
  }
}
