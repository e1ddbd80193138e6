package org.nutgraf.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nutgraf.check.Checks;
import org.nutgraf.content.Edition;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Composed;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.Pages;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.StoryUses;
import org.nutgraf.page.compose.SiteComposer;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Sources;
import org.nutgraf.template.Templates;
import org.nutgraf.trace.Answers;
import org.nutgraf.trace.Memo;
import org.nutgraf.trace.Trace;

/** Builds a site in one language: its stories one by one, and what belongs to none of them. */
public final class LanguageBuild {
  private static final String STATIC = "static/";
  /** Rules whose findings are reported for the original only: a translation has the same terms and claims. */
  private static final Set<Rule> UNUSED = Set.of(Rule.UNUSED_TERM, Rule.UNUSED_CLAIM);

  private final Site site;
  private final SiteComposer composer;
  private final Checks checks;
  private final Now now;
  private final Memo memo;

  /** A story as a whole; a key for the memo. */
  private record Making(String folder) {}

  /**
   * All pages of a language.
   *
   * @param parts what belongs to no story, and then the stories
   */
  record Made(RenderedSite rendered, List<Composed> parts) {}

  /**
   * @param kinds the kinds of pages that it has
   * @param memo of this language's builds
   */
  LanguageBuild(
      Site site, List<Pages> kinds, Sources sources, Templates templates, Now now, Memo memo) {
    this.site = site;
    this.now = now;
    this.memo = memo;
    Map<String, Asset> statics = new TreeMap<>();
    sources
        .assetsBelow(STATIC)
        .forEach((path, asset) -> statics.put(path.substring(STATIC.length()), asset));
    this.composer = new SiteComposer(site, kinds, templates, statics, memo);
    this.checks =
        new Checks(composer.glossary(), composer.statics(), now, composer.answers(), memo);
  }

  /** Where its pages are: empty for the first language of the site, {@code de/} for others. */
  public String prefix() {
    return site.edition().prefix();
  }

  public List<Story> stories() {
    return site.allStories().toList();
  }

  SiteComposer composer() {
    return composer;
  }

  /** What this site answers to the questions that are asked while its stories are made. */
  public Answers answers() {
    return composer.answers();
  }

  /** Makes a story. Several threads may do so at once. */
  public StoryResult story(Story story) {
    Trace nobody = new Trace(composer.answers(), question -> true);
    return memo.get(new Making(story.folder()), composer.answers(), nobody, outer -> {
      Trace trace = composer.trace(story);
      RenderedStory rendered = composer.render(story, trace);
      Composed made = placed(composer.compose(rendered));
      List<Finding> findings = new ArrayList<>(made.findings());
      findings.addAll(checks.story(rendered, made.files(), trace));
      StoryResult result = new StoryResult(
          story.folder(), gated(made.files(), findings), StoryUses.of(rendered), trace);
      outer.add(trace);
      return result;
    });
  }

  /**
   * Makes the stories, and then what belongs to none of them.
   *
   * @param make makes a story or has it already; several threads may ask at once
   * @param put is given every file that was made for no story
   */
  Made whole(Function<Story, StoryResult> make, Function<Output.Made, Output> put) {
    List<StoryResult> stories = stories().parallelStream().map(make).toList();
    RenderedSite rendered =
        composer.rendered(stories.stream().map(StoryResult::uses).toList(), now);
    Composed shared = placed(composer.compose(rendered));
    List<Finding> findings = new ArrayList<>(shared.findings());
    findings.addAll(checks.shared(shared.files()));
    List<Composed> parts = new ArrayList<>();
    parts.add(StoryResult.put(gated(shared.files(), findings), put));
    stories.forEach(story -> parts.add(story.composed()));
    return new Made(rendered, parts);
  }

  // What is written in this language is below its folder; files that texts in all languages show
  // are not.
  private Composed placed(Composed made) {
    return site.edition().isOriginal()
        ? made
        : new Composed(
            made.files().stream()
                .map(file -> SiteComposer.isCopied(file) ? file : file.at(prefix() + file.path()))
                .toList(),
            made.findings());
  }

  private static Composed gated(List<Output> files, List<Finding> found) {
    List<Finding> findings = new ArrayList<>(found);
    findings.addAll(files.parallelStream()
        .filter(Output.Made.class::isInstance)
        .flatMap(made -> Gate.finding((Output.Made) made).stream())
        .toList());
    return new Composed(files, findings);
  }

  /** All that is wrong in this language. */
  Set<Finding> findings(Made made, Outputs outputs) {
    Edition edition = site.edition();
    Set<Finding> findings = new TreeSet<>();
    Stream.concat(
            Stream.of(site.findings(), checks.site(made.rendered(), outputs)),
            made.parts().stream().map(Composed::findings))
        .flatMap(List::stream)
        .filter(finding -> edition.isOriginal() || isOwn(finding))
        .forEach(findings::add);
    return findings;
  }

  // Findings that it has in common with the original are reported for the original only.
  private boolean isOwn(Finding finding) {
    return Set.of(Rule.UNTRANSLATED, Rule.UNUSED_SOURCE, Rule.UNUSED_FILE).contains(finding.rule())
        || site.edition().isOwn(finding.location().file().place())
            && !UNUSED.contains(finding.rule());
  }
}
