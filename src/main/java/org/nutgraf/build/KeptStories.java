package org.nutgraf.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.nutgraf.content.Story;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedGlossary;
import org.nutgraf.source.Fnv;
import org.nutgraf.source.Sources;

/**
 * The stories that the last build wrote into a folder, so that the next one makes only those anew that are made of
 * something else by now.
 *
 * <p>A story is found by the digest of its ingredients ({@link StoryDigests}), and only while the folder has its files
 * as they were left, by size and time. So nothing is wrong if the notes are those of another build, cut short, or gone;
 * it only takes longer.
 */
public final class KeptStories implements Archive {
  private final SiteWriter writer;
  private final Path note;
  private final Path program;
  private final OutputTree tree;
  private final Sources sources;
  private final BuildOptions options;
  private final Map<Long, byte[]> before;
  private final Map<Long, byte[]> found = new ConcurrentHashMap<>();
  private final Map<Long, ToldStory> made = new ConcurrentHashMap<>();
  private Optional<StoryDigests> digests = Optional.empty();

  private KeptStories(SiteWriter writer, Path note, Path program, Path folder, Sources sources, BuildOptions options) {
    this.writer = writer;
    this.note = note;
    this.program = program;
    this.tree = new OutputTree(folder);
    this.sources = sources;
    this.options = options;
    this.before = read(note);
  }

  /**
   * @param root the site's folder, which keeps the notes in {@code target/builds}
   * @param folder where the site goes
   * @return empty where the program can't be told from another
   */
  public static Optional<KeptStories> of(Path root, Path folder, Sources sources, BuildOptions options, SiteWriter writer) {
    return LastBuild.program().map(program -> of(root, folder, sources, options, writer, program));
  }

  static KeptStories of(Path root, Path folder, Sources sources, BuildOptions options, SiteWriter writer, Path program) {
    return new KeptStories(writer, LastBuild.note(root, folder, ".stories"), program, folder, sources, options);
  }

  @Override
  public Output put(Output.Made file) {
    return writer.aside(file);
  }

  @Override
  public Optional<ToldStory> find(Story story, RenderedGlossary glossary) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    try {
      long digest = digests(glossary).of(story);
      byte[] bytes = before.get(digest);
      Optional<ToldStory> told = bytes == null ? Optional.empty()
          : new StoryReader(bytes, tree, sources).read().filter(known -> isStillSo(known.outside(), glossary));
      told.ifPresent(known -> found.put(digest, bytes));
      return told;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isStillSo(Map<String, Set<String>> outside, RenderedGlossary glossary) {
    return outside.entrySet().stream()
        .allMatch(page -> glossary.headings().in(page.getKey()).equals(Optional.of(page.getValue())));
  }

  @Override
  public void keep(Story story, RenderedGlossary glossary, ToldStory told) {
    try {
      made.put(digests(glossary).of(story), told);
    } catch (IOException e) {
      // It is made anew the next time.
    }
  }

  private synchronized StoryDigests digests(RenderedGlossary glossary) throws IOException {
    if (digests.isEmpty()) {
      digests = Optional.of(new StoryDigests(LastBuild.stamp(program), sources, options, glossary));
    }
    return digests.get();
  }

  /** Notes the stories of a site that has been written. Where that can't be done, the next build makes all of them. */
  public void remember() {
    Map<Long, byte[]> all = new TreeMap<>(found);
    made.forEach((digest, told) -> StoryWriter.bytes(told, tree).ifPresent(bytes -> all.put(digest, bytes)));
    int length = all.values().stream().mapToInt(story -> Long.BYTES + Integer.BYTES + story.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + length).putLong(0);
    all.forEach((digest, story) -> bytes.putLong(digest).putInt(story.length).put(story));
    bytes.putLong(0, sum(bytes.array()));
    try {
      LastBuild.write(bytes.array(), note);
    } catch (IOException e) {
      // Only time is lost.
    }
  }

  private static Map<Long, byte[]> read(Path note) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(note));
      Map<Long, byte[]> stories = new HashMap<>();
      if (bytes.remaining() >= Long.BYTES && bytes.getLong() == sum(bytes.array())) {
        while (bytes.hasRemaining()) {
          long digest = bytes.getLong();
          byte[] story = new byte[bytes.getInt()];
          bytes.get(story);
          stories.put(digest, story);
        }
      }
      return stories;
    } catch (IOException e) {
      return Map.of();
    }
  }

  // Of all that follows it: what was written by halves, or by somebody else, is not read.
  private static long sum(byte[] bytes) {
    long sum = Fnv.OFFSET_BASIS;
    for (int i = Long.BYTES; i < bytes.length; i++) {
      sum = Fnv.mix(sum, bytes[i]);
    }
    return sum;
  }
}
