package org.nutgraf.content.parse;

import java.util.List;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Ref;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** What to say of a lane that {@code site.yaml} does not list. */
final class Lanes {
  private Lanes() {}

  static Finding unknown(Ref ref, SiteConfig config) {
    List<String> known = config.lanes().stream().map(Lane::id).toList();
    return Finding.of(
        ref.at(),
        Rule.UNKNOWN_LANE,
        "no lane \"" + ref.id() + "\" in site.yaml",
        DidYouMean.hint("", ref.id(), known)
            .orElse(
                known.isEmpty()
                    ? "list the lanes in content/site.yaml"
                    : "lanes: " + DidYouMean.some("", known)));
  }
}
