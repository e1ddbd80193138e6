package org.nutgraf.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutgraf.content.Story;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;
import org.nutgraf.trace.Question;

/** Says why the next build would make a page anew: what was asked for it and is answered in another way by now. */
public final class PageReason {
  private PageReason() {}

  /** Whether a word names a page, by its source file or by its address. */
  public static boolean isPage(String word) {
    return word.endsWith(".md") || word.endsWith(".html") || word.endsWith("/");
  }

  /**
   * Lines to print about a page.
   *
   * @param cache of the folder that the site goes to; empty if nothing is known of it
   * @param page its source file, as {@code content/ferry/01-bill.md}, or its address, as {@code ferry/bill/}
   */
  public static List<String> lines(
      Sources sources, BuildOptions options, Optional<StoryCache> cache, String page) {
    Build build = new Build(sources, options, Memo.forgetful());
    String address = page.replaceFirst("^/", "").replaceFirst("index\\.html$", "");
    for (LanguageBuild language : build.languages()) {
      for (Story story : language.stories()) {
        if (story
            .pages()
            .anyMatch(one -> one.file().place().equals(page)
                || (language.prefix() + one.url()).equals(address))) {
          return lines(story, language, cache.map(kept -> kept.of(language.prefix())));
        }
      }
    }
    return List.of("no story has a page \"" + page
        + "\"; name its file, such as content/index.md, or its address");
  }

  private static List<String> lines(Story story, LanguageBuild build, Optional<StoryCache> cache) {
    String name = "the story in content/" + story.folder();
    if (cache.filter(kept -> kept.has(story)).isEmpty()) {
      return List.of(name + " is made, as the last build did not keep it");
    }
    List<Question> changed = cache.get().changed(story, build.answers());
    if (changed.isEmpty()) {
      return List.of(
          name + " stays as it is: all that was asked for it is answered as in the last build");
    }
    List<String> lines = new ArrayList<>(List.of(
        name + " is made anew, as this is answered in another way than in the last build:"));
    changed.stream()
        .map(Question::toString)
        .sorted()
        .forEach(question -> lines.add("  " + question));
    return lines;
  }
}
