package org.nutgraf.page;

import java.util.List;
import org.nutgraf.page.View.Ref;
import org.nutgraf.page.View.Stamp;

/** A story on its pages, and among others. See {@link View}. */
public interface StoryViews {

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
   * @param parts those near the one that is read, in a story of very many
   * @param total how many parts there are
   * @param count the same in words
   * @param whole all of them on one page
   */
  record StoryView(
      ArticleLink article,
      List<Part> parts,
      int total,
      String count,
      OnePage whole,
      Turn previous,
      Turn next,
      Further further) {

    public String title() {
      return article.title();
    }

    public String href() {
      return article.href();
    }

    public boolean current() {
      return article.current();
    }

    public String fingerprint() {
      return article.fingerprint();
    }

    public String everythingHref() {
      return whole.href();
    }

    public boolean everythingCurrent() {
      return whole.current();
    }

    public int minutes() {
      return whole.minutes();
    }

    /** The number of the part that is read; 0 for the article, for all on one page and for an only part. */
    public int at() {
      return parts.stream()
          .filter(part -> part.current() && parts.size() > 1)
          .mapToInt(Part::number)
          .findFirst()
          .orElse(0);
    }
  }

  /** @param fingerprint of the article's page, as with parts */
  record ArticleLink(String title, String href, boolean current, String fingerprint) {}

  /** @param href empty if there is none */
  record OnePage(String href, boolean current, int minutes) {
    static final OnePage NONE = new OnePage("", false, 0);
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
      String id, int number, String title, String deck, View.Text text, String fingerprint) {
    public Object html() {
      return text.html();
    }

    public Object markdown() {
      return text.markdown();
    }
  }

  record StoryCard(
      String title, String href, String summary, Stamp updated, String parts, int minutes) {
    /** The same as seen from a page; {@code root} is the way to the site's root. */
    StoryCard below(String root) {
      return new StoryCard(title, root + href, summary, updated, parts, minutes);
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
}
