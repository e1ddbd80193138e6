package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nutgraf.content.Site;
import org.nutgraf.content.Term;
import org.nutgraf.finding.Finding;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Tree;
import org.nutgraf.trace.Trace;

/**
 * The glossary in both editions, and the site whose stories all show it.
 *
 * @param trees every parsed entry, by its source path
 * @param terms each term's whole entry, by id, as it stands on the term's page
 * @param definitions the first paragraph of each entry
 */
public record RenderedGlossary(
    Site site, Map<String, Tree> trees, Map<String, RenderedBody> terms, Definitions definitions) {

  /** The same as a story sees it, which may look at the site and at definitions. */
  public RenderedGlossary seen(Trace trace) {
    return new RenderedGlossary(
        SiteQuestions.site(site, trace), Map.of(), Map.of(), definitions.seen(trace));
  }

  public RenderedBody entry(Term term) {
    return requireNonNull(terms.get(term.id()));
  }

  public Tree tree(Term term) {
    return requireNonNull(trees.get(term.body().file().path()));
  }

  /** What is wrong in the entries, unsorted. */
  public List<Finding> findings() {
    return Stream.concat(
            terms.values().stream().flatMap(body -> body.findings().stream()),
            definitions.findings(site).stream())
        .toList();
  }
}
