package org.nutgraf.page;

import java.util.List;
import org.nutgraf.content.Story;
import org.nutgraf.page.View.Image;
import org.nutgraf.page.View.Link;
import org.nutgraf.page.View.Stamp;

/** What every page has: the site that it is in, itself, and what stands above its text. See {@link View}. */
public interface PageViews {

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
   * @param titles what it is called
   * @param reach where it is
   * @param machines what is said to programs
   */
  record PageView(
      String kind, PageTitles titles, PageLanguage language, Reach reach, ForMachines machines) {

    public String title() {
      return titles.title();
    }

    public String headTitle() {
      return titles.headTitle();
    }

    public String description() {
      return titles.description();
    }

    public String lang() {
      return language.lang();
    }

    public String dir() {
      return language.dir();
    }

    public String locale() {
      return language.locale();
    }

    public List<Version> versions() {
      return language.versions();
    }

    public String root() {
      return reach.root();
    }

    public String canonical() {
      return reach.canonical();
    }

    public String markdownHref() {
      return reach.markdownHref();
    }

    public String editHref() {
      return reach.editHref();
    }

    public String reportHref() {
      return reach.reportHref();
    }

    public Link feed() {
      return reach.feed();
    }

    public boolean noindex() {
      return machines.noindex();
    }

    public String ogType() {
      return machines.ogType();
    }

    public Image image() {
      return machines.image();
    }

    public Stamp published() {
      return machines.published();
    }

    public Stamp modified() {
      return machines.modified();
    }

    public Object jsonLd() {
      return machines.jsonLd();
    }

    /** The languages that have this page, if there are several. */
    public List<Version> translations() {
      List<Version> there =
          versions().stream().filter(version -> !version.canonical().isEmpty()).toList();
      return there.size() > 1 ? there : List.of();
    }

    /** The others. */
    public List<Version> others() {
      return versions().stream().filter(version -> !version.current()).toList();
    }
  }

  /** @param headTitle with the site's title behind it */
  record PageTitles(String title, String headTitle, String description) {}

  /**
   * @param dir {@code ltr} or {@code rtl}
   * @param locale as the Open Graph protocol writes it; may be empty
   * @param versions in each language, the original first; empty on a site of one language
   */
  record PageLanguage(String lang, String dir, String locale, List<Version> versions) {}

  /**
   * @param root the way to the root of the site in all its languages, empty on the home page
   * @param canonical in full
   * @param feed of its story or its tag; without an address where there is only that of the site
   */
  record Reach(
      String root,
      String canonical,
      String markdownHref,
      String editHref,
      String reportHref,
      Link feed) {}

  record ForMachines(
      boolean noindex,
      String ogType,
      Image image,
      Stamp published,
      Stamp modified,
      Object jsonLd) {}

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

    /** The only one of a sequence has no number: there is nothing to tell it from. */
    static Place of(int number, int total) {
      return total > 1 ? new Place(number, total) : NONE;
    }
  }

  record Byline(String authors, Stamp published, Stamp updated, Stamp coversUntil, int minutes) {
    static final Byline NONE = new Byline("", Stamp.NONE, Stamp.NONE, Stamp.NONE, 0);

    Byline covering(Stamp until) {
      return new Byline(authors, published, updated, until, minutes);
    }

    Byline untimed() {
      return new Byline(authors, published, updated, coversUntil, 0);
    }
  }

  /** A correction in a list. */
  record CorrectionLine(Stamp date, String title, String href) {
    public String md() {
      return View.md(href);
    }
  }

  record CorrectionView(
      String id, Stamp date, String title, String lang, View.Text text, Link page) {
    public Object html() {
      return text.html();
    }

    public Object markdown() {
      return text.markdown();
    }
  }
}
