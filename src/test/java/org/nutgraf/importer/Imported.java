package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.DraftWriter;
import org.nutgraf.draft.Note;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.importer.reading.Nearby;
import org.nutgraf.importer.story.Destination;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.Build;
import org.nutgraf.pipeline.BuildOptions;
import org.nutgraf.source.SourceReader;

/** Imports for tests, and what comes of them. */
public final class Imported {
  static final Destination NEW_SITE = new Destination("", Optional.empty(), Optional.empty());

  private Imported() {}

  static Draft text(String name, String text) {
    return Importer.read(name, text.getBytes(StandardCharsets.UTF_8), Nearby.NOTHING, NEW_SITE);
  }

  static byte[] resource(String name) {
    try (InputStream in = Imported.class.getResourceAsStream("/draft/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Draft resource(String name, Destination settings) {
    return Importer.read(name, resource(name), Nearby.NOTHING, settings);
  }

  /** The files one after the other, each below a line with its path. */
  public static String shown(Draft draft) {
    return draft.files().stream()
        .filter(DraftFile::isText)
        .map(file -> "-- " + file.path() + " --\n" + file.text())
        .collect(Collectors.joining());
  }

  static String notes(List<Note> notes) {
    return notes.stream().map(note -> note + "\n").collect(Collectors.joining());
  }

  /** What the build finds wrong with a site of these files. */
  public static String findings(Draft draft, Path root) {
    return FindingFormat.text(false).format(build(draft, root).findings());
  }

  /** Those of them that keep the site from being built. */
  static String errors(Draft draft, Path root) {
    return FindingFormat.text(false)
        .format(build(draft, root).findings().stream().filter(Finding::isError).toList());
  }

  public static Outputs build(Draft draft, Path root) {
    try {
      assertThat(DraftWriter.write(draft, root, false)).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BuildOptions options =
        new BuildOptions(Optional.empty(), true, true, Instant.parse("2026-07-05T00:00:00Z"));
    return Build.site(SourceReader.read(root), options);
  }
}
