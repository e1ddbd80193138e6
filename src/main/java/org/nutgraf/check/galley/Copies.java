package org.nutgraf.check.galley;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Passage;
import org.nutgraf.markdown.Tree;
import org.nutgraf.page.RenderedGlossary;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;

/** Reads texts of a site. */
public final class Copies {
  private final Function<Body, Tree> trees;

  private Copies(Function<Body, Tree> trees) {
    this.trees = trees;
  }

  /** Every text of the site, in the order of the files. */
  public static List<Copy> of(RenderedSite rendered) {
    Copies copies = new Copies(rendered.parsed());
    return sorted(Stream.concat(
        of(rendered.glossary()).stream(), rendered.site().allStories().flatMap(copies::read)));
  }

  /** The entries of the glossary, in the order of the files. */
  public static List<Copy> of(RenderedGlossary rendered) {
    Copies copies = new Copies(body -> rendered.trees().get(body.file().path()));
    return sorted(List.copyOf(rendered.site().terms().values()).parallelStream()
        .map(term -> copies.read(Copy.Kind.TERM, term.body(), Optional.empty(), "term")));
  }

  /** The texts of a story, in the order of the files. */
  public static List<Copy> of(RenderedStory rendered) {
    return sorted(new Copies(rendered::tree).read(rendered.story()));
  }

  private static List<Copy> sorted(Stream<Copy> copies) {
    return copies
        .sorted(Comparator.comparing(copy -> copy.body().file().path()))
        .toList();
  }

  private Stream<Copy> read(Story story) {
    Optional<Story> owner = Optional.of(story);
    return Stream.of(
            story
                .pages()
                .map(page ->
                    read(Copy.Kind.PAGE, page.body(), owner, "title", "description", "summary")),
            story.events().stream()
                .map(event -> read(Copy.Kind.EVENT, event.body(), owner, "title")),
            story.claims().values().stream()
                .map(claim ->
                    read(Copy.Kind.CLAIM, claim.body(), owner, "title", "attribution", "subject")),
            story.corrections().stream()
                .map(found -> read(Copy.Kind.CORRECTION, found.body(), owner, "title")))
        .flatMap(part -> part);
  }

  private Copy read(Copy.Kind kind, Body body, Optional<Story> story, String... heads) {
    List<Passage> shown = new ArrayList<>();
    for (String key : heads) {
      KeyPlace.value(body, key).map(Passage::plain).ifPresent(shown::add);
    }
    return new Copy(kind, body, story, trees.apply(body), List.copyOf(shown));
  }
}
