package org.nutgraf.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A site of any size, made of nonsense that is distributed as the words of an explainer are: stories of ten pages with
 * about 700 words each, links between them, a glossary that all share, and an event for every other page. The same numbers
 * make the same site, and terms that no page uses leave the pages as they are.
 *
 * <p>Nothing is kept: a site of 100,000 pages needs no memory for them.
 */
final class MadeSite {
  static final int PAGES_OF_A_STORY = 10;

  private final int pages;
  private final MadeWords words = new MadeWords();
  private final List<MadeTerm> glossary;
  private final Zipf<MadeTerm> inUse;

  /**
   * @param pages at least one
   * @param used how many terms the pages use, at least one; some of these may still be on no page
   * @param terms how many the glossary has: those, and others that no page uses
   */
  MadeSite(int pages, int used, int terms) {
    this.pages = pages;
    glossary = MadeTerm.glossary(terms, words);
    inUse = new Zipf<>(glossary.subList(0, used), 8);
  }

  MadeSite(int pages, int terms) {
    this(pages, terms, terms);
  }

  /** How links between pages are written: from the page of one number to that of another. */
  interface Links {
    String link(int from, int to);
  }

  Stream<MadePage> pages(Links links) {
    return IntStream.range(0, pages)
        .mapToObj(number -> new PageMaker(number, pages, words, inUse, links).make());
  }

  List<MadeTerm> glossary() {
    return glossary;
  }

  /** The folder of a page's story, such as {@code story-00001}. */
  static String story(int page) {
    return String.format(Locale.ROOT, "story-%05d", page / PAGES_OF_A_STORY + 1);
  }

  /** Its place in its story; 0 is the article. */
  static int section(int page) {
    return page % PAGES_OF_A_STORY;
  }

  /** A page's address below the site's, such as {@code story-00001/section-1/}. */
  static String address(int page) {
    return story(page) + "/" + (section(page) == 0 ? "" : "section-" + section(page) + "/");
  }
}
