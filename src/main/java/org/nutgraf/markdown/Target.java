package org.nutgraf.markdown;

/**
 * What a link or an image means, once it is resolved.
 *
 * @param kind what sort of thing it leads to
 * @param id of the term, claim, source or event; else empty
 * @param html the address in the HTML edition
 * @param markdown the address in the Markdown edition
 */
record Target(Kind kind, String id, String html, String markdown) {
  enum Kind {
    /** A page, heading or file of the site. */
    INTERNAL,
    EXTERNAL,
    TERM,
    CLAIM,
    SOURCE,
    EVENT,
    /** A picture that is drawn: {@code amounts:}, {@code claims:}, {@code flow:}, {@code ledger:} or {@code timeline:}. */
    FIGURE,
    /** Leads nowhere; a finding says why. */
    BROKEN
  }

  static final Target BROKEN = new Target(Kind.BROKEN, "", "", "");

  static Target internal(String html, String markdown) {
    return new Target(Kind.INTERNAL, "", html, markdown);
  }

  static Target external(String url) {
    return new Target(Kind.EXTERNAL, "", url, url);
  }
}
