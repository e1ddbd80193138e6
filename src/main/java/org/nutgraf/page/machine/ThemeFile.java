package org.nutgraf.page.machine;

import java.util.stream.Stream;
import org.nutgraf.content.Colour;
import org.nutgraf.content.Look;
import org.nutgraf.content.Palette;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedSite;

/** The stylesheet of a site's own colours and type: what our own makes of three colours, it makes of them. */
public final class ThemeFile {
  public static final String PATH = "theme.css";

  private ThemeFile() {}

  public static Stream<Output> outputs(RenderedSite rendered) {
    Look look = rendered.site().config().look();
    return look.isThemed()
        ? Stream.of(
            Output.Made.text(PATH, css(look), new SourceFile("content/site.yaml", "").whole()))
        : Stream.empty();
  }

  private static String css(Look look) {
    return (look.isColoured()
            ? ":root{" + colours(look.day())
                + "}\n@media screen and (prefers-color-scheme:dark){:root{" + colours(look.night())
                + "}}\n"
            : "")
        + face(look.type().face())
        + size(look.type().size());
  }

  private static String face(Look.Face face) {
    return switch (face) {
      case SERIF -> "";
      case SANS -> ":root{--serif:var(--sans)}\n";
      case SYSTEM -> ":root{--serif:system-ui,sans-serif;--sans:system-ui,sans-serif}\n";
    };
  }

  // On paper it is as large as ours.
  private static String size(Look.Size size) {
    return switch (size) {
      case NORMAL -> "";
      case SMALL -> "@media screen{body{font-size:clamp(.9375rem,.875rem + .3vw,1.0625rem)}}\n";
      case LARGE -> "@media screen{body{font-size:clamp(1.1875rem,1.125rem + .3vw,1.3125rem)}}\n";
    };
  }

  private static String colours(Palette palette) {
    Colour paper = palette.paper();
    Colour ink = palette.ink();
    boolean dark = paper.isDark();
    Colour warning = dark ? new Colour(0xff, 0x9d, 0x8a) : new Colour(0xa5, 0x2a, 0x1c);
    Colour mark = dark ? new Colour(0x4a, 0x3f, 0x10) : new Colour(0xff, 0xf1, 0xb8);
    return "--paper:" + paper + ";--wash:" + paper.mixed(ink, 0.05) + ";--ink:" + ink
        + ";--soft:" + ink.mixed(paper, 0.3).readableOn(paper, Palette.READABLE) + ";--rule:"
        + paper.mixed(ink, 0.2)
        + ";--blue:" + palette.accent() + ";--red:" + warning.readableOn(paper, Palette.READABLE)
        + ";--mark:" + mark;
  }
}
