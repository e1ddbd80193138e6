package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.image.Card;
import org.nutgraf.page.Composed;
import org.nutgraf.page.Output;
import org.nutgraf.page.StoryUses;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Sources;

/** Makes a story of the bytes of {@link StoryWriter}, if the folder still has its files. */
final class StoryReader {
  private final ByteBuffer in;
  private final OutputTree tree;
  private final Sources sources;

  /**
   * @param tree with its files
   * @param sources of which the story would be made
   */
  StoryReader(ByteBuffer bytes, OutputTree tree, Sources sources) {
    this.in = bytes;
    this.tree = tree;
    this.sources = sources;
  }

  /**
   * @return empty if one of its files is another by now, or gone
   * @throws IOException if one of them can't be looked at
   */
  Optional<StoryResult> read() throws IOException {
    List<Output> files = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      Optional<Output> file = file();
      if (file.isEmpty()) {
        return Optional.empty();
      }
      files.add(file.get());
    }
    List<Finding> findings = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      findings.add(new Finding(place(), Rule.valueOf(text()), Severity.valueOf(text()), text(), text()));
    }
    Map<String, Set<String>> outside = new HashMap<>();
    for (int left = in.getInt(); left > 0; left--) {
      outside.put(text(), Set.copyOf(texts()));
    }
    return Optional.of(new StoryResult(new Composed(files, findings), mentions(), outside));
  }

  private Optional<Output> file() throws IOException {
    String path = text();
    Location origin = place();
    return switch (in.get()) {
      case StoryWriter.STORED -> stored(path, origin);
      case StoryWriter.CARD -> Optional.of(new Output.Drawn(path,
          new Card(text(), text(), text(), text(), text(), in.get() != 0), origin));
      default -> throw new IllegalStateException("no kind of file");
    };
  }

  private Optional<Output> stored(String path, Location origin) throws IOException {
    Asset.OnDisk asset = tree.asset(path, in.getLong());
    return tree.stamp(path).filter(text()::equals).map(same -> new Output.Stored(path, asset, origin));
  }

  private StoryUses.Paged page() {
    return new StoryUses.Paged(texts(), texts(), texts());
  }

  private StoryUses mentions() {
    String story = text();
    List<StoryUses.Paged> pages = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      pages.add(page());
    }
    return new StoryUses(story, pages, page(), Set.copyOf(texts()), Set.copyOf(texts()), Set.copyOf(texts()), in.getInt());
  }

  private Location place() {
    String path = text();
    SourceFile file = Optional.ofNullable(sources.texts().get(path)).orElseGet(() -> new SourceFile(path, ""));
    return file.at(in.getInt(), in.getInt());
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      texts.add(text());
    }
    return texts;
  }

  private String text() {
    byte[] utf8 = new byte[in.getInt()];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
