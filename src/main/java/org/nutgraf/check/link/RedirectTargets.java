package org.nutgraf.check.link;

import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.content.Redirects;
import org.nutgraf.content.Ref;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;

/** Redirects of {@code site.yaml} that lead to no page, and former addresses that a host would send away from a page. */
public final class RedirectTargets implements SiteCheck {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNKNOWN_PAGE, Rule.DUPLICATE_URL);
  }

  @Override
  public Stream<Finding> findings(RenderedSite site, Outputs outputs) {
    Redirects redirects = site.site().config().redirects();
    // A language names addresses from its own root on.
    String root = site.site().edition().prefix();
    Stream<Finding> lost = redirects.list().stream()
        .map(Redirects.Redirect::to)
        .filter(to -> !outputs.files().containsKey(root + file(to)))
        .map(to -> Finding.of(
            to.at(),
            Rule.UNKNOWN_PAGE,
            "there is no page /" + to.id(),
            DidYouMean.hint("/", to.id(), site.site().places().keySet())
                .orElse("lead to an address of this site: /why/")));
    // Of pages that lead on, it is seen when they are written.
    Stream<Ref> former = Stream.concat(
        redirects.list().stream().map(Redirects.Redirect::from),
        site.site()
            .allStories()
            .flatMap(story -> story.pages())
            .flatMap(page -> page.aliases().stream()));
    return !redirects.inOneFile()
        ? lost
        : Stream.concat(
            lost,
            former
                .filter(from -> outputs.files().containsKey(root + file(from)))
                .map(from -> Finding.of(
                    from.at(),
                    Rule.DUPLICATE_URL,
                    "the address /" + from.id() + " is taken already",
                    "it is that of a page; choose another alias")));
  }

  private static String file(Ref address) {
    return address.id().isEmpty() || address.id().endsWith("/")
        ? address.id() + Output.PAGE
        : address.id();
  }
}
