package org.nutgraf.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Site;
import org.nutgraf.content.Status;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.date.Moment;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.template.Markup;
import org.nutgraf.text.Messages;

/**
 * What templates see. Texts are plain unless they are called {@code html} or {@code markdown}; what is absent is an empty
 * text, an empty list or 0, never null.
 *
 * <p>Addresses are relative to the page and lead to the HTML edition; {@code md} is the same for the Markdown edition.
 */
public interface View {

  /** The address of the Markdown edition of what {@code href} leads to; other sites' addresses stay as they are. */
  static String md(String href) {
    if (href.contains("://")) {
      return href;
    }
    // A word that a note belongs to is a place in HTML alone: the Markdown edition leads to its
    // page.
    return href.replace("index.html", "index.md").replaceFirst("#" + Anchors.REF + "$", "");
  }

  /** Statuses once each, the surest first. */
  static List<String> statuses(Stream<String> ids) {
    Set<String> used = ids.collect(Collectors.toSet());
    return Arrays.stream(Status.values()).map(Status::id).filter(used::contains).toList();
  }

  /** Finished markup for a template, or an empty text, which templates can ask for. */
  static Object markup(String markup) {
    return markup.isEmpty() ? "" : new Markup(markup);
  }

  /** A date: for machines as HTML allows it, or empty; and in words. */
  record Stamp(String datetime, String text) {
    static final Stamp NONE = new Stamp("", "");

    /** The day in words, and for machines the instant. */
    static Stamp of(Moment moment, Messages words) {
      return new Stamp(moment.machine(), Edtf.of(moment.day()).words(words));
    }

    static Stamp of(Edtf date, Messages words) {
      return new Stamp(date.machine().orElse(""), date.words(words));
    }
  }

  record Link(String title, String href) {
    static final Link NONE = new Link("", "");

    public String md() {
      return View.md(href);
    }
  }

  /** @param md the same in the Markdown edition */
  record Ref(String label, String href, String md) {
    Ref(String label, String href) {
      this(label, href, View.md(href));
    }
  }

  record Image(String src, String alt, int width, int height) {
    static final Image NONE = new Image("", "", 0, 0);
  }

  record NavItem(String title, String href, boolean current) {}

  record Publisher(String name, String url) {}

  /** @param logo in place of the title; without a source if there is none */
  record SiteView(
      String title,
      String homeHref,
      String feedHref,
      List<NavItem> nav,
      Publisher publisher,
      Image logo,
      Foot footer,
      Style style) {}

  /**
   * What stands at the foot of every page.
   *
   * @param text may be empty
   * @param menu such as an imprint; may be empty
   * @param social accounts of the site on other sites; may be empty
   */
  record Foot(String text, List<NavItem> menu, List<Link> social) {}

  /**
   * The site's own colours and stylesheets.
   *
   * @param paper the colour of the page by day: {@code #fcfcfa}
   * @param darkPaper the same by night
   * @param sheets their addresses, in order; empty if the site has none of its own
   */
  record Style(String paper, String darkPaper, List<String> sheets) {}

  /**
   * A page in a language.
   *
   * @param href relative; to the first page in that language if it hasn't this one
   * @param canonical the page's address in full; empty if the language hasn't the page
   * @param locale as the Open Graph protocol writes it; may be empty
   * @param current whether it is the page that is read
   */
  record Version(
      String lang, String name, String href, String canonical, String locale, boolean current) {
    public String md() {
      return View.md(href);
    }
  }

  /**
   * @param root the way to the root of the site in all its languages, empty on the home page
   * @param versions in each language, the original first; empty on a site of one language
   * @param feed of its story or its tag; without an address where there is only that of the site
   */
  record PageView(
      String kind,
      String lang,
      String dir,
      String root,
      String title,
      String headTitle,
      String description,
      String canonical,
      String markdownHref,
      String editHref,
      String reportHref,
      String ogType,
      String locale,
      List<Version> versions,
      boolean noindex,
      Image image,
      Stamp published,
      Stamp modified,
      Object jsonLd,
      Link feed) {

    /** The languages that have this page, if there are several. */
    public List<Version> translations() {
      List<Version> there =
          versions.stream().filter(version -> !version.canonical().isEmpty()).toList();
      return there.size() > 1 ? there : List.of();
    }

    /** The others. */
    public List<Version> others() {
      return versions.stream().filter(version -> !version.current()).toList();
    }
  }

  /**
   * What stands over a page.
   *
   * @param parent what the page belongs to
   * @param sofar what a reader who comes from elsewhere has to know; empty where the page tells it itself
   * @param corrections of the page, the newest first
   * @param fingerprint of the head and the text before the first heading; empty on pages that tell no story
   */
  record Head(
      String title,
      String deck,
      Link parent,
      Place place,
      Byline byline,
      String sofar,
      List<CorrectionLine> corrections,
      String fingerprint) {
    static Head of(String title, String deck) {
      return new Head(title, deck, Link.NONE, Place.NONE, Byline.NONE, "", List.of(), "");
    }

    Head under(Link parent) {
      return new Head(title, deck, parent, place, byline, sofar, corrections, fingerprint);
    }

    /** The head of a page that belongs to a story, which stands above it. */
    Head within(Story story, String root) {
      return under(new Link(story.article().title(), root + story.folder() + "index.html"));
    }

    Head with(Place place, Byline byline) {
      return new Head(title, deck, parent, place, byline, sofar, corrections, fingerprint);
    }

    Head corrected(List<CorrectionLine> corrections) {
      return new Head(title, deck, parent, place, byline, sofar, corrections, fingerprint);
    }

    Head covering(Stamp until) {
      return with(place, byline.covering(until));
    }

    public int number() {
      return place.number();
    }

    public int total() {
      return place.total();
    }

    public String authors() {
      return byline.authors();
    }

    public Stamp published() {
      return byline.published();
    }

    public Stamp updated() {
      return byline.updated();
    }

    public Stamp coversUntil() {
      return byline.coversUntil();
    }

    public int minutes() {
      return byline.minutes();
    }
  }

  /** Where a page stands in a sequence, from 1; 0 for one that stands in none. */
  record Place(int number, int total) {
    static final Place NONE = new Place(0, 0);
  }

  record Byline(String authors, Stamp published, Stamp updated, Stamp coversUntil, int minutes) {
    static final Byline NONE = new Byline("", Stamp.NONE, Stamp.NONE, Stamp.NONE, 0);

    Byline covering(Stamp until) {
      return new Byline(authors, published, updated, until, minutes);
    }

    Byline taking(int minutes) {
      return new Byline(authors, published, updated, coversUntil, minutes);
    }
  }

  /** A correction in a list. */
  record CorrectionLine(Stamp date, String title, String href) {
    public String md() {
      return View.md(href);
    }
  }

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
      Remark remark,
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

  /** What a claim's file says below its front matter, in both editions. */
  record Remark(Object html, Object markdown) {}

  /**
   * Where a claim is told.
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
    static ClaimLine of(Story story, Claim claim, Site site, String root) {
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
      List<String> back,
      List<Ref> citedIn) {}

  record Notes(List<TermNote> terms, List<ClaimNote> claims, List<SourceNote> sources) {
    static final Notes NONE = new Notes(List.of(), List.of(), List.of());

    /** Where the statuses of claims are explained, on the page of all claims; empty if there are none here. */
    public String legendHref() {
      return claims.isEmpty() ? "" : claims.get(0).href().replaceFirst("#.*", "#ng-legend");
    }

    /** Those that its claims have. */
    public List<String> statuses() {
      return View.statuses(claims.stream().map(ClaimNote::status));
    }

    public boolean any() {
      return !terms.isEmpty() || !claims.isEmpty() || !sources.isEmpty();
    }
  }

  /** @param fingerprint of its page; empty where the parts stand on this same page */
  record Part(
      int number,
      String title,
      String href,
      String description,
      int minutes,
      boolean current,
      String fingerprint) {
    public String md() {
      return View.md(href);
    }
  }

  record Turn(String title, String href, int minutes) {
    static final Turn NONE = new Turn("", "", 0);

    public String md() {
      return View.md(href);
    }
  }

  /**
   * @param fingerprint of the article's page, as with parts
   * @param count how many parts there are, in words
   */
  record StoryView(
      String title,
      String href,
      boolean current,
      String fingerprint,
      List<Part> parts,
      String count,
      String everythingHref,
      boolean everythingCurrent,
      int minutes,
      Turn previous,
      Turn next,
      Further further) {
    /** The number of the part that is read; 0 for the article and for all on one page. */
    public int at() {
      return parts.stream()
          .filter(Part::current)
          .mapToInt(Part::number)
          .findFirst()
          .orElse(0);
    }
  }

  /**
   * Where readers of a story may go on at its end; nowhere on other pages, and on a site that has no other story.
   *
   * @param related a few stories that have to do with it
   * @param topics the pages of its tags
   */
  record Further(List<StoryCard> related, List<Ref> topics) {
    static final Further NONE = new Further(List.of(), List.of());

    public boolean any() {
      return !related.isEmpty() || !topics.isEmpty();
    }
  }

  /** A section on the one-page edition. */
  record Chapter(
      String id,
      int number,
      String title,
      String deck,
      Object html,
      Object markdown,
      String fingerprint) {}

  /** A way to choose among events: by {@code lane}, {@code tag} or {@code status}. */
  record Filter(String name, List<Option> options) {}

  /** What can be chosen, and how many events that leaves. */
  record Option(String id, String title, int count) {}

  /**
   * @param lang of its words where they are untranslated; else empty
   * @param lane its id
   * @param tags their ids, with blanks between them
   * @param labels the names of its lane and its tags
   * @param gap how long after the event above it this one is, from 0 (at once) to 6 (years) and 7 (decades)
   */
  record EventView(
      String id,
      Stamp date,
      String title,
      String lang,
      String status,
      String lane,
      String tags,
      List<String> labels,
      String importance,
      Object html,
      Object markdown,
      List<Ref> sources,
      List<Ref> toldIn,
      String fingerprint,
      int gap) {}

  /** @param span when it was, in words */
  record EraView(String title, String span) {}

  record Year(String title, String id, List<EventView> events) {}

  record After(String title, String description, List<Year> years) {}

  record TimelineView(
      List<Filter> filters, List<Year> years, After after, Object overview, List<EraView> eras) {
    /** Those that its events have. */
    public List<String> statuses() {
      return View.statuses(Stream.concat(years.stream(), after.years().stream())
          .flatMap(year -> year.events().stream())
          .map(EventView::status));
    }
  }

  record Letter(String letter, String id, List<TermNote> terms) {}

  record GlossaryView(List<Letter> letters) {}

  record Excerpt(String title, String href, Object excerpt) {
    public String md() {
      return View.md(href);
    }
  }

  record TermView(
      List<String> aliases, List<Ref> seeAlso, List<Excerpt> uses, String glossaryHref) {}

  record CorrectionView(
      String id, Stamp date, String title, String lang, Object html, Object markdown, Link page) {}

  record StoryCard(
      String title,
      String href,
      String summary,
      Stamp updated,
      String parts,
      int minutes,
      Image image) {
    /** The same as seen from a page; {@code root} is the way to the site's root. */
    StoryCard below(String root) {
      return new StoryCard(title, root + href, summary, updated, parts, minutes, image);
    }

    public String md() {
      return View.md(href);
    }
  }

  /** A tag of stories, and how many have it. */
  record TopicLink(String title, String href, int count) {
    public String md() {
      return View.md(href);
    }
  }

  /**
   * The way through pages that follow one another.
   *
   * @param number from 1
   * @param newerHref the page before it; empty on the first
   * @param olderHref the page behind it; empty on the last
   */
  record Pager(int number, int total, String newerHref, String olderHref) {
    static final Pager NONE = new Pager(0, 0, "", "");

    public String newerMd() {
      return View.md(newerHref);
    }

    public String olderMd() {
      return View.md(olderHref);
    }
  }

  /**
   * What stands below a list of stories.
   *
   * @param topics all tags, by name
   * @param archiveHref the stories by year; empty where it is not led to
   */
  record Listing(List<TopicLink> topics, String archiveHref, Pager pager) {
    static final Listing NONE = new Listing(List.of(), "", Pager.NONE);

    public String archiveMd() {
      return View.md(archiveHref);
    }
  }

  /** A year of the archive; how many stories and events it has, in words, is empty for none. */
  record OldYear(String title, String href, String stories, String events) {
    public String md() {
      return View.md(href);
    }
  }

  /**
   * An event among those of other stories.
   *
   * @param story the title of the one that tells of it
   */
  record StoryEvent(EventView event, String href, String story) {
    public String md() {
      return View.md(href);
    }
  }

  /**
   * A claim and its bar.
   *
   * @param part whether it is a part of the last one above it that is none
   */
  record AmountRow(ClaimLine claim, boolean part, String value, Object svg) {}

  /**
   * A claim in the ledger.
   *
   * @param value its figure or words; empty if it has none
   * @param parts of its amount
   */
  record LedgerEntry(ClaimLine claim, String value, List<LedgerEntry> parts) {}

  /**
   * What was said of a matter and what is known of it.
   *
   * @param bars of all its amounts, the older ones first
   */
  record LedgerRow(
      String subject, List<LedgerEntry> then, List<LedgerEntry> now, List<Object> bars) {}

  /**
   * A step of a money-flow picture that grows.
   *
   * @param text what to say beside it; may be empty
   */
  record FlowStep(String text, Image image) {}

  /** A row of the money-flow table. */
  record FlowRow(
      String from,
      String to,
      String verb,
      String what,
      String amount,
      String status,
      String lane,
      List<Ref> sources) {}
}
