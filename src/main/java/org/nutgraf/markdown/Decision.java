package org.nutgraf.markdown;

import org.nutgraf.finding.Location;

/**
 * What becomes of a place where the words of a term stand.
 *
 * @param term its id
 * @param text its words, without markup
 * @param detail what {@link Why#text} names; empty if nothing
 */
public record Decision(String term, Location at, String text, Why why, String detail) {

  /** What becomes of a place, in the words that an editor is told. */
  public enum Why {
    LINKED("linked here"),
    /** An editor wrote the link; the place is all of it. */
    BY_HAND("linked by hand"),
    ABOVE("linked on this page already, at %s"),
    ON_THE_WAY("linked on an earlier page, which readers of the story have read"),
    OWN_ENTRY("not linked in its own entry"),
    HAND_ONLY("the entry is linked by hand only"),
    QUOTATION("not linked in a quotation"),
    HEADING("not linked in a heading"),
    HTML("not linked in a block of HTML"),
    CODE("not linked in code"),
    PICTURE("not linked in the words for a picture"),
    LINK("inside the link to %s"),
    HALF_A_TAG("not linked: one half of a pair of tags stands in it, or the mark of a footnote"),
    WITHIN_WORD("inside another word: \"%s\""),
    UNKNOWN_FORM(
        "part of \"%s\", which is none of the entry's forms; if it is one, add it: forms: [%1$s]"),
    OTHER_CASE("written otherwise: the entry says \"%s\", and the case counts"),
    LONGER("part of \"%s\"");

    private final String text;

    Why(String text) {
      this.text = text;
    }
  }

  public boolean isLinked() {
    return why == Why.LINKED || why == Why.BY_HAND;
  }

  public Decision but(Why other, String detail) {
    return new Decision(term, at, text, other, detail);
  }

  /** The reason in words. */
  public String reason() {
    return String.format(why.text, detail);
  }
}
