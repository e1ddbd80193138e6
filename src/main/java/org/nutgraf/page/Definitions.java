package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.nutgraf.content.Body;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.finding.Finding;
import org.nutgraf.markdown.Decision.Why;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.trace.Trace;

/**
 * Definitions and remarks as they stand in the notes of other pages. The same text is needed on many pages, and differs
 * only in the way to the site's root, so each is rendered once for each depth.
 */
public final class Definitions {
  private final BiFunction<Body, Setting, RenderedBody> lead;
  private final BiFunction<Body, Setting, RenderedBody> whole;
  private final Map<List<String>, RenderedBody> leads;
  private final Optional<Trace> trace;
  private final Map<List<String>, RenderedBody> remarks = new ConcurrentHashMap<>();

  /**
   * Those of a glossary.
   *
   * @param lead renders the first paragraph of an entry
   */
  public Definitions(BiFunction<Body, Setting, RenderedBody> lead) {
    this(
        lead,
        new ConcurrentHashMap<>(),
        (body, setting) -> {
          throw new IllegalStateException("a glossary has no remarks: " + body.file());
        },
        Optional.empty());
  }

  private Definitions(
      BiFunction<Body, Setting, RenderedBody> lead,
      Map<List<String>, RenderedBody> leads,
      BiFunction<Body, Setting, RenderedBody> whole,
      Optional<Trace> trace) {
    this.lead = lead;
    this.leads = leads;
    this.whole = whole;
    this.trace = trace;
  }

  /** The same, with a note of every definition that is asked for. */
  Definitions seen(Trace other) {
    return new Definitions(lead, leads, whole, Optional.of(other));
  }

  /**
   * The same, and the remarks of a story.
   *
   * @param remark renders one
   */
  public Definitions with(BiFunction<Body, Setting, RenderedBody> remark) {
    return new Definitions(lead, leads, remark, trace);
  }

  /** The first paragraph of a term's entry as inline HTML and plain text. */
  public RenderedBody lead(Term term, String root) {
    trace.ifPresent(asked -> asked.ask("lead", root + " " + term.id()));
    return leads.computeIfAbsent(
        List.of(term.id(), root),
        key -> lead.apply(
            term.body(), Setting.aside(Optional.empty(), root, Map.of(term.id(), Why.OWN_ENTRY))));
  }

  /** What a claim's file says below its front matter. */
  public RenderedBody remark(Story story, Claim claim, String root) {
    return remarks.computeIfAbsent(
        List.of(claim.id(), root),
        key -> whole.apply(claim.body(), Setting.aside(Optional.of(story), root, Map.of())));
  }

  /** What is wrong in definitions, said once however often they are used; pages that are as before don't ask for theirs. */
  List<Finding> findings(Site site) {
    return site.terms().values().stream()
        .flatMap(term -> lead(term, "").findings().stream())
        .toList();
  }
}
