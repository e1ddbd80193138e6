package org.nutgraf.content.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nutgraf.content.Colour;
import org.nutgraf.content.Look;
import org.nutgraf.content.MenuEntry;
import org.nutgraf.content.PageKind;
import org.nutgraf.content.Palette;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;

/**
 * Finds what a site's looks and its pages' templates refer to and is not there, and colours that can't be read on each
 * other.
 */
final class LookReferences {
  private final Site site;
  private final List<Finding> findings;

  LookReferences(Site site, List<Finding> findings) {
    this.site = site;
    this.findings = findings;
  }

  /** @param templates their paths, of those that make pages */
  void check(Set<String> templates) {
    site.pages().values().forEach(page -> page.template()
        .filter(ref -> !templates.contains("templates/html/" + ref.id() + ".peb"))
        .ifPresent(ref -> findings.add(Finding.of(
            ref.at(),
            Rule.TEMPLATE,
            "there is no template templates/html/" + ref.id() + ".peb",
            DidYouMean.hint(
                    "",
                    ref.id(),
                    templates.stream()
                        .map(path -> path.substring("templates/html/".length()).replace(".peb", ""))
                        .toList())
                .orElse("write it; it may begin with {% extends \"html/section.peb\" %}")))));
    Look look = site.config().look();
    Stream.concat(look.menu().stream().flatMap(List::stream), look.footer().menu().stream())
        .filter(entry -> entry.url().isEmpty())
        .map(MenuEntry::to)
        .forEach(this::page);
    Stream.concat(look.logo().stream(), site.config().originals().some().stream())
        .filter(ref -> !site.images().containsKey(ref.id()))
        .forEach(ref -> findings.add(Finding.of(
            ref.at(),
            Rule.UNKNOWN_IMAGE,
            "there is no picture content/" + ref.id(),
            DidYouMean.hint("", ref.id(), site.images().keySet())
                .orElse("put the picture into content/ and name it from there"))));
  }

  private void page(Ref ref) {
    String path = Site.CONTENT + ref.id();
    if (site.pages().containsKey(path) || site.part(ref.id()).isPresent()) {
      return;
    }
    Optional<String> hidden = site.hidden(path);
    List<String> parts = site.parts().map(PageKind::name).toList();
    TreeSet<String> known = new TreeSet<>(parts);
    site.pages().keySet().forEach(page -> known.add(page.substring(Site.CONTENT.length())));
    findings.add(Finding.of(
        ref.at(),
        Rule.UNKNOWN_PAGE,
        "there is no page \"" + ref.id() + "\""
            + hidden.map(why -> " to show: " + why).orElse(""),
        hidden.isPresent()
            ? "publish it, or take it out of the menu"
            : DidYouMean.hint("", ref.id(), known)
                .orElse("name the file of a page as it is below content/, or one of: "
                    + String.join(", ", parts))));
  }

  /** @param theme where the colours are written */
  static void contrast(Look look, Location theme, Consumer<Finding> findings) {
    if (look.isColoured()) {
      contrast("light", look.day(), theme, findings);
      contrast("dark", look.night(), theme, findings);
    }
  }

  private static void contrast(
      String when, Palette palette, Location theme, Consumer<Finding> findings) {
    contrast("ink", palette.ink(), when, palette.paper(), theme, findings);
    contrast("accent", palette.accent(), when, palette.paper(), theme, findings);
  }

  private static void contrast(
      String what,
      Colour colour,
      String when,
      Colour paper,
      Location theme,
      Consumer<Finding> findings) {
    double contrast = colour.contrast(paper);
    if (contrast < Palette.READABLE) {
      findings.accept(Finding.of(
          theme,
          Rule.LOW_CONTRAST,
          String.format(
              java.util.Locale.ROOT,
              "the %s %s can't be read on its paper: %s on %s has a contrast of %.1f, not %.1f",
              when,
              what,
              colour,
              paper,
              contrast,
              Palette.READABLE),
          "did you mean: " + what + ": \"" + colour.readableOn(paper, Palette.READABLE) + "\""));
    }
  }
}
