package org.nutgraf.content;

/**
 * The colours that a site chooses; all others are made of them.
 *
 * @param paper what is written on
 * @param ink what is written with
 * @param accent of links
 */
public record Palette(Colour paper, Colour ink, Colour accent) {
  /** Ours, by day. */
  public static final Palette LIGHT = new Palette(
      new Colour(0xfc, 0xfc, 0xfa), new Colour(0x17, 0x19, 0x1b), new Colour(0x1d, 0x4d, 0x92));

  /** Ours, by night. */
  public static final Palette DARK = new Palette(
      new Colour(0x13, 0x15, 0x17), new Colour(0xe6, 0xe7, 0xe4), new Colour(0x94, 0xbd, 0xf5));

  /** Text has to be told from its paper so well (WCAG 2.2, 1.4.3). */
  public static final double READABLE = 4.5;

  /** The same site by night: its paper nearly black, its ink nearly white, each with a tinge of what it is by day. */
  public Palette byNight() {
    if (paper.isDark()) {
      return this;
    }
    Colour dark = DARK.paper().mixed(paper, 0.04);
    return new Palette(
        dark, DARK.ink().mixed(ink, 0.08).readableOn(dark, 7), accent.readableOn(dark, 7));
  }
}
