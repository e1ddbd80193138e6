package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Site;
import org.nutgraf.content.Status;
import org.nutgraf.markdown.HtmlWriter.BodyWords;
import org.nutgraf.markdown.RenderedBody.Use;
import org.nutgraf.source.Finding;

/** Renders bodies in both editions. Immutable; safe for use by several threads. */
public final class BodyRenderer {
  private final Site site;
  private final Map<String, Tree> trees;
  private final TermLinker linker;
  private final Figures figures;

  /**
   * @param trees every page's body by its source path, for the headings that links lead to
   */
  public BodyRenderer(Site site, Map<String, Tree> trees, Figures figures) {
    this.site = site;
    this.trees = trees;
    this.linker = new TermLinker(site.terms().values());
    this.figures = figures;
  }

  public RenderedBody render(Tree tree, Setting setting) {
    List<Finding> findings = new ArrayList<>(tree.findings());
    Survey survey = surveyor(tree, setting, findings).survey();
    BodyWords words = key -> word(key, setting);
    String html = new HtmlWriter(tree, survey, setting, words, false).write();
    String markdown = new MarkdownWriter(tree, survey, setting, words).write();
    List<Heading> headings = tree.headings().stream().map(heading -> new Heading(
        Math.min(6, heading.level() + setting.deeper()), Anchors.heading(setting.anchorPrefix(), heading.id()), heading.text(),
        heading.at())).toList();
    return rendered(survey, html, markdown, headings, findings);
  }

  /** The inline content of a body's first paragraph, such as a definition's pop-up; empty if it has none. */
  public Optional<RenderedBody> lead(Tree tree, Setting setting) {
    Optional<Paragraph> first = first(tree);
    return first.map(paragraph -> {
      List<Finding> findings = new ArrayList<>();
      Survey survey = surveyor(tree, setting, findings).survey(paragraph);
      String html = new HtmlWriter(tree, survey, setting, key -> word(key, setting), false).write(paragraph);
      return rendered(survey, html, PlainText.of(paragraph), List.of(), findings);
    });
  }

  /** A body's first paragraph without markup; empty if it has none. */
  public static String plainLead(Tree tree) {
    return first(tree).map(PlainText::of).orElse("");
  }

  private static Optional<Paragraph> first(Tree tree) {
    for (Node node = tree.document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph paragraph) {
        return Optional.of(paragraph);
      }
    }
    return Optional.empty();
  }

  private Surveyor surveyor(Tree tree, Setting setting, List<Finding> findings) {
    Links links = new LinkResolver(site, trees, setting, findings);
    return new Surveyor(tree, setting, links, linker, site.config().linking(), figures, findings);
  }

  // "claim:x" asks for the status of a claim, everything else for an interface word.
  private String word(String key, Setting setting) {
    if (key.startsWith("claim:")) {
      String id = key.substring("claim:".length());
      return setting.story().map(story -> story.claims().get(id)).map(Claim::status).orElse(Status.UNKNOWN).id();
    }
    return site.words().get(key);
  }

  private static RenderedBody rendered(Survey survey, String html, String markdown, List<Heading> headings,
      List<Finding> findings) {
    List<Use> terms =
        survey.terms.entrySet().stream().map(use -> new Use(use.getKey(), use.getValue())).toList();
    return new RenderedBody(html, markdown, headings, terms, List.copyOf(survey.places),
        List.copyOf(survey.claims), Set.copyOf(survey.listed), List.copyOf(survey.citations), Map.copyOf(survey.refs),
        List.copyOf(survey.events), List.copyOf(survey.outside), Map.copyOf(survey.files), survey.words,
        survey.fingerprints.opening(), survey.fingerprints.whole(), List.copyOf(findings));
  }
}
