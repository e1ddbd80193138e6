package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.markdown.Passage;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Tree;

/**
 * What the rest of the site has to know of a story's texts.
 *
 * @param folder the story's
 * @param pages of each of the story's pages, in order
 * @param timeline the terms that its events link to
 * @param terms that any of its texts link to
 * @param sources that any of its texts cite
 * @param files that its texts show or link to, by source path
 * @param words how many its article and sections have together
 */
public record StoryUses(
    String folder,
    List<Paged> pages,
    Paged timeline,
    Set<String> terms,
    Set<String> sources,
    Set<String> files,
    int words) {

  /**
   * The terms and sources on a page, in order of first use.
   *
   * @param anchors where each term is used first
   */
  public record Paged(List<String> terms, List<String> anchors, List<String> sources) {
    private static Paged of(RenderedBody body) {
      List<String> terms = StoryUses.terms(body);
      return new Paged(
          terms,
          terms.stream()
              .map(term -> Anchors.ref(
                  requireNonNull(body.refs().get(Anchors.term(term))).get(0)))
              .toList(),
          body.citations());
    }

    private static Paged of(List<RenderedBody> bodies) {
      Map<String, String> anchors = new LinkedHashMap<>();
      bodies.stream().map(Paged::of).forEach(page -> {
        for (int i = 0; i < page.terms().size(); i++) {
          anchors.putIfAbsent(page.terms().get(i), page.anchors().get(i));
        }
      });
      return new Paged(List.copyOf(anchors.keySet()), List.copyOf(anchors.values()), List.of());
    }
  }

  public static StoryUses of(RenderedStory rendered) {
    Story story = rendered.story();
    List<Paged> pages = story.pages().map(rendered::body).map(Paged::of).toList();
    Set<String> terms = new HashSet<>();
    Set<String> sources = new HashSet<>();
    rendered.texts().forEach(body -> {
      terms.addAll(terms(body));
      sources.addAll(body.citations());
    });
    Set<String> files = rendered.trees().values().stream()
        .map(Tree::passages)
        .flatMap(List::stream)
        .flatMap(Passage::files)
        .collect(Collectors.toSet());
    return new StoryUses(
        story.folder(),
        pages,
        Paged.of(rendered.events()),
        Set.copyOf(terms),
        Set.copyOf(sources),
        files,
        story.sequence().mapToInt(page -> rendered.body(page).words()).sum());
  }

  private static List<String> terms(RenderedBody body) {
    return body.terms().stream().map(RenderedBody.Use::term).toList();
  }
}
