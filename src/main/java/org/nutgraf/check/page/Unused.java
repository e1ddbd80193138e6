package org.nutgraf.check.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.Term;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;

/**
 * Terms and sources that nothing on the site refers to: leftovers, or a word that was meant to be found and is spelled
 * otherwise in the text.
 */
public final class Unused implements SiteCheck {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNUSED_TERM, Rule.UNUSED_SOURCE);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    Site site = rendered.site();
    Set<String> terms = new HashSet<>();
    Set<String> sources = new HashSet<>();
    rendered.mentions().values().forEach(mentions -> {
      terms.addAll(mentions.terms());
      sources.addAll(mentions.sources());
    });
    site.allStories().forEach(story -> {
      story.claims().values().forEach(claim -> sources.addAll(ids(claim.sources())));
      story.events().forEach(event -> sources.addAll(ids(event.sources())));
      story.flows().flows().forEach(flow -> sources.addAll(ids(flow.sources())));
    });
    site.terms().values().forEach(term -> {
      RenderedBody entry = rendered.glossary().entry(term);
      entry.terms().forEach(use -> terms.add(use.term()));
      sources.addAll(entry.citations());
      terms.addAll(ids(term.seeAlso()));
      sources.addAll(ids(term.sources()));
    });
    return Stream.concat(
        site.terms().values().stream()
            // One that is linked by hand only may stand in the glossary alone.
            .filter(term -> !term.byHand() && !terms.contains(term.id()))
            .map(Unused::term),
        site.citations().values().stream()
            .filter(source -> !sources.contains(source.id()))
            .map(Unused::source));
  }

  private static Finding term(Term term) {
    return Finding.of(
        term.at(),
        Rule.UNUSED_TERM,
        "no text uses \"" + term.name() + "\"",
        "add the form that the texts use under \"aliases\", or delete the entry");
  }

  private static Finding source(Citation source) {
    return Finding.of(
        source.at(),
        Rule.UNUSED_SOURCE,
        "nothing cites \"" + source.id() + "\"",
        "cite it where it belongs: [" + source.publisher() + "](source:" + source.id()
            + "), or delete it");
  }

  private static Set<String> ids(List<Ref> refs) {
    return refs.stream().map(Ref::id).collect(Collectors.toSet());
  }
}
