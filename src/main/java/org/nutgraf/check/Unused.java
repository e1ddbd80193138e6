package org.nutgraf.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Rule;

/**
 * Terms, sources and claims that nothing on the site refers to: leftovers, or a word that was meant to be found
 * and is spelled otherwise in the text.
 */
final class Unused implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNUSED_TERM, Rule.UNUSED_SOURCE, Rule.UNUSED_CLAIM);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    RenderedSite rendered = galley.rendered();
    Site site = galley.site();
    Set<String> terms = new HashSet<>();
    Set<String> sources = new HashSet<>();
    List<Finding> claims =
        site.allStories().flatMap(story -> claims(story, rendered, terms, sources)).toList();
    rendered.terms().values().forEach(body -> uses(body, terms, sources));
    site.terms().values().forEach(term -> {
      terms.addAll(ids(term.seeAlso()));
      sources.addAll(ids(term.sources()));
    });
    return Stream.of(claims.stream(),
        site.terms().values().stream().filter(term -> !terms.contains(term.id())).map(Unused::term),
        site.citations().values().stream().filter(source -> !sources.contains(source.id())).map(Unused::source))
        .flatMap(part -> part);
  }

  private static Stream<Finding> claims(Story story, RenderedSite rendered, Set<String> terms,
      Set<String> sources) {
    Set<String> claims = new HashSet<>();
    String root = Setting.rootOf(story.article().url());
    Stream<RenderedBody> bodies = Stream.of(
        story.pages().map(rendered::body),
        rendered.events(story).stream(),
        rendered.corrections(story).stream(),
        story.claims().values().stream().map(claim -> rendered.definitions().remark(story, claim, root)))
        .flatMap(all -> all);
    bodies.forEach(body -> {
      uses(body, terms, sources);
      claims.addAll(body.claims());
      claims.addAll(body.listed());
    });
    story.claims().values().forEach(claim -> sources.addAll(ids(claim.sources())));
    story.events().forEach(event -> sources.addAll(ids(event.sources())));
    story.flows().flows().forEach(flow -> {
      sources.addAll(ids(flow.sources()));
      flow.claim().ifPresent(ref -> claims.add(ref.id()));
    });
    return story.claims().values().stream().filter(claim -> !claims.contains(claim.id())).map(Unused::claim);
  }

  private static Finding term(Term term) {
    return Finding.of(term.at(), Rule.UNUSED_TERM, "no text uses \"" + term.name() + "\"",
        "add the form that the texts use under \"aliases\", or delete the entry");
  }

  private static Finding source(Citation source) {
    return Finding.of(source.at(), Rule.UNUSED_SOURCE, "nothing cites \"" + source.id() + "\"",
        "cite it where it belongs: [" + source.publisher() + "](source:" + source.id() + "), or delete it");
  }

  private static Finding claim(Claim claim) {
    return Finding.of(KeyPlace.of(claim.body(), "title"), Rule.UNUSED_CLAIM,
        "no page shows the claim \"" + claim.id() + "\"",
        "link its words: [" + claim.value().orElse("…") + "](claim:" + claim.id() + "), or delete the file");
  }

  private static void uses(RenderedBody body, Set<String> terms, Set<String> sources) {
    body.terms().forEach(use -> terms.add(use.term()));
    sources.addAll(body.citations());
  }

  private static Set<String> ids(List<Ref> refs) {
    return refs.stream().map(Ref::id).collect(Collectors.toSet());
  }
}
