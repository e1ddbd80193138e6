package org.nutgraf.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.markdown.Passage;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.source.Memo;

/** Reads every text of a site. */
final class Copies {
  private final Memo memo;
  private final MarkdownParser parser;

  private Copies(Memo memo) {
    this.memo = memo;
    this.parser = memo.get(MarkdownParser.class, type -> new MarkdownParser());
  }

  /** Reads them anew. */
  static List<Copy> of(RenderedSite rendered) {
    return of(rendered, new Memo());
  }

  /**
   * In the order of the files.
   *
   * @param memo the one that the site was rendered with, in which the parsed bodies are
   */
  static List<Copy> of(RenderedSite rendered, Memo memo) {
    Copies copies = new Copies(memo);
    Site site = rendered.site();
    Stream<Copy> terms = site.terms().values().stream()
        .map(term -> copies.read(Copy.Kind.TERM, term.body(), Optional.empty(), "term"));
    Stream<Copy> stories = site.allStories().flatMap(copies::read);
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
    return new Copy(kind, body, story, memo.get(body, parser::parse).passages(), List.copyOf(shown));
  }
}
