package org.nutgraf.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import org.nutgraf.content.Story;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/** A build whose files go to the disk as soon as they are made, and which makes only what a build before did not. */
public final class WrittenBuild {
  private final SiteWriter writer;
  private final Optional<StoryCache> cache;
  private final Memo memo;
  /** The stories that are done, by the languages' folders and by their own. */
  private final Map<String, Map<String, StoryResult>> stories = new ConcurrentSkipListMap<>();

  private final Set<String> made = new ConcurrentSkipListSet<>();

  /** @param cache of the folder that is written to; empty if nothing can be known */
  public WrittenBuild(SiteWriter writer, Optional<StoryCache> cache) {
    this.writer = writer;
    this.cache = cache;
    this.memo = cache.map(kept -> Memo.knowing(kept.found().read())).orElseGet(Memo::forgetful);
  }

  /** Builds a site; its pictures are not drawn yet. */
  public Build.Whole whole(Sources sources, BuildOptions options) {
    return whole(known -> new Build(sources, options, known));
  }

  /** @param build of what builds before have made */
  Build.Whole whole(Function<Memo, Build> build) {
    return build.apply(memo).whole(this::story, writer::aside);
  }

  private StoryResult story(LanguageBuild build, Story story) {
    StoryResult result = cache
        .flatMap(kept -> kept.of(build.prefix()).find(story, build.answers()))
        .orElseGet(() -> made(build, story));
    stories
        .computeIfAbsent(build.prefix(), first -> new ConcurrentSkipListMap<>())
        .put(story.folder(), result);
    return result;
  }

  private StoryResult made(LanguageBuild build, Story story) {
    made.add(build.prefix() + story.folder());
    return build.story(story).with(writer::aside);
  }

  /** The folders of the stories that were made anew. */
  Set<String> made() {
    return made;
  }

  /**
   * Keeps the stories, and what was found in their texts, for the next build.
   *
   * @param outputs what was written in the end
   */
  public void keep(Outputs outputs) {
    cache.ifPresent(kept -> {
      stories.forEach(
          (language, made) -> kept.of(language).keep(List.copyOf(made.values()), outputs));
      kept.found().keep(memo.found());
    });
  }
}
