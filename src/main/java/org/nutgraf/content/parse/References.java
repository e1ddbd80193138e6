package org.nutgraf.content.parse;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Event;
import org.nutgraf.content.Flows;
import org.nutgraf.content.Page;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.source.Asset;

/**
 * Checks that what front matter and YAML files refer to is there. Links in bodies are checked where they are
 * rendered.
 */
final class References {
  private final Site site;
  private final List<Finding> findings;

  References(Site site, List<Finding> findings) {
    this.site = site;
    this.findings = findings;
  }

  void check() {
    for (Term term : site.terms().values()) {
      term.seeAlso()
          .forEach(ref -> known(
              ref,
              site.terms().keySet(),
              Rule.UNKNOWN_TERM,
              "glossary entry",
              "content/glossary/"));
      term.sources().forEach(this::source);
    }
    site.allStories().forEach(this::story);
  }

  private void story(Story story) {
    story.pages().forEach(this::image);
    for (Claim claim : story.claims().values()) {
      claim.sources().forEach(this::source);
      claim.partOf().ifPresent(ref -> claim(ref, story));
      Stream.of(claim.followedBy(), claim.course().settles(), claim.course().open())
          .flatMap(List::stream)
          .forEach(ref -> claim(ref, story));
    }
    new AmountParts(story.claims(), findings).check();
    new ClaimCourses(story.claims(), findings).check();
    for (Event event : story.events()) {
      event.sources().forEach(this::source);
      // What it is also told in may wait.
      event.toldIn().stream()
          .filter(ref -> site.hidden(Site.CONTENT + story.folder() + ref.id()).isEmpty())
          .forEach(ref -> page(ref, story));
    }
    for (Flows.Flow flow : story.flows().flows()) {
      flow.sources().forEach(this::source);
      flow.claim().ifPresent(ref -> claim(ref, story));
    }
    for (Correction correction : story.corrections()) {
      correction.page().ifPresent(ref -> page(ref, story));
    }
  }

  private void claim(Ref ref, Story story) {
    known(
        ref,
        story.claims().keySet(),
        Rule.UNKNOWN_CLAIM,
        "claim",
        Site.CONTENT + story.folder() + "claims/");
  }

  private void source(Ref ref) {
    known(ref, site.citations().keySet(), Rule.UNKNOWN_SOURCE, "source", "");
  }

  private void image(Page page) {
    Optional<Map.Entry<String, Asset>> image = site.image(page);
    if (page.image().isPresent() && image.isEmpty()) {
      findings.add(Finding.of(
          page.image().get().at(),
          Rule.UNKNOWN_IMAGE,
          "there is no picture \"" + page.image().get().id() + "\"",
          DidYouMean.hint("", page.image().get().id(), site.images().keySet())
              .orElse("put the file beside the text, and name it as seen from there")));
    } else if (image.isPresent()
        && image.get().getKey().toLowerCase(Locale.ROOT).endsWith(".svg")) {
      findings.add(Finding.of(
          page.image().get().at(),
          Rule.BAD_VALUE,
          "cards can't be SVG files",
          "no network shows them: save it as PNG, 1200 pixels wide"));
    }
  }

  private void page(Ref ref, Story story) {
    if (site.page(story, ref).isEmpty()) {
      Optional<String> hidden =
          site.hiddenPage(story, ref.id()).map(why -> "the page is not shown: " + why);
      int folder = (Site.CONTENT + story.folder()).length();
      List<String> names =
          story.pages().map(page -> page.file().path().substring(folder)).toList();
      Optional<String> named = story
          .pages()
          .filter(page -> page.title().equalsIgnoreCase(ref.id())
              || page.url().equals(ref.id().replaceFirst("^/", "").replaceFirst("/?$", "/")))
          .findFirst()
          .map(page -> "did you mean: " + page.file().path().substring(folder));
      findings.add(Finding.of(
          ref.at(),
          Rule.UNKNOWN_PAGE,
          "no page \"" + ref.id() + "\" in this story",
          hidden
              .or(() -> named)
              .or(() -> DidYouMean.hint("", ref.id(), names))
              .orElse("name the file of a page: " + names.get(0))));
    }
  }

  /** @param folder where its file would be */
  private void known(Ref ref, Collection<String> ids, Rule rule, String what, String folder) {
    if (!ids.contains(ref.id())) {
      findings.add(Finding.of(
          ref.at(),
          rule,
          "no " + what + " \"" + ref.id() + "\"",
          DidYouMean.hint("", ref.id(), ids)
              .orElse(
                  rule == Rule.UNKNOWN_SOURCE
                      ? "list it in content/sources.yaml"
                      : "write it as " + folder + ref.id() + ".md")));
    }
  }
}
