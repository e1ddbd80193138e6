package org.nutgraf.pipeline;

import static java.util.Objects.requireNonNull;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.nutgraf.content.Story;
import org.nutgraf.page.Composed;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Defaults;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Answers;
import org.nutgraf.trace.Question;
import org.nutgraf.trace.Trace;

/**
 * The stories that the last build wrote into a folder, with their traces, so that the next one makes only those anew that
 * ask for something that is answered in another way by now.
 *
 * <p>A story is as it was only while the folder has its files as they were left, by size and time. Stories of a build have
 * most questions in common, and all were answered alike: so each question is kept once, with one answer.
 */
public final class StoryCache {
  private static final String KIND = "stories";
  /** Stories that are put into bytes side by side: many, and still few in memory. */
  private static final int AT_ONCE = 100;

  private final Cache cache;
  private final Path folder;
  private final String program;
  private final OutputTree tree;
  private final Sources sources;
  private final List<Question> questions = new ArrayList<>();
  private final List<Long> digests = new ArrayList<>();
  private final Map<String, Kept> kept = new HashMap<>();
  // Folders of those that are still good.
  private final Set<String> found = ConcurrentHashMap.newKeySet();
  private final String language;
  private final Map<String, StoryCache> others = new ConcurrentHashMap<>();

  /** @param questions that were asked for the story, by number */
  private record Kept(int[] questions, ByteBuffer bytes) {}

  /** @param language the folder of a language's pages; empty for the site's first */
  private StoryCache(Cache cache, Path folder, String program, Sources sources, String language) {
    this.language = language;
    this.cache = cache;
    this.folder = folder;
    this.program = program;
    this.tree = new OutputTree(folder);
    this.sources = sources;
    cache.get(KIND, name()).ifPresent(this::read);
  }

  /**
   * @param folder where the site goes
   * @return empty where the program can't be told from another
   */
  public static Optional<StoryCache> of(Cache cache, Path folder, Sources sources) {
    return Defaults.program().flatMap(program -> of(cache, folder, sources, program));
  }

  static Optional<StoryCache> of(Cache cache, Path folder, Sources sources, Path program) {
    try {
      String stamp = LastBuild.stamp(program) + " " + System.getProperty("java.vm.version");
      return Optional.of(new StoryCache(cache, folder, stamp, sources, ""));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // However the folder is called: files are found by the name that the writer uses, too.
  private String name() {
    return OutputFolder.real(folder) + (language.isEmpty() ? "" : "/" + language);
  }

  /** The stories of a language, whose answers to the same questions are others. */
  public StoryCache of(String prefix) {
    return prefix.equals(language)
        ? this
        : others.computeIfAbsent(
            prefix, first -> new StoryCache(cache, folder, program, sources, first));
  }

  /** What the same program has found in the texts of all stories. */
  FoundTexts found() {
    return new FoundTexts(cache, program);
  }

  /** A story, if the last build has made the same. Several threads may ask at once. */
  public Optional<StoryResult> find(Story story, Answers answers) {
    Kept known = kept.get(story.folder());
    if (known == null || changed(known, answers).findAny().isPresent()) {
      return Optional.empty();
    }
    try {
      StoryBytes.Reader reader = new StoryBytes.Reader(known.bytes().duplicate(), tree, sources);
      Optional<Composed> composed = reader.composed();
      composed.ifPresent(files -> found.add(story.folder()));
      return composed.map(files ->
          new StoryResult(story.folder(), files, reader.uses(story.folder()), new Trace(answers)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private IntStream changed(Kept story, Answers answers) {
    return IntStream.of(story.questions())
        .filter(number -> answers.digest(questions.get(number)) != digests.get(number));
  }

  /** Why a story has to be made anew: what is answered in another way; empty if nothing is, or if it wasn't made before. */
  public List<Question> changed(Story story, Answers answers) {
    return Optional.ofNullable(kept.get(story.folder())).stream()
        .flatMap(known -> changed(known, answers).mapToObj(questions::get))
        .toList();
  }

  /** Whether the last build has made a story of this folder. */
  public boolean has(Story story) {
    return kept.containsKey(story.folder());
  }

  /**
   * Keeps the stories of a site that has been written.
   *
   * @param outputs what was written: a story whose file had to give way to another one is not kept
   */
  public void keep(List<StoryResult> stories, Outputs outputs) {
    cache.put(
        KIND,
        name(),
        out -> write(stories.stream().filter(story -> isWhole(story, outputs)).toList(), out));
  }

  private static boolean isWhole(StoryResult story, Outputs outputs) {
    return story.composed().files().stream()
        .filter(Output.Stored.class::isInstance)
        .allMatch(file -> outputs.files().get(file.path()) == file);
  }

  private void write(List<StoryResult> stories, DataOutputStream out) throws IOException {
    StoryBytes.text(program, out);
    Map<Question, Integer> numbers = new LinkedHashMap<>();
    Map<Question, Long> answered = new HashMap<>();
    stories.forEach(story -> asked(story, (question, digest) -> {
      numbers.putIfAbsent(question, numbers.size());
      answered.put(question, digest);
    }));
    out.writeInt(numbers.size());
    for (Question question : numbers.keySet()) {
      StoryBytes.text(question.about(), out);
      StoryBytes.text(question.name(), out);
      out.writeLong(requireNonNull(answered.get(question)));
    }
    OutputTree written = new OutputTree(folder);
    for (int start = 0; start < stories.size(); start += AT_ONCE) {
      List<StoryResult> some = stories.subList(start, Math.min(stories.size(), start + AT_ONCE));
      // Side by side: most of the time is the system's, which is asked for each file.
      List<Optional<ByteBuffer>> bytes =
          some.parallelStream().map(story -> bytes(story, written)).toList();
      for (int i = 0; i < bytes.size(); i++) {
        if (bytes.get(i).isPresent()) {
          write(some.get(i), bytes.get(i).get(), numbers, out);
        }
      }
    }
  }

  /** A story that was made by a build before, and is still good. */
  private Optional<Kept> found(StoryResult story) {
    return found.contains(story.folder())
        ? Optional.of(requireNonNull(kept.get(story.folder())))
        : Optional.empty();
  }

  private void asked(StoryResult story, BiConsumer<Question, Long> each) {
    found(story)
        .ifPresentOrElse(
            known -> IntStream.of(known.questions())
                .forEach(number -> each.accept(questions.get(number), digests.get(number))),
            () -> story.trace().asked().forEach(each));
  }

  private Optional<ByteBuffer> bytes(StoryResult story, OutputTree written) {
    return found(story)
        .map(known -> known.bytes().duplicate())
        .or(() -> new StoryBytes.Writer(written).story(story).map(ByteBuffer::wrap));
  }

  private void write(
      StoryResult story, ByteBuffer bytes, Map<Question, Integer> numbers, DataOutputStream out)
      throws IOException {
    StoryBytes.text(story.folder(), out);
    List<Integer> asked = new ArrayList<>();
    asked(story, (question, digest) -> asked.add(numbers.get(question)));
    out.writeInt(asked.size());
    for (int number : asked) {
      out.writeInt(number);
    }
    out.writeInt(bytes.remaining());
    out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  private void read(ByteBuffer in) {
    if (!StoryBytes.text(in).equals(program)) {
      return;
    }
    for (int left = in.getInt(); left > 0; left--) {
      questions.add(new Question(StoryBytes.text(in), StoryBytes.text(in)));
      digests.add(in.getLong());
    }
    while (in.hasRemaining()) {
      String story = StoryBytes.text(in);
      int[] asked = new int[in.getInt()];
      for (int i = 0; i < asked.length; i++) {
        asked[i] = in.getInt();
      }
      int length = in.getInt();
      kept.put(story, new Kept(asked, in.slice(in.position(), length)));
      in.position(in.position() + length);
    }
  }
}
