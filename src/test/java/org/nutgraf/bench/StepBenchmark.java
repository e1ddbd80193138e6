package org.nutgraf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.markdown.BodyRenderer;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.markdown.Tree;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.PageKinds;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.compose.SiteComposer;
import org.nutgraf.pipeline.Build;
import org.nutgraf.pipeline.WriteException;
import org.nutgraf.pipeline.WriteReport;
import org.nutgraf.source.Sources;
import org.nutgraf.template.Templates;
import org.nutgraf.trace.Memo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The steps of a build, each for the whole of {@link SampleSite}, in warm JVMs: for comparing two ways of doing a step. What
 * a build takes, in which hardly any code gets warm, {@link WholeBuild} tells.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class StepBenchmark {
  private Sources sources;
  private Site site;
  private Templates templates;
  private Map<String, Tree> trees;
  private SiteComposer composer;
  private RenderedSite rendered;
  private List<RenderedStory> stories;
  private Outputs outputs;
  private Path folder;
  private int written;

  @Setup
  public void build() throws IOException {
    sources = SampleSite.sources();
    site = SampleSite.site(sources);
    templates = Templates.of(sources);
    Build.Whole whole = Build.whole(sources, SiteFixture.OPTIONS, new Memo());
    rendered = whole.rendered();
    composer = new SiteComposer(site, PageKinds.SHIPPED, templates, Map.of(), Memo.forgetful());
    stories = site.allStories()
        .map(story -> composer.render(story, composer.trace(story)))
        .toList();
    trees = new HashMap<>();
    stories.forEach(story -> trees.putAll(story.trees()));
    outputs = whole.outputs();
    folder = Files.createTempDirectory("nutgraf-written");
  }

  @TearDown
  public void delete() throws IOException {
    Folders.delete(folder);
  }

  /** Files to a site: YAML and cross-references. */
  @Benchmark
  public Site parse() {
    return SampleSite.site(sources);
  }

  /** Bodies to trees. */
  @Benchmark
  public List<Tree> parseMarkdown() {
    List<Tree> trees = new ArrayList<>();
    for (Page page : site.pages().values()) {
      trees.add(MarkdownParser.parse(page.body()));
    }
    return trees;
  }

  /** Trees to both editions of the bodies, with terms and other links. */
  @Benchmark
  public List<RenderedBody> render() {
    BodyRenderer renderer = new BodyRenderer(
        site,
        file -> Optional.ofNullable(trees.get(file)).map(Tree::anchors),
        (scheme, query, caption, number, setting, at) -> {
          throw new IllegalStateException("the sample has no figures");
        });
    List<RenderedBody> bodies = new ArrayList<>();
    site.allStories().forEach(story -> story
        .pages()
        .forEach(page -> bodies.add(renderer.render(
            trees.get(page.file().path()), Setting.page(Optional.of(story), page.url())))));
    return bodies;
  }

  /** Bodies to files: templates, and the data for machines. */
  @Benchmark
  public Outputs template() {
    return composer.whole(Stream.concat(
            stories.stream().map(composer::compose), Stream.of(composer.compose(rendered)))
        .toList());
  }

  /** Files to a folder that is not there yet. */
  @Benchmark
  public WriteReport write() throws WriteException {
    return SiteFixture.write(outputs, folder.resolve(String.valueOf(++written)));
  }
}
