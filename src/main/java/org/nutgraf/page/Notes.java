package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.content.WebAddress;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.page.NoteViews.ClaimLine;
import org.nutgraf.page.NoteViews.ClaimNote;
import org.nutgraf.page.NoteViews.SourceNote;
import org.nutgraf.page.NoteViews.TermNote;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.text.Messages;

/**
 * The notes at the end of a page: the terms, claims and sources that its bodies use, in the order of first use.
 */
public final class Notes {
  private final Site site;
  private final Definitions definitions;
  private final Messages words;
  private final String root;

  /** @param root the way from the page to the site's root */
  public Notes(Site site, Definitions definitions, String root) {
    this.site = site;
    this.definitions = definitions;
    this.words = site.words();
    this.root = root;
  }

  /** The notes of a page of a story. */
  static Notes of(RenderedStory rendered, String root) {
    return new Notes(rendered.site(), rendered.definitions(), root);
  }

  NoteViews.Notes of(Optional<Story> story, List<RenderedBody> bodies) {
    Map<String, List<String>> refs = new HashMap<>();
    bodies.forEach(body -> body.refs()
        .forEach((note, numbers) ->
            numbers.forEach(number -> refs.computeIfAbsent(note, first -> new ArrayList<>())
                .add("#" + Anchors.ref(number)))));
    Function<String, List<String>> back = note -> refs.getOrDefault(note, List.of());
    Set<String> terms = new LinkedHashSet<>();
    Set<String> claims = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>();
    for (RenderedBody body : bodies) {
      body.terms().forEach(use -> terms.add(use.term()));
      claims.addAll(body.claims());
      sources.addAll(body.citations());
    }
    return new NoteViews.Notes(
        terms.stream()
            .map(id -> term(requireNonNull(site.terms().get(id)), back.apply(Anchors.term(id))))
            .toList(),
        story.stream()
            .flatMap(s -> claims.stream()
                .map(s.claims()::get)
                .map(claim -> claim(s, claim, back.apply(Anchors.claim(claim.id())))))
            .toList(),
        sources.stream()
            .map(id -> source(
                requireNonNull(site.citations().get(id)),
                back.apply(Anchors.source(id)),
                List.of()))
            .toList());
  }

  /** @param back the links to it on the page, in order */
  public TermNote term(Term term, List<String> back) {
    RenderedBody lead = definitions.lead(term, root);
    return new TermNote(
        term.id(),
        term.name(),
        term.shortForm().orElse(""),
        View.markup("<p>" + lead.html() + "</p>"),
        lead.markdown().strip(),
        root + TermPages.url(term) + "index.html",
        back);
  }

  // Who says so stands beside the text, more on the page of all claims; the Markdown edition has it
  // all in a footnote.
  private ClaimNote claim(Story story, Claim claim, List<String> back) {
    RenderedBody remark = definitions.remark(story, claim, root);
    return claim(
        story,
        claim,
        new View.Text("", View.markup(footnote(remark))),
        new NoteViews.Places(back, List.of()));
  }

  // Further lines of a footnote are indented. A remark that begins with a list or the like begins
  // below the first line.
  private static String footnote(RenderedBody remark) {
    String text = remark.markdown().strip().replaceAll("\n(?=[^\n])", "\n    ");
    return text.isEmpty() || remark.html().startsWith("<p>") ? text : "\n\n    " + text;
  }

  /** A claim with all there is to say about it. */
  ClaimNote whole(Story story, Claim claim, List<View.Ref> toldIn) {
    RenderedBody remark = definitions.remark(story, claim, root);
    return claim(story, claim, View.Text.among(remark), new NoteViews.Places(List.of(), toldIn));
  }

  private ClaimNote claim(Story story, Claim claim, View.Text remark, NoteViews.Places places) {
    return new ClaimNote(
        claim.id(),
        ClaimLine.of(story, claim, site, root),
        claim.attribution().orElse(""),
        remark,
        SourceLinks.of(claim.sources(), site, root),
        new NoteViews.Sequels(
            lines(story, story.followers(claim)), lines(story, story.open(claim))),
        places,
        Fingerprints.of(claim, definitions.remark(story, claim, root), story, site));
  }

  private List<ClaimLine> lines(Story story, List<Claim> claims) {
    return claims.stream().map(claim -> ClaimLine.of(story, claim, site, root)).toList();
  }

  SourceNote source(Citation citation, List<String> back, List<View.Ref> citedIn) {
    return new SourceNote(
        citation.id(),
        citation.title(),
        citation.publisher(),
        citation.url().map(WebAddress::text).orElse(""),
        citation.date().map(date -> Stamp.of(date, words)).orElse(Stamp.NONE),
        citation.accessed().map(date -> Stamp.of(date, words)).orElse(Stamp.NONE),
        citation.note().orElse(""),
        new NoteViews.Places(back, citedIn));
  }
}
