package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/** After any edits, a build with what the builds before have made makes what a clean one makes. */
public final class EditFuzz {
  private static final Path NEWSPAPER = Path.of("src/test/resources/newspaper");
  private static final int MOST = 6;

  /** Chance that bytes decide: each edit is what they say. */
  private static final class Chance extends Random {
    private static final long serialVersionUID = 1;
    private final transient byte[] bytes;
    private transient int at;

    Chance(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected int next(int bits) {
      int value = 0;
      for (int i = 0; i < 4; i++) {
        value = value << 8 | (at < bytes.length ? bytes[at] & 0xFF : 0);
        at += i % 2;
      }
      return value >>> 32 - bits;
    }

    boolean isOver() {
      return at >= bytes.length;
    }
  }

  private EditFuzz() {}

  public static void run(byte[] bytes) throws IOException {
    Path root = Files.createTempDirectory("edits");
    try {
      copy(root);
      Chance chance = new Chance(bytes);
      Edits edits = new Edits(root, chance);
      Memo memo = new Memo();
      List<String> made = new ArrayList<>();
      while (!chance.isOver() && made.size() < MOST) {
        made.add(edits.next());
        Sources sources = edits.sources();
        assertThat(all(Build.site(sources, edits.options(), memo)))
            .as(made.toString())
            .isEqualTo(all(Build.site(sources, edits.options())));
      }
    } finally {
      delete(root);
    }
  }

  private static SortedMap<String, String> all(Outputs outputs) {
    SortedMap<String, String> all = new TreeMap<>();
    outputs
        .files()
        .forEach((path, file) -> all.put(
            path,
            file instanceof Output.Made made
                ? new String(made.bytes(), StandardCharsets.ISO_8859_1)
                : file instanceof Output.Drawn drawn ? drawn.drawing().toString() : ""));
    all.put("//findings", FindingFormat.text(false).format(outputs.findings()));
    return all;
  }

  private static void copy(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(NEWSPAPER)) {
      for (Path file : files.toList()) {
        if (!file.equals(NEWSPAPER)) {
          Files.copy(file, root.resolve(NEWSPAPER.relativize(file).toString()));
        }
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
