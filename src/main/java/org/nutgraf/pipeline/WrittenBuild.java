package org.nutgraf.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.nutgraf.content.Story;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/** A build whose files go to the disk as soon as they are made, and which makes only what a build before did not. */
public final class WrittenBuild {
  private final SiteWriter writer;
  private final Optional<StoryCache> cache;
  private final Map<String, StoryResult> stories = new ConcurrentSkipListMap<>();
  private final Set<String> made = new ConcurrentSkipListSet<>();

  /** @param cache of the folder that is written to; empty if nothing can be known */
  public WrittenBuild(SiteWriter writer, Optional<StoryCache> cache) {
    this.writer = writer;
    this.cache = cache;
  }

  /** Builds a site; its pictures are not drawn yet. */
  public Build.Whole whole(Sources sources, BuildOptions options) {
    Build build = new Build(sources, options, Memo.forgetful());
    List<StoryResult> results = build.stories().parallelStream().map(story -> story(story, build)).toList();
    Build.Shared shared = build.shared(results);
    return build.whole(results, shared.with(StoryResult.put(shared.composed(), writer::aside)));
  }

  private StoryResult story(Story story, Build build) {
    StoryResult result = cache.flatMap(kept -> kept.find(story, build.answers()))
        .orElseGet(() -> made(story, build));
    stories.put(story.folder(), result);
    return result;
  }

  private StoryResult made(Story story, Build build) {
    made.add(story.folder());
    return build.story(story).with(writer::aside);
  }

  /** The folders of the stories that were made anew. */
  Set<String> made() {
    return made;
  }

  /**
   * Keeps the stories for the next build.
   *
   * @param outputs what was written in the end
   */
  public void keep(Outputs outputs) {
    cache.ifPresent(kept -> kept.keep(List.copyOf(stories.values()), outputs));
  }
}
