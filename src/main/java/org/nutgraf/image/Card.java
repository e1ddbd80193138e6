package org.nutgraf.image;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The picture that stands for a page where it is shared: a PNG file that looks like the head of a newspaper page.
 *
 * @param site its name
 * @param kicker what the page belongs to, above the headline; may be empty
 * @param line what else is to be known, at the foot; may be empty
 * @param rule how sure each claim of the page is, in their order, by the words of content with a space between; the rule
 *     over the card is drawn from them as the one over the page is
 * @param language of the texts (BCP 47), for breaking lines
 * @param rightToLeft whether texts begin at the right
 */
public record Card(
    String site,
    String kicker,
    String headline,
    String line,
    String rule,
    String language,
    boolean rightToLeft)
    implements Drawing {
  /** The width in pixels; networks ask for 1.91 to 1. */
  public static final int WIDTH = 1200;

  public static final int HEIGHT = 630;

  /** Counts the designs, so that a new one replaces what was kept of the old. */
  private static final int DESIGN = 2;

  private static final int MARGIN = 72;
  private static final int ROOM = WIDTH - 2 * MARGIN;
  /** Sizes of the headline, in pixels; the largest at which it fits is taken. */
  private static final List<Integer> SIZES = List.of(84, 76, 68, 60, 52, 46);

  private static final int SMALLEST = 40;
  private static final int SMALL = 32;
  private static final Problem NO_LETTERS = new Problem(
      "cards have no words, as this Java can't draw letters",
      "it needs freetype, fontconfig and a font; on Debian: apt-get install fontconfig fonts-dejavu-core");
  /** Baselines of the site's name, the kicker and the line at the foot. */
  private static final int NAME = 112;

  private static final int KICKER = 188;
  private static final int FOOT = HEIGHT - 68;

  @Override
  public String recipe() {
    return "design " + DESIGN + ", " + Drawing.java() + ", " + this;
  }

  @Override
  public Result draw() {
    Paper paper = new Paper(WIDTH, HEIGHT);
    new CardRule(paper, MARGIN, 40, ROOM).draw(rule, rightToLeft);
    paper.rule(MARGIN, HEIGHT - 44, ROOM, 4, Paper.INK);
    if (!CardLettering.isPossible()) {
      return new Result(paper.png(), Optional.of(NO_LETTERS));
    }
    try {
      CardLettering letters =
          new CardLettering(WIDTH, HEIGHT, MARGIN, Locale.forLanguageTag(language), rightToLeft);
      letters.line(site, SMALL, NAME, Paper.INK);
      letters.line(kicker, SMALL, KICKER, Paper.SOFT);
      headline(letters, kicker.isEmpty() ? NAME : KICKER);
      letters.line(line, SMALL, FOOT, Paper.SOFT);
      paper.print(letters.levels());
      return new Result(paper.png(), Optional.empty());
    } catch (CardLettering.Unavailable e) {
      return new Result(
          paper.png(),
          Optional.of(new Problem(
              String.valueOf(e.getMessage()),
              "install a typeface that has them; on Debian: apt-get install fonts-noto")));
    }
  }

  /** Draws the headline in the middle between the line above it and the foot. */
  private void headline(CardLettering letters, int above) throws CardLettering.Unavailable {
    int top = above + SMALL;
    int height = FOOT - 2 * SMALL - top;
    List<CardLettering.Piece> pieces = letters.pieces(headline);
    int size = SIZES.stream()
        .filter(large -> letters.isWithin(pieces, large)
            && letters.wrapped(pieces, large).size() * leading(large) <= height)
        .findFirst()
        .orElse(SMALLEST);
    List<String> lines = letters.wrapped(pieces, size);
    int most = Math.min(lines.size(), height / leading(size));
    int baseline = top + (height - most * leading(size)) / 2 + size * 7 / 8;
    for (int i = 0; i < most; i++) {
      boolean cut = i == most - 1 && most < lines.size();
      letters.line(cut ? lines.get(i) + " …" : lines.get(i), size, baseline, Paper.INK);
      baseline += leading(size);
    }
  }

  /** How far it is from one line of the headline to the next, in pixels. */
  private static int leading(int size) {
    return size * 9 / 8;
  }
}
