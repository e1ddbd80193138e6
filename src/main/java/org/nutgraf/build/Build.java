package org.nutgraf.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.check.Checks;
import org.nutgraf.check.FollowUps;
import org.nutgraf.content.Body;
import org.nutgraf.content.ContentParser;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.page.Composed;
import org.nutgraf.page.Mentions;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.SiteComposer;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Memo;
import org.nutgraf.source.Severity;
import org.nutgraf.source.SourceFile;
import org.nutgraf.source.Sources;
import org.nutgraf.template.Templates;

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

  /** The finished site together with the rendered one that it was composed of. */
  public record Whole(RenderedSite rendered, Outputs outputs) {}

  /** The same as {@link #site}, for those who have more questions to ask. */
  public static Whole whole(Sources sources, BuildOptions options, Memo memo) {
    return whole(sources, options, memo, file -> file);
  }

  /**
   * The same.
   *
   * @param keep takes each file that was made and gives what is to stand for it, so that a site may be larger than the
   *     memory. Several threads ask it, as soon as a story is done
   */
  public static Whole whole(Sources sources, BuildOptions options, Memo memo, Function<Output.Made, Output> keep) {
    Visibility visibility = new Visibility(options.drafts(), options.future(), options.today());
    // Getting templates ready takes as long as parsing content, and neither needs the other.
    CompletableFuture<Templates> ready = CompletableFuture.supplyAsync(() -> templates(sources, memo));
    Site site = ContentParser.parse(sources, visibility, options.baseUrl(), memo);
    Map<String, Asset> statics = new TreeMap<>();
    sources.assetsBelow(STATIC).forEach((path, asset) -> statics.put(path.substring(STATIC.length()), asset));
    SiteComposer composer = new SiteComposer(site, ready.join(), statics, memo);
    Checks checks = new Checks(composer.glossary(), composer.statics(), visibility.today(), memo);
    List<ToldStory> stories = site.allStories().toList().parallelStream()
        .map(story -> told(composer.render(story), composer, checks, keep)).toList();
    Map<String, Mentions> mentions = new HashMap<>();
    stories.forEach(story -> mentions.put(story.folder(), story.mentions()));
    RenderedSite rendered = composer.rendered(mentions);
    Composed shared = composer.compose(rendered);
    Outputs outputs = composer.whole(
        Stream.concat(stories.stream().map(ToldStory::composed), Stream.of(kept(shared, keep))).toList());
    // Sorted, and each once: a set that hashes them has a small build wait for the JVM to make the hash.
    SortedSet<Finding> all = Stream.of(site.findings(), outputs.findings(), checks.site(rendered, shared.files(), outputs))
        .flatMap(List::stream).map(finding -> weighed(finding, site))
        .filter(finding -> finding.severity() != Severity.OFF).collect(Collectors.toCollection(TreeSet::new));
    List<Finding> findings = FollowUps.without(List.copyOf(all));
    memo.turn();
    return new Whole(rendered, new Outputs(outputs.files(), findings));
  }

  /** A story that is done: its files, what is wrong in it, and what others have to know of it. */
  private record ToldStory(String folder, Mentions mentions, Composed composed) {}

  private static ToldStory told(RenderedStory story, SiteComposer composer, Checks checks, Function<Output.Made, Output> keep) {
    Composed made = composer.compose(story);
    List<Finding> findings = new ArrayList<>(made.findings());
    findings.addAll(checks.story(story, made.files()));
    return new ToldStory(story.story().folder(), Mentions.of(story), kept(new Composed(made.files(), findings), keep));
  }

  private static Composed kept(Composed composed, Function<Output.Made, Output> keep) {
    return new Composed(composed.files().stream()
        .map(file -> file instanceof Output.Made made ? keep.apply(made) : file).toList(), composed.findings());
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
