package org.nutgraf.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.SiteComposer;
import org.nutgraf.page.StoryUses;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Sources;
import org.nutgraf.template.Templates;
import org.nutgraf.trace.Memo;

/** The build as one pure function: the same sources and options give the same bytes. */
public final class Build {
  private static final String STATIC = "static/";

  /** What templates are made of; a key for the memo. */
  private record TemplateFiles(SortedMap<String, SourceFile> files) {}

  private Build() {}

  public static Outputs site(Sources sources, BuildOptions options) {
    return site(sources, options, Memo.forgetful());
  }

  /**
   * The same, with what builds before have made: the result doesn't depend on it, only the time.
   *
   * @param memo one for all builds of a site, which must follow one another
   */
  public static Outputs site(Sources sources, BuildOptions options, Memo memo) {
    return whole(sources, options, memo).outputs();
  }

  /**
   * The finished site together with the rendered one that it was composed of.
   *
   * @param now the time that it was built for, which knows how long the site stays right
   */
  public record Whole(RenderedSite rendered, Outputs outputs, Now now) {}

  /** The same as {@link #site}, for those who have more questions to ask. */
  public static Whole whole(Sources sources, BuildOptions options, Memo memo) {
    return whole(sources, options, memo, file -> file);
  }

  /** The same, with files that go to an archive as soon as they are made. */
  public static Whole whole(Sources sources, BuildOptions options, Memo memo, Archive archive) {
    Visibility visibility = options.visibility();
    // Getting templates ready takes as long as parsing content, and neither needs the other.
    CompletableFuture<Templates> ready = CompletableFuture.supplyAsync(() -> templates(sources, memo));
    Site site = ContentParser.parse(sources, visibility, options.baseUrl(), memo);
    Map<String, Asset> statics = new TreeMap<>();
    sources.assetsBelow(STATIC).forEach((path, asset) -> statics.put(path.substring(STATIC.length()), asset));
    SiteComposer composer = new SiteComposer(site, ready.join(), statics, memo);
    Checks checks = new Checks(composer.glossary(), composer.statics(), visibility.now(), memo);
    List<StoryResult> stories = site.allStories().toList().parallelStream()
        .map(story -> memo.get(() -> new Checked(composer.ingredients(story), composer.statics()),
            () -> told(story, composer, checks, archive))).toList();
    RenderedSite rendered = composer.rendered(stories.stream().map(StoryResult::mentions).toList());
    Composed shared = composer.compose(rendered);
    Outputs outputs = composer.whole(
        Stream.concat(stories.stream().map(StoryResult::composed), Stream.of(put(shared, archive))).toList());
    // Sorted, and each once: a set that hashes them has a small build wait for the JVM to make the hash.
    SortedSet<Finding> all = Stream.of(site.findings(), outputs.findings(), checks.site(rendered, shared.files(), outputs),
        OutputPaths.findings(outputs.files()))
        .flatMap(List::stream).map(finding -> weighed(finding, site))
        .filter(finding -> finding.severity() != Severity.OFF).collect(Collectors.toCollection(TreeSet::new));
    List<Finding> findings = FollowUps.without(List.copyOf(all));
    memo.turn();
    return new Whole(rendered, new Outputs(outputs.files(), findings), visibility.now());
  }

  /** All that the findings in a story depend on besides its ingredients. */
  private record Checked(Object ingredients, Map<String, Output> statics) {}

  private static StoryResult told(Story story, SiteComposer composer, Checks checks, Archive archive) {
    Optional<StoryResult> known = archive.find(story, composer.glossary());
    if (known.isPresent()) {
      return known.get();
    }
    RenderedStory rendered = composer.render(story);
    Composed made = composer.compose(rendered);
    List<Finding> findings = new ArrayList<>(made.findings());
    findings.addAll(checks.story(rendered, made.files()));
    StoryResult told =
        new StoryResult(put(new Composed(made.files(), findings), archive), StoryUses.of(rendered), rendered.outside());
    archive.keep(story, composer.glossary(), told);
    return told;
  }

  private static Composed put(Composed composed, Archive archive) {
    List<Finding> findings = new ArrayList<>(composed.findings());
    List<Output> files = new ArrayList<>();
    for (Output file : composed.files()) {
      if (file instanceof Output.Made made) {
        Gate.finding(made).ifPresent(findings::add);
        files.add(archive.put(made));
      } else {
        files.add(file);
      }
    }
    return new Composed(files, findings);
  }

  /**
   * Gets the Markdown parser and the templates' engine ready with a word each. Loading them takes as long as reading a
   * small site, so it is worth doing on another thread while that is read.
   */
  public static void warmUp() {
    new MarkdownParser().parse(new Body(new SourceFile("content/a.md", "# A\n\n*a* [a](a) `a`\n"), 0));
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
