package org.nutgraf.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.claim.ClaimFigures;
import org.nutgraf.check.claim.ClaimOrigins;
import org.nutgraf.check.claim.ClaimSequels;
import org.nutgraf.check.claim.RetractedClaims;
import org.nutgraf.check.claim.StaleClaims;
import org.nutgraf.check.claim.UnusedClaims;
import org.nutgraf.check.event.EventNames;
import org.nutgraf.check.event.EventOrigins;
import org.nutgraf.check.event.EventTimes;
import org.nutgraf.check.event.EventTwins;
import org.nutgraf.check.event.TagSpellings;
import org.nutgraf.check.event.UntoldEvents;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Copies;
import org.nutgraf.check.galley.Copy;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.check.galley.TimeCheck;
import org.nutgraf.check.glossary.DefinitionCircles;
import org.nutgraf.check.glossary.GlossaryCandidates;
import org.nutgraf.check.glossary.LinkDensity;
import org.nutgraf.check.glossary.SimilarDefinitions;
import org.nutgraf.check.link.AddressCapitals;
import org.nutgraf.check.link.PrivateFiles;
import org.nutgraf.check.link.RedirectTargets;
import org.nutgraf.check.link.TrackingLinks;
import org.nutgraf.check.link.UnsafeFiles;
import org.nutgraf.check.link.UnusedFiles;
import org.nutgraf.check.page.Descriptions;
import org.nutgraf.check.page.DuplicateHeadings;
import org.nutgraf.check.page.DuplicateTitles;
import org.nutgraf.check.page.FutureDates;
import org.nutgraf.check.page.HeadingOrder;
import org.nutgraf.check.page.PageWeights;
import org.nutgraf.check.page.StaleTranslations;
import org.nutgraf.check.page.Unused;
import org.nutgraf.check.prose.Apostrophes;
import org.nutgraf.check.prose.DoubleBlanks;
import org.nutgraf.check.prose.DoubledWords;
import org.nutgraf.check.prose.HardSentences;
import org.nutgraf.check.prose.LostFootnotes;
import org.nutgraf.check.prose.Placeholders;
import org.nutgraf.check.prose.RelativeTimes;
import org.nutgraf.check.prose.StraightQuotes;
import org.nutgraf.check.prose.StrayMarkup;
import org.nutgraf.check.prose.Weekdays;
import org.nutgraf.check.prose.Wordings;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedGlossary;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.SiteQuestions;
import org.nutgraf.trace.Answers;
import org.nutgraf.trace.Memo;
import org.nutgraf.trace.Trace;

/** All checks of a site. */
public final class Checks {
  private final Site site;
  private final Now now;
  private final Answers answers;
  private final Memo memo;
  private final List<Copy> glossary;
  private final List<Check> each;
  private final List<SiteCheck> whole;
  private final List<TimeCheck> timed;

  /**
   * @param statics the finished files of {@code static/}, by path
   * @param now the time that the site is built for
   * @param answers are told how to answer what checks ask
   * @param memo the one that the site is rendered with
   */
  public Checks(
      RenderedGlossary rendered, Map<String, Output> statics, Now now, Answers answers, Memo memo) {
    this.site = rendered.site();
    this.now = now;
    this.memo = memo;
    this.glossary = Copies.of(rendered);
    ClaimFigures figures = new ClaimFigures(site, glossary, memo);
    RetractedClaims retracted = new RetractedClaims(site);
    this.answers = answers
        .know("figures", name -> figures.glossary())
        .know("retracted", name -> retracted.retracted())
        .know("statics", name -> SiteQuestions.stamped(statics));
    // Every check. A new one is added here.
    this.each = Stream.of(
            new HeadingOrder(),
            new LostFootnotes(),
            new StrayMarkup(),
            new Placeholders(),
            new DuplicateHeadings(),
            new Descriptions(),
            new UnusedClaims(),
            new UntoldEvents(),
            new TagSpellings(),
            new EventOrigins(),
            new EventNames(),
            new EventTwins(),
            new ClaimOrigins(),
            new ClaimSequels(),
            figures,
            retracted,
            new HardSentences(),
            new TrackingLinks(),
            new Wordings(),
            new Weekdays(site.config().language()),
            new StraightQuotes(),
            new Apostrophes(),
            new DoubleBlanks(),
            new DoubledWords(),
            new RelativeTimes(),
            new LinkDensity(),
            new PageWeights(statics, memo))
        .filter(check -> isOn(check.rules()))
        .toList();
    this.whole = Stream.of(
            new DuplicateTitles(),
            new StaleTranslations(),
            new Unused(),
            new UnusedFiles(),
            new UnsafeFiles(memo),
            new PrivateFiles(memo),
            new GlossaryCandidates(memo),
            new RedirectTargets(),
            new DefinitionCircles(),
            new SimilarDefinitions(),
            new AddressCapitals())
        .filter(check -> isOn(check.rules()))
        .toList();
    this.timed = Stream.of(new StaleClaims(), new EventTimes(), new FutureDates())
        .filter(check -> isOn(check.rules()))
        .toList();
  }

  private boolean isOn(Set<Rule> rules) {
    return rules.stream()
        .anyMatch(
            rule -> site.config().severities().getOrDefault(rule, rule.severity()) != Severity.OFF);
  }

  /**
   * @param files that were made for the story
   * @param trace notes what the findings depend on besides the story
   */
  public List<Finding> story(RenderedStory story, List<Output> files, Trace trace) {
    return findings(
        new Galley(story.site(), Optional.of(story), files, Copies.of(story), memo, trace));
  }

  /**
   * What is wrong with what belongs to no story.
   *
   * @param files that were made for no story
   */
  public List<Finding> shared(List<Output> files) {
    Trace nobody = new Trace(answers, question -> true);
    return findings(new Galley(site, Optional.empty(), files, glossary, memo, nobody));
  }

  /** What is wrong with the site as a whole. */
  public List<Finding> site(RenderedSite rendered, Outputs outputs) {
    return Stream.concat(
            whole.parallelStream().flatMap(check -> check.findings(rendered, outputs)),
            timed.stream().flatMap(check -> check.findings(site, now)))
        .toList();
  }

  private List<Finding> findings(Galley galley) {
    return each.parallelStream().flatMap(check -> check.findings(galley)).toList();
  }
}
