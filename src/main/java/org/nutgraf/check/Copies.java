package org.nutgraf.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Passage;
import org.nutgraf.page.RenderedSite;

/** Reads every text of a site. */
final class Copies {
  private final RenderedSite rendered;

  private Copies(RenderedSite rendered) {
    this.rendered = rendered;
  }

  /** In the order of the files. */
  static List<Copy> of(RenderedSite rendered) {
    Copies copies = new Copies(rendered);
    Site site = rendered.site();
    Stream<Copy> terms = List.copyOf(site.terms().values()).parallelStream()
        .map(term -> copies.read(Copy.Kind.TERM, term.body(), Optional.empty(), "term"));
    Stream<Copy> stories = site.allStories().toList().parallelStream().flatMap(copies::read);
    return Stream.concat(terms, stories).sorted(Comparator.comparing(copy -> copy.body().file().path())).toList();
  }

  private Stream<Copy> read(Story story) {
    Optional<Story> owner = Optional.of(story);
    return Stream.of(
        story.pages().map(page -> read(Copy.Kind.PAGE, page.body(), owner, "title", "description", "summary")),
        story.events().stream().map(event -> read(Copy.Kind.EVENT, event.body(), owner, "title")),
        story.claims().values().stream()
            .map(claim -> read(Copy.Kind.CLAIM, claim.body(), owner, "title", "attribution")),
        story.corrections().stream().map(found -> read(Copy.Kind.CORRECTION, found.body(), owner, "title")))
        .flatMap(part -> part);
  }

  private Copy read(Copy.Kind kind, Body body, Optional<Story> story, String... heads) {
    List<Passage> shown = new ArrayList<>();
    for (String key : heads) {
      KeyPlace.value(body, key).map(Passage::plain).ifPresent(shown::add);
    }
    return new Copy(kind, body, story, rendered.tree(body).passages(), List.copyOf(shown));
  }
}
