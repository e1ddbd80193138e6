package org.nutgraf.page;

import java.util.List;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.page.View.Ref;
import org.nutgraf.page.View.Stamp;

/** Notes on terms, claims and sources, and pages of these. See {@link View}. */
public interface NoteViews {

  record TermNote(
      String id,
      String name,
      String shortForm,
      Object html,
      String text,
      String href,
      List<String> back) {
    public String md() {
      return View.md(href);
    }
  }

  /**
   * A claim with all that is said about it.
   *
   * @param sequels what came of it
   */
  record ClaimNote(
      String id,
      ClaimLine line,
      String attribution,
      View.Text remark,
      List<Ref> sources,
      Sequels sequels,
      Places places,
      String fingerprint) {
    public List<ClaimLine> then() {
      return sequels.then();
    }

    public List<ClaimLine> open() {
      return sequels.open();
    }

    public String title() {
      return line.title();
    }

    public String status() {
      return line.status();
    }

    public Stamp asOf() {
      return line.asOf();
    }

    public String href() {
      return line.href();
    }

    public String lang() {
      return line.lang();
    }

    public String md() {
      return line.md();
    }

    public Object html() {
      return remark.html();
    }

    public Object markdown() {
      return remark.markdown();
    }

    public List<String> back() {
      return places.back();
    }

    public List<Ref> toldIn() {
      return places.toldIn();
    }
  }

  /**
   * @param then the claims that came of one, in order
   * @param open those that it leaves unanswered
   */
  record Sequels(List<ClaimLine> then, List<ClaimLine> open) {}

  /**
   * Where a claim is told, or a source is cited.
   *
   * @param back the places on the same page
   * @param toldIn the pages; empty where the note stands beside the text
   */
  record Places(List<String> back, List<Ref> toldIn) {}

  /**
   * A claim in a list.
   *
   * @param href its entry on the page of all claims
   * @param lang of its words where they are untranslated; else empty
   */
  record ClaimLine(String title, String status, Stamp asOf, String href, String lang) {
    public static ClaimLine of(Story story, Claim claim, Site site, String root) {
      return new ClaimLine(
          claim.title(),
          claim.status().id(),
          claim.asOf().map(date -> Stamp.of(date, site.words())).orElse(Stamp.NONE),
          ClaimsPages.href(story, claim, root),
          site.foreign(claim.body().file()));
    }

    public String md() {
      return View.md(href);
    }
  }

  /** Claims of one status. */
  record ClaimGroup(String status, List<ClaimNote> claims) {}

  record SourceNote(
      String id,
      String title,
      String publisher,
      String url,
      Stamp date,
      Stamp accessed,
      String note,
      Places places) {
    public List<String> back() {
      return places.back();
    }

    public List<Ref> citedIn() {
      return places.toldIn();
    }
  }

  record Notes(List<TermNote> terms, List<ClaimNote> claims, List<SourceNote> sources) {
    static final Notes NONE = new Notes(List.of(), List.of(), List.of());

    /** Where the statuses of claims are explained, on the page of all claims; empty if there are none here. */
    public String legendHref() {
      return claims.isEmpty() ? "" : claims.get(0).href().replaceFirst("#.*", "#ng-legend");
    }

    /** The statuses that its claims have. */
    public List<String> statuses() {
      return View.statuses(claims.stream().map(ClaimNote::status));
    }

    public boolean any() {
      return !terms.isEmpty() || !claims.isEmpty() || !sources.isEmpty();
    }
  }

  record Letter(String letter, String id, List<TermNote> terms) {}

  record GlossaryView(List<Letter> letters) {}

  record TermView(
      List<String> aliases, List<Ref> seeAlso, List<View.Link> uses, String glossaryHref) {}
}
