package org.nutgraf.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.image.Card;
import org.nutgraf.page.Output;
import org.nutgraf.page.StoryUses;

/** Puts a story that is done into bytes; {@link StoryReader} is its other half. */
final class StoryWriter {
  static final int STORED = 1;
  static final int CARD = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final OutputTree tree;

  private StoryWriter(OutputTree tree) {
    this.tree = tree;
  }

  /**
   * @param tree that holds the story's files by now
   * @return empty if it can't be put into bytes, as one of its files isn't there
   */
  static Optional<byte[]> bytes(StoryResult told, OutputTree tree) {
    try {
      StoryWriter writer = new StoryWriter(tree);
      writer.write(told);
      return Optional.of(writer.bytes.toByteArray());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void write(StoryResult told) throws IOException {
    out.writeInt(told.composed().files().size());
    for (Output file : told.composed().files()) {
      file(file);
    }
    out.writeInt(told.composed().findings().size());
    for (Finding finding : told.composed().findings()) {
      place(finding.location());
      text(finding.rule().name());
      text(finding.severity().name());
      text(finding.message());
      text(finding.hint());
    }
    out.writeInt(told.outside().size());
    for (Map.Entry<String, Set<String>> page : told.outside().entrySet()) {
      text(page.getKey());
      texts(page.getValue());
    }
    mentions(told.mentions());
    out.flush();
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
      text(card.site());
      text(card.kicker());
      text(card.headline());
      text(card.line());
      text(card.language());
      out.writeBoolean(card.rightToLeft());
    } else {
      throw new IOException(file.path() + " is not on disk");
    }
  }

  private void mentions(StoryUses mentions) throws IOException {
    text(mentions.folder());
    out.writeInt(mentions.pages().size());
    for (StoryUses.Paged page : mentions.pages()) {
      page(page);
    }
    page(mentions.timeline());
    texts(mentions.terms());
    texts(mentions.sources());
    texts(mentions.files());
    out.writeInt(mentions.words());
  }

  private void page(StoryUses.Paged page) throws IOException {
    texts(page.terms());
    texts(page.anchors());
    texts(page.sources());
  }

  private void place(Location location) throws IOException {
    text(location.file().path());
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
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
