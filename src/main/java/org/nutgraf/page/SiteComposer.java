package org.nutgraf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.image.SmallerCopy;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Location;
import org.nutgraf.source.Memo;
import org.nutgraf.source.Rule;
import org.nutgraf.source.SourceFile;
import org.nutgraf.template.Templates;

/** Composes the finished site: every kind of page in both editions, and the files for machines beside them. */
public final class SiteComposer {
  /** Every kind of page. A new one is added here. */
  private static final List<Function<RenderedSite, Stream<Plan>>> PAGES = List.of(
      ArticlePages::plans, EverythingPages::plans, TimelinePages::plans, GlossaryPages::plans, SourcesPages::plans,
      ClaimsPages::plans, CorrectionsPages::plans, HomePages::plans);

  /** Every kind of file that is no page. A new one is added here. */
  private static final List<Function<RenderedSite, Stream<Output>>> FILES = List.of(
      Drawings::outputs, Feed::outputs, Sitemap::outputs, MachineData::outputs, HostFiles::outputs);

  private SiteComposer() {}

  /** Renders every body of the site; what is wrong in them is in the result. */
  public static RenderedSite render(Site site, Templates templates, Memo memo) {
    return Bodies.render(site, templates, memo);
  }

  /**
   * @param statics the files of {@code static/}, by path below it
   * @return the files, and what is wrong with templates and addresses
   */
  public static Outputs compose(RenderedSite rendered, Templates templates, Map<String, Asset> statics, Memo memo) {
    Site site = rendered.site();
    List<Finding> findings = new ArrayList<>(templates.check());
    SheetRenderer renderer = new SheetRenderer(rendered, templates, memo);
    List<SheetRenderer.Result> results = PAGES.parallelStream()
        .map(kind -> kind.apply(rendered).parallel().map(renderer::render).toList()).flatMap(List::stream).toList();
    List<Output> outputs = new ArrayList<>();
    for (SheetRenderer.Result result : results) {
      outputs.addAll(result.outputs());
      findings.addAll(result.findings());
    }
    SheetRenderer.Result extra = renderer.standalone();
    outputs.addAll(extra.outputs());
    findings.addAll(extra.findings());
    outputs.addAll(FILES.parallelStream().map(kind -> kind.apply(rendered).toList()).flatMap(List::stream).toList());
    outputs.addAll(TimelineData.outputs(rendered, memo));
    site.images().forEach((path, asset) -> outputs.addAll(pictures(path, asset)));
    StaticFiles.outputs(statics, memo).forEach(outputs::add);
    findings.addAll(rendered.definitions().findings(site));
    return new Outputs(byPath(outputs, site, findings), List.copyOf(findings));
  }

  /** A file beside the text; of a large picture its smaller copies as well. */
  private static List<Output> pictures(String path, Asset asset) {
    Location origin = new SourceFile(asset.path(), "").whole();
    List<Output> outputs = new ArrayList<>(List.of(new Output.Copied(path, asset, origin)));
    asset.picture().ifPresent(size -> SmallerCopy.widths(size).forEach(width -> outputs.add(
        new Output.Drawn(SmallerCopy.path(path, width, size), new SmallerCopy(asset, width), origin))));
    return outputs;
  }

  private static SortedMap<String, Output> byPath(List<Output> outputs, Site site, List<Finding> findings) {
    SortedMap<String, Output> files = new TreeMap<>();
    for (Output output : outputs) {
      Output other = files.putIfAbsent(output.path(), output);
      if (other != null && !output.path().endsWith("/index.md") && !output.path().equals("index.md")) {
        findings.add(collision(output, other, site));
      }
    }
    return files;
  }

  private static Finding collision(Output output, Output other, Site site) {
    boolean copied = output instanceof Output.Copied;
    boolean chosen = copied || !(other instanceof Output.Copied) && (isPage(output, site) || !isPage(other, site));
    if (!chosen) {
      return collision(other, output, site);
    }
    return copied
        ? Finding.of(output.origin(), Rule.STATIC_COLLISION, "the site makes a file \"" + output.path() + "\" of its own",
            "it comes from " + other.origin() + "; give this file another name")
        : Finding.of(address(output, site), Rule.DUPLICATE_URL, "the address " + output.address() + " is taken already",
            "it is that of " + address(other, site) + "; choose another "
                + (isAlias(output, site) ? "alias" : "slug"));
  }

  // Where somebody chose the address: the title of a page is its origin, but its slug may have settled this.
  private static Location address(Output output, Site site) {
    return Optional.ofNullable(site.pages().get(output.origin().file().path()))
        .filter(page -> page.at().equals(output.origin())).map(Page::address).orElse(output.origin());
  }

  // Whether somebody chose its address, which for pages that are made from files nobody can.
  private static boolean isPage(Output output, Site site) {
    return site.pages().containsKey(output.origin().file().path());
  }

  private static boolean isAlias(Output output, Site site) {
    return Optional.ofNullable(site.pages().get(output.origin().file().path()))
        .filter(page -> page.aliases().stream().anyMatch(alias -> alias.at().equals(output.origin()))).isPresent();
  }
}
