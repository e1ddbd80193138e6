package org.nutgraf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Event;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Page;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.markdown.Fingerprint;
import org.nutgraf.markdown.RenderedBody;

/**
 * Fingerprints of what editors wrote, by which a reader's browser notices what changed since the last visit
 * ({@code static/nutgraf.js}). Neither templates nor interface words make a difference.
 */
public final class Fingerprints {
  private Fingerprints() {}

  /** The fingerprint of a claim and of what is said to have come of it. */
  public static String of(Claim claim, RenderedBody remark, Story story, Site site) {
    List<String> texts = texts(claim.sources(), site);
    texts.addAll(List.of(text(claim), claim.attribution().orElse(""), remark.fingerprint()));
    story.followers(claim).forEach(next -> texts.add(text(next)));
    story.open(claim).forEach(open -> texts.add(text(open)));
    return Fingerprint.of(texts);
  }

  public static String of(Event event, RenderedBody body, Site site) {
    List<String> texts = texts(event.sources(), site);
    texts.addAll(List.of(text(event), body.fingerprint()));
    return Fingerprint.of(texts);
  }

  /** The fingerprint of a page's headline and of what stands between it and the first heading. */
  public static String head(Page page, RenderedBody body) {
    return Fingerprint.of(
        page.title(), ArticlePages.deck(page), text(page.coversUntil()), body.opening());
  }

  /** The fingerprint of all that a page tells: its text, and the claims in it. */
  public static String of(
      Page page, RenderedBody body, Story story, Definitions definitions, Site site) {
    List<String> texts = new ArrayList<>(List.of(head(page, body), body.fingerprint()));
    body.claims().stream()
        .map(story.claims()::get)
        .forEach(claim -> texts.add(of(claim, definitions.remark(story, claim, ""), story, site)));
    return Fingerprint.of(texts);
  }

  /** What a list tells of a claim. */
  public static String text(Claim claim) {
    return String.join(" ", claim.title(), claim.status().id(), text(claim.asOf()));
  }

  /** What a list tells of an event. */
  public static String text(Event event) {
    return String.join(
        " ", event.date().toString(), event.title(), event.status().id());
  }

  /** What a picture tells of a flow of money. */
  public static String text(Flow flow) {
    return String.join(
        " ",
        flow.from().name(),
        flow.to().name(),
        flow.kind().name(),
        flow.what(),
        flow.amount().orElse(""),
        flow.status().id());
  }

  // What a reader sees of them. A source that isn't there has a finding of its own.
  private static List<String> texts(List<Ref> sources, Site site) {
    List<String> texts = new ArrayList<>();
    for (Ref ref : sources) {
      Citation citation = site.citations().get(ref.id());
      if (citation != null) {
        texts.add(citation.publisher());
        texts.add(text(citation.date()));
      }
    }
    return texts;
  }

  private static String text(Optional<Edtf> date) {
    return date.map(Edtf::toString).orElse("");
  }
}
