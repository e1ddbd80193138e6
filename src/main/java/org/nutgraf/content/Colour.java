package org.nutgraf.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of a screen (sRGB), each part from 0 to 255. */
public record Colour(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})");
  private static final Colour WHITE = new Colour(255, 255, 255);
  private static final Colour BLACK = new Colour(0, 0, 0);

  /** Reads {@code #rrggbb} or {@code #rgb}; empty for anything else. */
  public static Optional<Colour> of(String text) {
    if (!HEX.matcher(text).matches()) {
      return Optional.empty();
    }
    String hex = text.length() == 7 ? text.substring(1) : text.substring(1).replaceAll(".", "$0$0");
    return Optional.of(new Colour(
        Integer.parseInt(hex.substring(0, 2), 16),
        Integer.parseInt(hex.substring(2, 4), 16),
        Integer.parseInt(hex.substring(4), 16)));
  }

  /** How bright the colour is, from 0 to 1 (WCAG 2.2, relative luminance). */
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** How well one can be told from the other, from 1 to 21 (WCAG 2.2, contrast ratio). */
  public double contrast(Colour other) {
    double brighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (brighter + 0.05) / (darker + 0.05);
  }

  /** Whether white is read better on it than black. */
  public boolean isDark() {
    return contrast(WHITE) > contrast(BLACK);
  }

  /** @param share of the other colour, from 0 to 1 */
  public Colour mixed(Colour other, double share) {
    return new Colour(
        part(red, other.red, share),
        part(green, other.green, share),
        part(blue, other.blue, share));
  }

  private static int part(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  /** The nearest to it, on the way to white or to black, that can be read on paper of that colour. */
  public Colour readableOn(Colour paper, double contrast) {
    Colour end = paper.isDark() ? WHITE : BLACK;
    Colour found = this;
    for (int step = 1; step <= 20 && found.contrast(paper) < contrast; step++) {
      found = mixed(end, step / 20.0);
    }
    return found;
  }

  /** The colour as style sheets write it: {@code #1d4d92}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
