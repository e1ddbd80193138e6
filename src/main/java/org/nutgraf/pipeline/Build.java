package org.nutgraf.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.check.Checks;
import org.nutgraf.check.FollowUps;
import org.nutgraf.content.Body;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Severity;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.page.Composed;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.PageKinds;
import org.nutgraf.page.Pages;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.SiteComposer;
import org.nutgraf.page.StoryUses;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Sources;
import org.nutgraf.template.Templates;
import org.nutgraf.trace.Answers;
import org.nutgraf.trace.Memo;
import org.nutgraf.trace.Trace;

/**
 * The build, as pure functions: the same sources and options give the same bytes. It goes story by story, so that a site may
 * be larger than the memory: whoever builds may put the files of each away before the next is made.
 */
public final class Build {
  private static final String STATIC = "static/";

  private final Site site;
  private final SiteComposer composer;
  private final Checks checks;
  private final Now now;
  private final Memo memo;

  /** What templates are made of; a key for the memo. */
  private record TemplateFiles(SortedMap<String, SourceFile> files) {}

  /** A story as a whole; a key for the memo. */
  private record Making(String folder) {}

  /**
   * The finished site together with the rendered one that it was composed of.
   *
   * @param now the time that it was built for, which knows how long the site stays right
   */
  public record Whole(RenderedSite rendered, Outputs outputs, Now now) {}

  /** What is made of all stories: the pages that belong to none, and what is wrong with them. */
  public record Shared(RenderedSite rendered, Composed composed) {
    public Shared with(Composed other) {
      return new Shared(rendered, other);
    }
  }

  /**
   * Parses the content and gets everything ready that stories have in common.
   *
   * @param memo what builds before have made, one for all builds of a site, which must follow one another: the result
   *     doesn't depend on it, only the time
   */
  public Build(Sources sources, BuildOptions options, Memo memo) {
    this(sources, options, PageKinds.SHIPPED, memo);
  }

  /** The same with other kinds of pages. */
  public Build(Sources sources, BuildOptions options, List<Pages> kinds, Memo memo) {
    Visibility visibility = options.visibility();
    this.now = visibility.now();
    // Getting templates ready takes as long as parsing content, and neither needs the other.
    CompletableFuture<Templates> ready = CompletableFuture.supplyAsync(() -> templates(sources, memo));
    this.memo = memo;
    this.site = ContentParser.parse(sources, visibility, options.baseUrl(), kinds, memo);
    Map<String, Asset> statics = new TreeMap<>();
    sources.assetsBelow(STATIC).forEach((path, asset) -> statics.put(path.substring(STATIC.length()), asset));
    this.composer = new SiteComposer(site, kinds, ready.join(), statics, memo);
    this.checks = new Checks(composer.glossary(), composer.statics(), now, composer.answers(), memo);
  }

  public static Outputs site(Sources sources, BuildOptions options) {
    return site(sources, options, Memo.forgetful());
  }

  /** The same, with what builds before have made. */
  public static Outputs site(Sources sources, BuildOptions options, Memo memo) {
    return whole(sources, options, memo).outputs();
  }

  /** The same as {@link #site}, for those who have more questions to ask. */
  public static Whole whole(Sources sources, BuildOptions options, Memo memo) {
    return new Build(sources, options, memo).whole();
  }

  /** All of it at once. */
  public Whole whole() {
    List<StoryResult> stories = stories().parallelStream().map(this::story).toList();
    return whole(stories, shared(stories));
  }

  public List<Story> stories() {
    return site.allStories().toList();
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
      Composed made = composer.compose(rendered);
      List<Finding> findings = new ArrayList<>(made.findings());
      findings.addAll(checks.story(rendered, made.files(), trace));
      StoryResult result = new StoryResult(story.folder(), gated(made.files(), findings), StoryUses.of(rendered), trace);
      outer.add(trace);
      return result;
    });
  }

  /** Makes the pages and files that belong to no story. */
  public Shared shared(List<StoryResult> stories) {
    RenderedSite rendered = composer.rendered(stories.stream().map(StoryResult::uses).toList(), now);
    Composed shared = composer.compose(rendered);
    return new Shared(rendered, gated(shared.files(), shared.findings()));
  }

  private static Composed gated(List<Output> files, List<Finding> found) {
    List<Finding> findings = new ArrayList<>(found);
    files.stream().filter(Output.Made.class::isInstance).map(Output.Made.class::cast)
        .forEach(made -> Gate.finding(made).ifPresent(findings::add));
    return new Composed(files, findings);
  }

  /** Makes a site of all its parts. */
  public Whole whole(List<StoryResult> stories, Shared shared) {
    Outputs outputs = composer.whole(
        Stream.concat(stories.stream().map(StoryResult::composed), Stream.of(shared.composed())).toList());
    // Sorted, and each once: a set that hashes them has a small build wait for the JVM to make the hash.
    SortedSet<Finding> all = Stream.of(site.findings(), outputs.findings(),
        checks.site(shared.rendered(), shared.composed().files(), outputs), OutputPaths.findings(outputs.files()))
        .flatMap(List::stream).map(finding -> weighed(finding, site))
        .filter(finding -> finding.severity() != Severity.OFF).collect(Collectors.toCollection(TreeSet::new));
    List<Finding> findings = FollowUps.without(List.copyOf(all));
    memo.turn();
    return new Whole(shared.rendered(), new Outputs(outputs.files(), findings), now);
  }

  /**
   * Gets the Markdown parser and the templates' engine ready with a word each. Loading them takes as long as reading a
   * small site, so it is worth doing on another thread while that is read.
   */
  public static void warmUp() {
    MarkdownParser.parse(new Body(new SourceFile("content/a.md", "# A\n\n*a* [a](a) `a`\n"), 0));
    String template = "templates/html/a.peb";
    SourceFile file = new SourceFile(template, "{% if a %}{{ a.b }}{% endif %}\n");
    Templates.of(new Sources(new TreeMap<>(Map.of(template, file)), new TreeMap<>(), List.of())).check();
  }

  private static Templates templates(Sources sources, Memo memo) {
    Templates templates =
        memo.get(new TemplateFiles(new TreeMap<>(sources.textsBelow("templates/"))), files -> Templates.of(sources));
    templates.check();
    return templates;
  }

  /** A finding with the weight that the site gives its rule. */
  public static Finding weighed(Finding finding, Site site) {
    return finding.with(site.config().severities().getOrDefault(finding.rule(), finding.severity()));
  }
}
