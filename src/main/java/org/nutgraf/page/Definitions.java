package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.source.Finding;

/**
 * Definitions and remarks as they stand in the notes of other pages. The same text is needed on many pages, and differs
 * only in the way to the site's root, so each is rendered once for each depth.
 */
public final class Definitions {
  private final BiFunction<Body, Setting, RenderedBody> lead;
  private final BiFunction<Body, Setting, RenderedBody> whole;
  private final Map<List<String>, RenderedBody> leads = new ConcurrentHashMap<>();
  private final Map<List<String>, RenderedBody> remarks = new ConcurrentHashMap<>();

  /**
   * @param lead renders the first paragraph of a text
   * @param whole renders all of it
   */
  Definitions(BiFunction<Body, Setting, RenderedBody> lead, BiFunction<Body, Setting, RenderedBody> whole) {
    this.lead = lead;
    this.whole = whole;
  }

  /** The first paragraph of a term's entry as inline HTML and plain text. */
  public RenderedBody lead(Term term, String root) {
    return leads.computeIfAbsent(List.of(term.id(), root),
        key -> lead.apply(term.body(), Setting.aside(Optional.empty(), root, Set.of(term.id()))));
  }

  /** What a claim's file says below its front matter. */
  public RenderedBody remark(Story story, Claim claim, String root) {
    return remarks.computeIfAbsent(List.of(claim.body().file().path(), root),
        key -> whole.apply(claim.body(), Setting.aside(Optional.of(story), root, Set.of())));
  }

  /** What is wrong in them, said once however often they are used; pages that are as before don't ask for theirs. */
  List<Finding> findings(Site site) {
    return Stream.concat(site.terms().values().stream().map(term -> lead(term, "")),
            site.allStories().flatMap(story -> story.claims().values().stream().map(claim -> remark(story, claim, ""))))
        .flatMap(body -> body.findings().stream()).toList();
  }
}
