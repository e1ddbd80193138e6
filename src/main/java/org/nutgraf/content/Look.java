package org.nutgraf.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site says in {@code site.yaml} about its looks.
 *
 * @param logo a picture in place of the site's name, by its path below {@code content/}
 * @param menu the entries at the top, in order; absent for all that there is
 * @param footer what stands at the foot of every page
 * @param light the colours by day; absent for ours
 * @param dark the colours by night; absent for ours, or for those made of the ones by day
 * @param type what texts are set in
 * @param social the accounts of the site on other sites, by their names, in order
 * @param robots which programs may read it
 */
public record Look(
    Optional<Ref> logo,
    Optional<List<MenuEntry>> menu,
    Footer footer,
    Optional<Palette> light,
    Optional<Palette> dark,
    Type type,
    Map<String, WebAddress> social,
    Robots robots) {

  /**
   * @param text in one line; may be empty
   * @param menu such as an imprint; may be empty
   */
  public record Footer(String text, List<MenuEntry> menu) {}

  /** What texts are set in: fonts that readers have, as pages load none. */
  public record Type(Face face, Size size) {
    public static final Type USUAL = new Type(Face.SERIF, Size.NORMAL);
  }

  /** A kind of font. */
  public enum Face {
    /** A book's face for texts, a grotesque for labels. */
    SERIF,
    /** The grotesque for all. */
    SANS,
    /** The face of the reader's own system for all. */
    SYSTEM
  }

  /** How large texts are. */
  public enum Size {
    SMALL,
    NORMAL,
    LARGE
  }

  /** Which programs are asked to read a site and which to stay away (RFC 9309). */
  public enum Robots {
    /** Every program. */
    ALL,
    /** Search engines, but no program that collects texts to train a model with. */
    NO_TRAINING,
    /** None. */
    NONE
  }

  /** Whether its colours are its own. */
  public boolean isColoured() {
    return light.isPresent() || dark.isPresent();
  }

  /** Whether anything about it differs from the looks that the program brings along. */
  public boolean isThemed() {
    return isColoured() || !type.equals(Type.USUAL);
  }

  /** The colours by day. */
  public Palette day() {
    return light.orElse(Palette.LIGHT);
  }

  /** The colours by night. */
  public Palette night() {
    return dark.or(() -> light.map(Palette::byNight)).orElse(Palette.DARK);
  }
}
