package org.nutgraf.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.image.Drawing;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Asset;

/**
 * Draws the pictures of a site, and keeps them in a folder for the next build.
 *
 * <p>A picture is kept under the sum of its recipe, so what is there is always right; what a build doesn't need is
 * removed. The folder can be deleted at any time, and where it can't be written pictures are drawn each time.
 */
public final class Darkroom {
  private final Path folder;

  /** @param folder for pictures only; is made when there is one to be kept */
  public Darkroom(Path folder) {
    this.folder = folder;
  }

  /** A picture as a file of the site, and what is wrong with it. */
  private record Print(Output output, Optional<Drawing.Problem> problem, Path kept) {}

  /**
   * The files of a site, with every picture as a file to be copied, and its findings with what is wrong with pictures. A
   * site with errors is left as it is.
   *
   * @throws WriteException if a photograph can't be read
   */
  public Outputs develop(Build.Whole site) throws WriteException {
    Outputs outputs = site.outputs();
    List<Output.Drawn> drawn = outputs.files().values().stream().filter(Output.Drawn.class::isInstance)
        .map(Output.Drawn.class::cast).toList();
    if (drawn.isEmpty() && !Files.exists(folder) || outputs.findings().stream().anyMatch(Finding::isError)) {
      return outputs;
    }
    SortedMap<String, Output> files = new TreeMap<>(outputs.files());
    List<Finding> findings = new ArrayList<>(outputs.findings());
    Set<Path> kept = new HashSet<>();
    Set<Drawing.Problem> said = new HashSet<>();
    try {
      for (Print print : drawn.parallelStream().map(this::print).toList()) {
        files.put(print.output().path(), print.output());
        kept.add(print.kept());
        // What is wrong with the machine is said once.
        print.problem().filter(said::add).map(problem ->
            Finding.of(print.output().origin(), Rule.PLAIN_PICTURE, problem.message(), problem.hint()))
            .ifPresent(finding -> findings.add(Build.weighed(finding, site.rendered().site())));
      }
    } catch (UncheckedIOException e) {
      throw new WriteException(e.getMessage());
    }
    tidy(kept);
    findings.removeIf(finding -> finding.severity() == Severity.OFF);
    findings.sort(null);
    return new Outputs(files, List.copyOf(findings));
  }

  private Print print(Output.Drawn drawn) {
    try {
      Path file = folder.resolve(sum(drawn.drawing().recipe()));
      if (Files.isRegularFile(file)) {
        return new Print(copied(drawn, file), Optional.empty(), file);
      }
      Drawing.Result result = drawn.drawing().draw();
      // One with a problem isn't kept: perhaps the next build has what this one lacks.
      boolean onDisk = result.problem().isEmpty() && keep(result.bytes(), file);
      return new Print(onDisk ? copied(drawn, file) : new Output.Made(drawn.path(), result.bytes(), drawn.origin()),
          result.problem(), file);
    } catch (IOException e) {
      throw new UncheckedIOException("can't draw " + drawn.path() + ": " + e.getMessage(), e);
    }
  }

  private static Output copied(Output.Drawn drawn, Path file) throws IOException {
    return new Output.Copied(drawn.path(), new Asset.OnDisk(drawn.path(), file, Files.size(file)), drawn.origin());
  }

  // Moved into place when it is whole, so that no build ever meets half a picture.
  private boolean keep(byte[] bytes, Path file) {
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, "new", "");
      Files.write(aside, bytes);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void tidy(Set<Path> kept) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!kept.contains(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      // Nothing is kept.
    } catch (IOException e) {
      // What can't be removed does no harm.
    }
  }

  private static String sum(String recipe) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(recipe.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
