package org.nutgraf.pipeline;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.nutgraf.content.Story;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedGlossary;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Defaults;
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
  /** Stories that are put into bytes side by side: many, and still few in memory. */
  private static final int AT_ONCE = 100;

  private final SiteWriter writer;
  private static final String KIND = "stories";

  private final Cache cache;
  private final String beside;
  private final Path folder;
  private final OutputTree tree;
  private final Sources sources;
  private final BuildOptions options;
  private final Map<Long, ByteBuffer> before;
  private final Map<Long, Found> found = new ConcurrentHashMap<>();
  private final Map<Long, StoryResult> made = new ConcurrentHashMap<>();
  private Optional<StoryDigests> digests = Optional.empty();

  private record Found(StoryResult told, ByteBuffer bytes) {}

  private KeptStories(SiteWriter writer, Cache cache, String beside, Path folder, Sources sources, BuildOptions options) {
    this.writer = writer;
    this.cache = cache;
    this.beside = beside;
    this.folder = folder;
    this.tree = new OutputTree(folder);
    this.sources = sources;
    this.options = options;
    this.before = cache.get(KIND, folder.toString()).map(KeptStories::read).orElseGet(HashMap::new);
  }

  /**
   * @param folder where the site goes
   * @return empty where the program can't be told from another
   */
  public static Optional<KeptStories> of(Cache cache, Path folder, Sources sources, BuildOptions options, SiteWriter writer) {
    return Defaults.program().flatMap(program -> of(cache, folder, sources, options, writer, program));
  }

  static Optional<KeptStories> of(Cache cache, Path folder, Sources sources, BuildOptions options, SiteWriter writer,
      Path program) {
    try {
      return Optional.of(new KeptStories(writer, cache, beside(program, sources), OutputFolder.real(folder),
          sources, options));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // Looked at before pages are made of them: one that changes meanwhile makes the next build another.
  private static String beside(Path program, Sources sources) throws IOException {
    Digest digest = new Digest().add(LastBuild.stamp(program)).add(System.getProperty("java.vm.version"));
    for (Asset asset : sources.assetsBelow("static/").values()) {
      digest.add(asset.path()).add(asset.stamp());
    }
    return digest.toString();
  }

  @Override
  public Output put(Output.Made file) {
    return writer.aside(file);
  }

  @Override
  public Optional<StoryResult> find(Story story, RenderedGlossary glossary) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    try {
      long digest = digests(glossary).of(story);
      ByteBuffer bytes = before.get(digest);
      Optional<StoryResult> told = bytes == null ? Optional.empty()
          : new StoryReader(bytes.duplicate(), tree, sources).read().filter(known -> isStillSo(known.outside(), glossary));
      told.ifPresent(known -> found.put(digest, new Found(known, bytes)));
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
  public void keep(Story story, RenderedGlossary glossary, StoryResult told) {
    try {
      made.put(digests(glossary).of(story), told);
    } catch (IOException e) {
      // It is made anew the next time.
    }
  }

  private synchronized StoryDigests digests(RenderedGlossary glossary) throws IOException {
    if (digests.isEmpty()) {
      digests = Optional.of(new StoryDigests(beside, sources, options, glossary));
    }
    return digests.get();
  }

  /**
   * Notes the stories of a site that has been written. Where that can't be done, the next build makes all of them.
   *
   * @param outputs what was written: a story whose file had to give way to another one is not noted
   */
  public void remember(Outputs outputs) {
    found.values().removeIf(story -> !isWhole(story.told(), outputs));
    made.values().removeIf(story -> !isWhole(story, outputs));
    cache.put(KIND, folder.toString(), this::writeTo);
  }

  private static boolean isWhole(StoryResult told, Outputs outputs) {
    return told.composed().files().stream().filter(Output.Stored.class::isInstance)
        .allMatch(file -> outputs.files().get(file.path()) == file);
  }

  // Each story behind its digest and its length.
  private void writeTo(DataOutputStream out) throws IOException {
    for (Map.Entry<Long, Found> story : new TreeMap<>(found).entrySet()) {
      write(story.getKey(), story.getValue().bytes(), out);
    }
    OutputTree written = new OutputTree(folder);
    List<Long> digests = List.copyOf(new TreeSet<>(made.keySet()));
    for (int start = 0; start < digests.size(); start += AT_ONCE) {
      List<Long> some = digests.subList(start, Math.min(digests.size(), start + AT_ONCE));
      // Side by side: most of the time is the system's, which is asked for each file.
      List<Optional<byte[]>> stories =
          some.parallelStream().map(digest -> StoryWriter.bytes(made.get(digest), written)).toList();
      for (int i = 0; i < stories.size(); i++) {
        if (stories.get(i).isPresent()) {
          write(some.get(i), ByteBuffer.wrap(stories.get(i).get()), out);
        }
      }
    }
  }

  private static void write(long digest, ByteBuffer story, DataOutputStream out) throws IOException {
    out.writeLong(digest);
    out.writeInt(story.limit());
    out.write(story.array(), story.arrayOffset(), story.limit());
  }

  private static Map<Long, ByteBuffer> read(ByteBuffer all) {
    Map<Long, ByteBuffer> stories = new HashMap<>();
    while (all.hasRemaining()) {
      long digest = all.getLong();
      int length = all.getInt();
      stories.put(digest, all.slice(all.position(), length));
      all.position(all.position() + length);
    }
    return stories;
  }
}
