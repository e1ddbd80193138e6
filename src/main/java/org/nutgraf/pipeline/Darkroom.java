package org.nutgraf.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.image.Drawing;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;

/** Draws the pictures of a site, unless a build before has drawn them: a picture is kept under its recipe. */
public final class Darkroom {
  private static final String KIND = "picture";

  private final Cache cache;
  private final Function<Output.Made, Output> sink;

  /** @param sink takes each picture as soon as it is there, and gives what is to stand for it */
  public Darkroom(Cache cache, Function<Output.Made, Output> sink) {
    this.cache = cache;
    this.sink = sink;
  }

  /** A picture as a file of the site, and what is wrong with it. */
  private record Print(Output output, Optional<Drawing.Problem> problem) {}

  /**
   * The files of a site, with every picture drawn, and its findings with what is wrong with pictures. A
   * site with errors is left as it is.
   *
   * @throws WriteException if a photograph can't be read
   */
  public Outputs develop(Build.Whole site) throws WriteException {
    Outputs outputs = site.outputs();
    List<Output.Drawn> drawn = outputs.files().values().stream()
        .filter(Output.Drawn.class::isInstance)
        .map(Output.Drawn.class::cast)
        .toList();
    if (drawn.isEmpty() || outputs.findings().stream().anyMatch(Finding::isError)) {
      return outputs;
    }
    SortedMap<String, Output> files = new TreeMap<>(outputs.files());
    List<Finding> findings = new ArrayList<>(outputs.findings());
    Set<Drawing.Problem> said = new HashSet<>();
    try {
      for (Print print : drawn.parallelStream().map(this::print).toList()) {
        files.put(print.output().path(), print.output());
        // A problem of the machine, such as missing fonts, is reported once and not for each
        // picture.
        print
            .problem()
            .filter(said::add)
            .map(problem -> Finding.of(
                print.output().origin(), Rule.PLAIN_PICTURE, problem.message(), problem.hint()))
            .ifPresent(
                finding -> findings.add(Build.weighed(finding, site.rendered().site())));
      }
    } catch (UncheckedIOException e) {
      throw new WriteException(String.valueOf(e.getMessage()));
    }
    findings.removeIf(finding -> finding.severity() == Severity.OFF);
    findings.sort(null);
    return new Outputs(files, List.copyOf(findings));
  }

  private Print print(Output.Drawn drawn) {
    try {
      String recipe = drawn.drawing().recipe();
      Optional<byte[]> kept = cache.get(KIND, recipe).map(Darkroom::bytes);
      if (kept.isPresent()) {
        return new Print(
            sink.apply(new Output.Made(drawn.path(), kept.get(), drawn.origin())),
            Optional.empty());
      }
      Drawing.Result result = drawn.drawing().draw();
      // One with a problem isn't kept: perhaps the next build has what this one lacks.
      if (result.problem().isEmpty()) {
        cache.put(KIND, recipe, out -> out.write(result.bytes()));
      }
      return new Print(
          sink.apply(new Output.Made(drawn.path(), result.bytes(), drawn.origin())),
          result.problem());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "can't draw " + drawn.path() + ": " + String.valueOf(e.getMessage()), e);
    }
  }

  private static byte[] bytes(ByteBuffer kept) {
    byte[] bytes = new byte[kept.remaining()];
    kept.get(bytes);
    return bytes;
  }
}
