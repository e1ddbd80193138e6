package org.nutgraf.check;

import java.time.LocalDate;
import java.util.List;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Memo;
import org.nutgraf.source.Severity;

/** The list of all checks. */
public final class Checks {
  /** Every check. A new one is added here. */
  private static final List<Check> ALL = List.of(
      new HeadingOrder(), new Footnotes(), new StrayMarkup(), new EmptyLinks(), new Placeholders(),
      new DuplicateHeadings(), new DuplicateTitles(), new MissingDescriptions(), new Unused(),
      new UnusedFiles(), new UntoldEvents(), new TagSpellings(), new GlossaryCandidates(),
      new DefinitionCircles(), new SimilarDefinitions(), new ClaimOrigins(), new StaleClaims(),
      new ClaimFigures(), new EventTimes(), new FutureDates(), new HardSentences(), new Wordings(),
      new StraightQuotes(), new DoubleBlanks(), new PageWeights(), new AddressCapitals());

  private Checks() {}

  /**
   * @param today the date that the site is built for
   * @param memo the one that the site was rendered with
   */
  public static List<Finding> run(RenderedSite site, Outputs outputs, LocalDate today, Memo memo) {
    Galley galley = new Galley(site, outputs, today, Copies.of(site), memo);
    SiteConfig config = site.site().config();
    return ALL.parallelStream().filter(check -> isOn(check, config)).flatMap(check -> check.findings(galley))
        .toList();
  }

  private static boolean isOn(Check check, SiteConfig config) {
    return check.rules().stream()
        .anyMatch(rule -> config.severities().getOrDefault(rule, rule.severity()) != Severity.OFF);
  }
}
