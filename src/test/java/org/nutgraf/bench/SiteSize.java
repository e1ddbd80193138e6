package org.nutgraf.bench;

/**
 * How large a site is, and how often it is measured.
 *
 * @param terms how many its glossary has, and its pages use
 */
record SiteSize(int pages, int terms, int rounds) {
  private static final int ROUNDS = 5;

  /** Reads {@code 1000} or, with the number of rounds, {@code 1000x3}. */
  static SiteSize of(String text) {
    String[] parts = text.split("x", 2);
    int pages = Integer.parseInt(parts[0]);
    int terms = pages <= 12 ? 30 : pages <= 1_000 ? 200 : pages <= 10_000 ? 1_000 : 2_000;
    return new SiteSize(pages, terms, parts.length > 1 ? Integer.parseInt(parts[1]) : ROUNDS);
  }
}
