package org.nutgraf.check.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.content.Body;
import org.nutgraf.content.Site;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.OriginalWords;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;

/** Translations of what has other words by now. */
public final class StaleTranslations implements SiteCheck {
  private static final String KEY = "translation_of";

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.STALE_TRANSLATION);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    Site site = rendered.site();
    return site.edition().isOriginal()
        ? Stream.empty()
        : bodies(site).stream().flatMap(body -> body.file().original().stream()
            .flatMap(original ->
                finding(body, original, site.pages().containsKey(original.path())).stream()));
  }

  private static List<Body> bodies(Site site) {
    List<Body> bodies = new ArrayList<>();
    site.pages().values().forEach(page -> bodies.add(page.body()));
    site.terms().values().forEach(term -> bodies.add(term.body()));
    site.allStories().forEach(story -> {
      story.claims().values().forEach(claim -> bodies.add(claim.body()));
      story.events().forEach(event -> bodies.add(event.body()));
      story.corrections().forEach(correction -> bodies.add(correction.body()));
    });
    return bodies;
  }

  // An entry of a few words need not say what it was made from; a page has to.
  private static Optional<Finding> finding(Body body, SourceFile original, boolean isPage) {
    Optional<Location> written = KeyPlace.value(body, KEY);
    String now = OriginalWords.fingerprint(original);
    if (written.isEmpty()) {
      return isPage
          ? Optional.of(Finding.of(
              body.file().whole(),
              Rule.STALE_TRANSLATION,
              "nothing says which version of " + original.path() + " this translates",
              "once it says all that " + original.path() + " says, write \"" + KEY + ": " + now
                  + "\""))
          : Optional.empty();
    }
    return written
        .filter(at -> !at.text().equals(now))
        .map(at -> Finding.of(
            at,
            Rule.STALE_TRANSLATION,
            original.path() + " has other words than when this was translated",
            "bring it up to date, then write \"" + KEY + ": " + now + "\""));
  }
}
