package org.nutgraf.markdown;

import org.nutgraf.content.Names;
import org.nutgraf.content.Page;

/**
 * Anchors in HTML. Those of headings are as GitHub makes them; where a page has others of that sort, or several texts,
 * a tilde keeps them apart, which is in no heading's anchor and in no name.
 */
public final class Anchors {
  private static final String APART = "~";

  /** What {@link #ref} looks like, as a regular expression. */
  public static final String REF = "--[0-9]+";

  private Anchors() {}

  /** The note on a term. */
  public static String term(String id) {
    return "term-" + id;
  }

  /** The note on a claim. */
  public static String claim(String id) {
    return "claim-" + id;
  }

  /** The note on a source. */
  public static String source(String id) {
    return "source-" + id;
  }

  /**
   * A link to a note, to which the note leads back. It says nothing of what is linked: tools that make pages easier to read
   * throw away what is named like an advertisement or a button to share. It begins as a name in CSS has to, so that a note
   * can stand beside it (nutgraf.css).
   *
   * @param number counts the links to notes of a page, from 1
   */
  public static String ref(int number) {
    return "--" + number;
  }

  /**
   * @param prefix that of its text, empty for the only one of a page
   * @param id as GitHub makes it
   */
  static String heading(String prefix, String id) {
    return (prefix.isEmpty() && Names.isTaken(id) ? APART : prefix) + id;
  }

  /** What goes before the anchors of a page's headings in the one-page edition. */
  public static String prefix(Page page) {
    return prefix(page.kind() == Page.Kind.ARTICLE ? "" : page.slug());
  }

  /** What goes before the anchors of headings in one of several texts on a page, which has this name. */
  public static String prefix(String name) {
    return name + APART;
  }

  /** The anchor of a section in the one-page edition. */
  public static String section(Page page) {
    return page.slug() + (Names.isTaken(page.slug()) ? APART : "");
  }
}
