package org.nutgraf.page.compose;

import static org.nutgraf.content.Site.CONTENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Now;
import org.nutgraf.content.Originals;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.image.Original;
import org.nutgraf.image.SmallerCopy;
import org.nutgraf.page.Composed;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.PageModel;
import org.nutgraf.page.Pages;
import org.nutgraf.page.RenderedGlossary;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.StoryUses;
import org.nutgraf.page.machine.ClaimData;
import org.nutgraf.page.machine.Feed;
import org.nutgraf.page.machine.HostFiles;
import org.nutgraf.page.machine.MachineData;
import org.nutgraf.page.machine.PublishedFiles;
import org.nutgraf.page.machine.Sitemap;
import org.nutgraf.page.machine.StaticFiles;
import org.nutgraf.page.machine.ThemeFile;
import org.nutgraf.page.machine.TimelineData;
import org.nutgraf.source.Asset;
import org.nutgraf.source.FileKind;
import org.nutgraf.template.Templates;
import org.nutgraf.trace.Answers;
import org.nutgraf.trace.Memo;
import org.nutgraf.trace.Trace;

/**
 * Composes the finished site: every kind of page in both editions, and the files for machines beside them. First each
 * story by itself, then what is made of all of them.
 */
public final class SiteComposer {
  /** Every kind of file of the whole site that is no page. A new one is added here. */
  private static final List<Function<RenderedSite, Stream<Output>>> SITE_FILES = List.of(
      Feed::outputs,
      Sitemap::outputs,
      MachineData::outputs,
      HostFiles::outputs,
      ThemeFile::outputs);

  /** The files of the site that each language has. */
  private static final List<Function<RenderedSite, Stream<Output>>> LANGUAGE_FILES =
      List.of(Feed::outputs, Sitemap::outputs, MachineData::outputs);

  /** What a site may have its own of in {@code static/}. */
  private static final Set<String> REPLACEABLE = Set.of("robots.txt", HostFiles.REDIRECTS);

  private final Site site;
  private final List<Pages> kinds;
  private final Templates templates;
  private final Memo memo;
  private final Map<String, Output> statics = new TreeMap<>();
  private final Bodies bodies;

  /**
   * @param kinds the kinds of pages that the site has
   * @param statics the files of {@code static/}, by path below it
   */
  public SiteComposer(
      Site site, List<Pages> kinds, Templates templates, Map<String, Asset> statics, Memo memo) {
    this.site = site;
    this.kinds = kinds;
    this.templates = templates;
    this.memo = memo;
    StaticFiles.outputs(statics, memo).forEach(file -> this.statics.put(file.path(), file));
    this.bodies = new Bodies(site, templates, memo);
    bodies.answers().know("styled", name -> isStyled());
  }

  public RenderedGlossary glossary() {
    return bodies.glossary();
  }

  /** The finished files of {@code static/}, by path. */
  public Map<String, Output> statics() {
    return statics;
  }

  /**
   * The site for those who look at all of it.
   *
   * @param mentions of each story
   * @param now the time that the site is built for
   */
  public RenderedSite rendered(List<StoryUses> mentions, Now now) {
    Map<String, StoryUses> byFolder =
        mentions.stream().collect(Collectors.toMap(StoryUses::folder, told -> told));
    return new RenderedSite(
        bodies.glossary(),
        byFolder,
        bodies::parsed,
        story -> bodies.story(story, bodies.trace(story)),
        now);
  }

  /** What this site answers to the questions that are asked while its stories are made. */
  public Answers answers() {
    return bodies.answers();
  }

  /** A trace for what is made of a story. */
  public Trace trace(Story story) {
    return bodies.trace(story);
  }

  /**
   * Renders every body of a story.
   *
   * @param trace notes all that they ask for, and all that is asked of what is given back
   */
  public RenderedStory render(Story story, Trace trace) {
    trace.ask("styled", "");
    return bodies.story(story, trace);
  }

  private boolean isStyled() {
    return statics.containsKey(StaticFiles.OWN_STYLES);
  }

  /** The pages of a story and the files beside them, and what is wrong with any of its texts. */
  public Composed compose(RenderedStory story) {
    PageRenderer sheets =
        new PageRenderer(story.site(), Optional.of(story.story()), isStyled(), templates, memo);
    Composed all = pages(kind -> kind.models(story), sheets);
    all.add(sheets.redirects(story.story()));
    Drawings.outputs(story).forEach(all.files()::add);
    TimelineData.outputs(story).forEach(all.files()::add);
    Feed.outputs(story).forEach(all.files()::add);
    ClaimData.outputs(story).forEach(all.files()::add);
    all.findings().addAll(story.findings());
    return all;
  }

  /**
   * The pages and files that belong to no story, and what is wrong with them, with templates and with the glossary.
   */
  public Composed compose(RenderedSite rendered) {
    PageRenderer sheets = new PageRenderer(site, site.home(), isStyled(), templates, memo);
    Composed all = pages(kind -> kind.models(rendered), sheets);
    boolean first = site.edition().isOriginal();
    if (first) {
      all.add(sheets.notFound());
      all.files().addAll(statics.values());
      all.findings().addAll(templates.check());
    }
    all.add(sheets.redirects());
    (first ? SITE_FILES : LANGUAGE_FILES)
        .parallelStream()
            .map(kind -> kind.apply(rendered).toList())
            .toList()
            .forEach(files -> files.stream()
                .filter(
                    file -> !REPLACEABLE.contains(file.path()) || !statics.containsKey(file.path()))
                .forEach(all.files()::add));
    PublishedFiles.of(rendered).stream()
        .map(path -> site.images().get(path.substring(CONTENT.length())))
        .forEach(asset -> all.files()
            .addAll(pictures(
                asset.path().substring(CONTENT.length()), asset, site.config().originals())));
    all.findings().addAll(rendered.glossary().findings());
    return all;
  }

  /** The finished site of all its parts; one of several files for one address is left out, and said to be wrong. */
  public Outputs whole(List<Composed> parts) {
    List<Finding> findings = new ArrayList<>();
    List<Output> files = new ArrayList<>();
    parts.forEach(part -> {
      files.addAll(part.files());
      findings.addAll(part.findings());
    });
    SortedMap<String, Output> byPath = byPath(files, site, findings);
    return new Outputs(byPath, List.copyOf(findings));
  }

  private Composed pages(Function<Pages, Stream<PageModel>> models, PageRenderer sheets) {
    Composed all = Composed.empty();
    kinds.parallelStream()
        .map(kind -> models.apply(kind).parallel().map(sheets::render).toList())
        .toList()
        .forEach(pages -> pages.forEach(all::add));
    return all;
  }

  /** A file beside the text; of a large picture its smaller copies as well. */
  private static List<Output> pictures(String path, Asset asset, Originals originals) {
    Location origin = new SourceFile(asset.path(), "").whole();
    List<Output> outputs = new ArrayList<>(List.of(
        FileKind.of(path) == FileKind.PICTURE
            ? new Output.Drawn(path, new Original(asset, originals.has(path)), origin)
            : new Output.Copied(path, asset, origin)));
    asset.picture().ifPresent(size -> SmallerCopy.widths(size)
        .forEach(width -> outputs.add(new Output.Drawn(
            SmallerCopy.path(path, width, size), new SmallerCopy(asset, width), origin))));
    return outputs;
  }

  private static SortedMap<String, Output> byPath(
      List<Output> outputs, Site site, List<Finding> findings) {
    SortedMap<String, Output> files = new TreeMap<>();
    for (Output output : outputs) {
      Output other = files.putIfAbsent(output.path(), output);
      if (other != null
          && !other.equals(output)
          && !output.path().endsWith("/index.md")
          && !output.path().equals("index.md")) {
        findings.add(collision(output, other, site));
      }
    }
    return files;
  }

  /** Whether a file is one that lies beside the texts. */
  public static boolean isCopied(Output output) {
    return output instanceof Output.Copied
        || output instanceof Output.Drawn drawn
            && (drawn.drawing() instanceof Original || drawn.drawing() instanceof SmallerCopy);
  }

  // Whether somebody chose its name: a smaller copy has one that the site makes.
  private static boolean isNamed(Output output) {
    return isCopied(output)
        && !(output instanceof Output.Drawn drawn && drawn.drawing() instanceof SmallerCopy);
  }

  private static Finding collision(Output output, Output other, Site site) {
    boolean copied = isNamed(output);
    boolean chosen = copied || !isNamed(other) && (isPage(output, site) || !isPage(other, site));
    if (!chosen) {
      return collision(other, output, site);
    }
    return copied
        ? Finding.of(
            output.origin(),
            Rule.STATIC_COLLISION,
            "the site makes a file \"" + output.path() + "\" of its own",
            "it comes from " + other.origin() + "; give this file another name")
        : Finding.of(
            address(output, site),
            Rule.DUPLICATE_URL,
            "the address " + output.address() + " is taken already",
            "it is that of " + address(other, site) + "; choose another "
                + (isAlias(output, site) ? "alias" : "slug"));
  }

  // Where somebody chose the address: the title of a page is its origin, but its slug may have
  // settled this.
  private static Location address(Output output, Site site) {
    return Optional.ofNullable(site.pages().get(output.origin().file().path()))
        .filter(page -> page.at().equals(output.origin()))
        .map(page -> page.address().at())
        .orElse(output.origin());
  }

  // Whether somebody chose its address, which for pages that are made from files nobody can.
  private static boolean isPage(Output output, Site site) {
    return site.pages().containsKey(output.origin().file().path());
  }

  private static boolean isAlias(Output output, Site site) {
    return Optional.ofNullable(site.pages().get(output.origin().file().path()))
        .filter(
            page -> page.aliases().stream().anyMatch(alias -> alias.at().equals(output.origin())))
        .isPresent();
  }
}
