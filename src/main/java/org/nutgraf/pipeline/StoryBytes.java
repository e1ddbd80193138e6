package org.nutgraf.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

/** A story that is done as bytes, which name the files it has in the output folder. */
final class StoryBytes {
  private static final int STORED = 1;
  private static final int CARD = 2;

  private StoryBytes() {}

  /** Writes the parts of a story one after the other; a {@link Reader} reads them in the same order. */
  static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final OutputTree tree;

    /** @param tree that holds the story's files by now */
    Writer(OutputTree tree) {
      this.tree = tree;
    }

    /** Empty if a story can't be put into bytes, as one of its files isn't there. */
    Optional<byte[]> story(StoryResult story) {
      try {
        out.writeInt(story.composed().files().size());
        for (Output file : story.composed().files()) {
          file(file);
        }
        out.writeInt(story.composed().findings().size());
        for (Finding finding : story.composed().findings()) {
          place(finding.location());
          text(finding.rule().name());
          text(finding.severity().name());
          text(finding.message());
          text(finding.hint());
        }
        uses(story.uses());
        return Optional.of(bytes.toByteArray());
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    private void file(Output file) throws IOException {
      text(file.path());
      place(file.origin());
      if (file instanceof Output.Stored stored) {
        out.writeByte(STORED);
        out.writeLong(stored.asset().size());
        text(tree.stamp(file.path()).orElseThrow(() -> new IOException(file.path() + " is gone")));
      } else if (file instanceof Output.Drawn drawn && drawn.drawing() instanceof Card card) {
        out.writeByte(CARD);
        for (String part : List.of(
            card.site(),
            card.kicker(),
            card.headline(),
            card.line(),
            card.rule(),
            card.language())) {
          text(part);
        }
        out.writeBoolean(card.rightToLeft());
      } else {
        throw new IOException(file.path() + " is not on disk");
      }
    }

    private void uses(StoryUses uses) throws IOException {
      out.writeInt(uses.pages().size());
      for (StoryUses.Paged page : uses.pages()) {
        page(page);
      }
      page(uses.timeline());
      texts(uses.terms());
      texts(uses.sources());
      texts(uses.files());
      out.writeInt(uses.words());
    }

    private void page(StoryUses.Paged page) throws IOException {
      texts(page.terms());
      texts(page.anchors());
      texts(page.sources());
    }

    private void place(Location location) throws IOException {
      text(location.file().place());
      out.writeInt(location.start());
      out.writeInt(location.end());
    }

    private void texts(Collection<String> texts) throws IOException {
      out.writeInt(texts.size());
      for (String text : texts) {
        text(text);
      }
    }

    private void text(String text) throws IOException {
      StoryBytes.text(text, out);
    }
  }

  /** Reads what a {@link Writer} has written. */
  static final class Reader {
    private final ByteBuffer in;
    private final OutputTree tree;
    private final Sources sources;

    /**
     * @param tree with the story's files
     * @param sources of which the story would be made
     */
    Reader(ByteBuffer bytes, OutputTree tree, Sources sources) {
      this.in = bytes;
      this.tree = tree;
      this.sources = sources;
    }

    /** The files and findings of a story; empty if one of the files is another by now, or gone. */
    Optional<Composed> composed() throws IOException {
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
        findings.add(
            new Finding(place(), Rule.valueOf(text()), Severity.valueOf(text()), text(), text()));
      }
      return Optional.of(new Composed(files, findings));
    }

    private Optional<Output> file() throws IOException {
      String path = text();
      Location origin = place();
      if (in.get() == CARD) {
        return Optional.of(new Output.Drawn(
            path, new Card(text(), text(), text(), text(), text(), text(), in.get() != 0), origin));
      }
      Asset.OnDisk asset = tree.asset(path, in.getLong());
      return tree.stamp(path)
          .filter(text()::equals)
          .map(same -> new Output.Stored(path, asset, origin));
    }

    /** What others have to know of the story; read after its files. */
    StoryUses uses(String folder) {
      List<StoryUses.Paged> pages = new ArrayList<>();
      for (int left = in.getInt(); left > 0; left--) {
        pages.add(page());
      }
      return new StoryUses(
          folder,
          pages,
          page(),
          Set.copyOf(texts()),
          Set.copyOf(texts()),
          Set.copyOf(texts()),
          in.getInt());
    }

    private StoryUses.Paged page() {
      return new StoryUses.Paged(texts(), texts(), texts());
    }

    private Location place() {
      String path = text();
      SourceFile file =
          Optional.ofNullable(sources.texts().get(path)).orElseGet(() -> new SourceFile(path, ""));
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
      return StoryBytes.text(in);
    }
  }

  static void text(String text, DataOutputStream out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  static String text(ByteBuffer in) {
    byte[] utf8 = new byte[in.getInt()];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
