package org.nutgraf.page;

import java.util.stream.Stream;
import org.nutgraf.content.Colour;
import org.nutgraf.content.Look;
import org.nutgraf.content.Palette;
import org.nutgraf.finding.SourceFile;

/** The stylesheet of a site's own colours: what our own makes of three, it makes of them. */
final class ThemeFile {
  static final String PATH = "theme.css";

  private ThemeFile() {}

  static Stream<Output> outputs(RenderedSite rendered) {
    Look look = rendered.site().config().look();
    return look.isColoured() ? Stream.of(Output.Made.text(PATH, css(look), new SourceFile("content/site.yaml", "").whole())) : Stream.empty();
  }

  private static String css(Look look) {
    return ":root{" + colours(look.day()) + "}\n@media screen and (prefers-color-scheme:dark){:root{" + colours(look.night()) + "}}\n";
  }

  private static String colours(Palette palette) {
    Colour paper = palette.paper();
    Colour ink = palette.ink();
    boolean dark = paper.isDark();
    Colour warning = dark ? new Colour(0xff, 0x9d, 0x8a) : new Colour(0xa5, 0x2a, 0x1c);
    Colour mark = dark ? new Colour(0x4a, 0x3f, 0x10) : new Colour(0xff, 0xf1, 0xb8);
    return "--paper:" + paper + ";--wash:" + paper.mixed(ink, 0.05) + ";--ink:" + ink
        + ";--soft:" + ink.mixed(paper, 0.3).readableOn(paper, Palette.READABLE) + ";--rule:" + paper.mixed(ink, 0.2)
        + ";--blue:" + palette.accent() + ";--red:" + warning.readableOn(paper, Palette.READABLE) + ";--mark:" + mark;
  }
}
