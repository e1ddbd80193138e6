package org.nutgraf.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Messages;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.page.View.ClaimNote;
import org.nutgraf.page.View.SourceNote;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.page.View.TermNote;

/**
 * The notes at the end of a page: the terms, claims and sources that its bodies use, in the order of first use.
 */
final class Notes {
  private final Site site;
  private final Definitions definitions;
  private final Messages words;
  private final String root;

  /** @param root the way from the page to the site's root */
  Notes(RenderedSite rendered, String root) {
    this(rendered.site(), rendered.definitions(), root);
  }

  Notes(Site site, Definitions definitions, String root) {
    this.site = site;
    this.definitions = definitions;
    this.words = site.words();
    this.root = root;
  }

  View.Notes of(Optional<Story> story, List<RenderedBody> bodies) {
    Map<String, TermNote> terms = new LinkedHashMap<>();
    Map<String, ClaimNote> claims = new LinkedHashMap<>();
    Set<String> sources = new LinkedHashSet<>();
    for (RenderedBody body : bodies) {
      body.terms().forEach(use -> terms.computeIfAbsent(use.term(), id -> term(site.terms().get(id), "#ref-" + id)));
      story.ifPresent(s -> body.claims().forEach(id ->
          claims.computeIfAbsent(id, key -> claim(s, s.claims().get(id), "#ref-claim-" + id))));
      sources.addAll(body.citations());
    }
    return new View.Notes(List.copyOf(terms.values()), List.copyOf(claims.values()),
        sources.stream().map(id -> source(site.citations().get(id), "#ref-source-" + id, List.of())).toList());
  }

  /** @param back the first place on the page; empty if there is none */
  TermNote term(Term term, String back) {
    RenderedBody lead = definitions.lead(term, root);
    return new TermNote(term.id(), term.name(), term.shortForm().orElse(""), View.markup("<p>" + lead.html() + "</p>"), lead.markdown().strip(),
        root + GlossaryPages.url(term) + "index.html", back);
  }

  // Who says so stands beside the text, more on the page of all claims; the Markdown edition has it all in a footnote.
  private ClaimNote claim(Story story, Claim claim, String back) {
    return claim(story, claim, "", footnote(definitions.remark(story, claim, root)), back, List.of());
  }

  // Further lines of a footnote are indented. A remark that begins with a list or the like begins below the first line.
  private static String footnote(RenderedBody remark) {
    String text = remark.markdown().strip().replaceAll("\n(?=[^\n])", "\n    ");
    return text.isEmpty() || remark.html().startsWith("<p>") ? text : "\n\n    " + text;
  }

  /** A claim with all there is to say about it. */
  ClaimNote whole(Story story, Claim claim, List<View.Ref> toldIn) {
    RenderedBody remark = definitions.remark(story, claim, root);
    return claim(story, claim, remark.html(), remark.markdown().strip(), "", toldIn);
  }

  private ClaimNote claim(Story story, Claim claim, String html, String markdown, String back, List<View.Ref> toldIn) {
    return new ClaimNote(claim.id(), claim.title(), claim.status().id(),
        claim.asOf().map(date -> Stamp.of(date, words)).orElse(Stamp.NONE), claim.attribution().orElse(""),
        View.markup(html), View.markup(markdown), SourceLinks.of(claim.sources(), site, root),
        ClaimsPages.href(story, claim, root), back, toldIn,
        Fingerprints.of(claim, definitions.remark(story, claim, root), site));
  }

  SourceNote source(Citation citation, String back, List<View.Ref> citedIn) {
    return new SourceNote(citation.id(), citation.title(), citation.publisher(), citation.url().orElse(""),
        citation.date().map(date -> Stamp.of(date, words)).orElse(Stamp.NONE),
        citation.accessed().map(date -> Stamp.of(date, words)).orElse(Stamp.NONE), citation.note().orElse(""), back, citedIn);
  }
}
