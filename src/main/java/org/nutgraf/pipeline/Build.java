package org.nutgraf.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nutgraf.check.FollowUps;
import org.nutgraf.content.Body;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.page.Composed;
import org.nutgraf.page.Editions;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.PageKinds;
import org.nutgraf.page.Pages;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.source.Sources;
import org.nutgraf.template.Templates;
import org.nutgraf.trace.Memo;

/**
 * The build, as pure functions: the same sources and options give the same bytes. Each language of the site is built by
 * itself ({@link LanguageBuild}), and what they made is put together.
 */
public final class Build {
  /** What says that nothing needs something that all languages share: true only if none does. */
  private static final Set<Rule> UNUSED = Set.of(Rule.UNUSED_SOURCE, Rule.UNUSED_FILE);

  private final List<LanguageBuild> languages;
  private final Now now;
  private final Memo memo;

  /** What templates are made of; a key for the memo. */
  private record TemplateFiles(SortedMap<String, SourceFile> files) {}

  /**
   * The finished site together with the rendered ones that it was composed of.
   *
   * @param languages the site in each of its languages, the original first
   * @param now the time that it was built for, which knows how long the site stays right
   */
  public record Whole(List<RenderedSite> languages, Outputs outputs, Now now) {
    /** The site in its first language. */
    public RenderedSite rendered() {
      return languages.get(0);
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
    this.memo = memo;
    // Getting templates ready takes as long as parsing content, and neither needs the other.
    ForkJoinTask<Templates> ready =
        ForkJoinTask.adapt(() -> templates(sources, memo)).fork();
    List<Site> sites =
        Editions.joined(ContentParser.all(sources, visibility, options.baseUrl(), kinds, memo));
    this.languages = sites.stream()
        .map(site -> new LanguageBuild(
            site, kinds, sources, ready.join(), now, memo.part(site.edition().prefix())))
        .toList();
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

  /** The whole site, made at once and held in memory. */
  public Whole whole() {
    return whole(LanguageBuild::story, made -> made);
  }

  /** The languages of the site, the original first. */
  public List<LanguageBuild> languages() {
    return languages;
  }

  /**
   * Makes the site, story by story, so that it may be larger than the memory: whoever builds may put the files of each away
   * before the next is made.
   *
   * @param make makes a story or has it already; several threads may ask at once
   * @param put is given every file that was made for no story
   */
  public Whole whole(
      BiFunction<LanguageBuild, Story, StoryResult> make, Function<Output.Made, Output> put) {
    List<LanguageBuild.Made> made = languages.stream()
        .map(language -> language.whole(story -> make.apply(language, story), put))
        .toList();
    Outputs outputs = composed(made);
    List<Finding> findings = findings(made, outputs);
    memo.turn();
    return new Whole(
        made.stream().map(LanguageBuild.Made::rendered).toList(),
        new Outputs(outputs.files(), findings),
        now);
  }

  /** The files of all languages, each path once. What is wrong in a language is told of by that language. */
  private Outputs composed(List<LanguageBuild.Made> made) {
    return languages
        .get(0)
        .composer()
        .whole(made.stream()
            .flatMap(language -> language.parts().stream())
            .map(part -> new Composed(part.files(), List.of()))
            .toList());
  }

  /** All that is wrong, each once, with the weight that the site gives it. */
  private List<Finding> findings(List<LanguageBuild.Made> made, Outputs outputs) {
    List<Set<Finding>> found = new ArrayList<>();
    for (int i = 0; i < languages.size(); i++) {
      found.add(languages.get(i).findings(made.get(i), outputs));
    }
    // Sorted: a set that hashes them has a small build wait for the JVM to make the hash.
    SortedSet<Finding> all = new TreeSet<>(outputs.findings());
    all.addAll(OutputPaths.findings(outputs.files()));
    for (Set<Finding> language : found) {
      language.stream()
          .filter(finding -> !UNUSED.contains(finding.rule())
              || found.stream().allMatch(others -> others.contains(finding)))
          .forEach(all::add);
    }
    Site site = made.get(0).rendered().site();
    return FollowUps.without(all.stream()
        .map(finding -> weighed(finding, site))
        .filter(finding -> finding.severity() != Severity.OFF)
        .toList());
  }

  /**
   * Gets the Markdown parser and the templates' engine ready with a word each. Loading them takes as long as reading a
   * small site, so it is worth doing on another thread while that is read.
   */
  public static void warmUp() {
    MarkdownParser.parse(new Body(new SourceFile("content/a.md", "# A\n\n*a* [a](a) `a`\n"), 0));
    String template = "templates/html/a.peb";
    SourceFile file = new SourceFile(template, "{% if a %}{{ a.b }}{% endif %}\n");
    Templates.of(new Sources(new TreeMap<>(Map.of(template, file)), new TreeMap<>(), List.of()))
        .check();
  }

  private static Templates templates(Sources sources, Memo memo) {
    Templates templates = memo.get(
        new TemplateFiles(new TreeMap<>(sources.textsBelow("templates/"))),
        files -> Templates.of(sources));
    templates.check();
    return templates;
  }

  /** A finding with the weight that the site gives its rule. */
  public static Finding weighed(Finding finding, Site site) {
    return finding.with(
        site.config().severities().getOrDefault(finding.rule(), finding.severity()));
  }
}
