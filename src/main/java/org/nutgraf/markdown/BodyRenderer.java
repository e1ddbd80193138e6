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
import org.nutgraf.finding.Finding;
import org.nutgraf.markdown.HtmlWriter.BodyWords;
import org.nutgraf.markdown.RenderedBody.Digests;
import org.nutgraf.markdown.RenderedBody.Use;
import org.nutgraf.markdown.RenderedBody.Uses;
import org.nutgraf.text.QuotationMarks;

/** Renders bodies in both editions. Immutable; safe for use by several threads. */
public final class BodyRenderer {
  private final Site site;
  private final Headings headings;
  private final TermLinker linker;
  private final FigureDrawer figures;

  /** @param headings of all pages and glossary entries */
  public BodyRenderer(Site site, Headings headings, FigureDrawer figures) {
    this(site, headings, new TermLinker(site.terms().values(), site.config().language()), figures);
  }

  private BodyRenderer(Site site, Headings headings, TermLinker linker, FigureDrawer figures) {
    this.site = site;
    this.headings = headings;
    this.linker = linker;
    this.figures = figures;
  }

  /** The same for other texts: what it remembers of those it has rendered is not taken along. */
  public BodyRenderer anew() {
    return new BodyRenderer(site, headings, linker.anew(), figures);
  }

  /**
   * The same for a text that sees the site in its own way. The terms that are looked for in texts stay those of the
   * whole.
   */
  public BodyRenderer seeing(Site site, Headings headings, FigureDrawer figures) {
    return new BodyRenderer(site, headings, linker, figures);
  }

  public RenderedBody render(Tree tree, Setting setting) {
    List<Finding> findings = new ArrayList<>(tree.findings());
    Survey survey = surveyor(tree, setting, findings).survey();
    BodyWords words = key -> word(key, setting);
    String html = new HtmlWriter(tree, survey, setting, words, false).write();
    String markdown = new MarkdownWriter(tree, survey, setting, words).write();
    List<Heading> anchored = tree.headings().stream()
        .map(heading -> new Heading(
            Math.min(6, heading.level() + setting.deeper()),
            Anchors.heading(setting.anchorPrefix(), heading.id()),
            curled(heading.text()),
            heading.at()))
        .toList();
    return rendered(survey, html, markdown, anchored, findings);
  }

  /** The inline content of a body's first paragraph, such as a definition's pop-up; empty if it has none. */
  public Optional<RenderedBody> lead(Tree tree, Setting setting) {
    Optional<Paragraph> first = first(tree);
    return first.map(paragraph -> {
      List<Finding> findings = new ArrayList<>();
      Survey survey = surveyor(tree, setting, findings).survey(paragraph);
      String html =
          new HtmlWriter(tree, survey, setting, key -> word(key, setting), false).write(paragraph);
      return rendered(survey, html, curled(tree.plain(paragraph)), List.of(), findings);
    });
  }

  /** A body's first paragraph without markup; empty if it has none. */
  public static String plainLead(Tree tree) {
    return first(tree).map(tree::plain).orElse("");
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
    Links links = new LinkResolver(site, headings, setting, findings);
    return new Surveyor(
        tree, setting, links, linker, site.config().prose().linking(), quotes(), figures, findings);
  }

  private Optional<QuotationMarks> quotes() {
    return site.config().prose().smartQuotes()
        ? Optional.of(site.language().quotes())
        : Optional.empty();
  }

  private String curled(String text) {
    return quotes().map(marks -> marks.curl(text)).orElse(text);
  }

  // "claim:x" asks for the status of a claim, everything else for an interface word.
  private String word(String key, Setting setting) {
    if (key.startsWith("claim:")) {
      String id = key.substring("claim:".length());
      return setting
          .story()
          .map(story -> story.claims().get(id))
          .map(Claim::status)
          .orElse(Status.UNKNOWN)
          .id();
    }
    return site.words().get(key);
  }

  private static RenderedBody rendered(
      Survey survey, String html, String markdown, List<Heading> headings, List<Finding> findings) {
    List<Use> terms = survey.terms.entrySet().stream()
        .map(use -> new Use(use.getKey(), use.getValue()))
        .toList();
    return new RenderedBody(
        html,
        markdown,
        headings,
        new Uses(
            terms,
            List.copyOf(survey.decisions),
            List.copyOf(survey.claims),
            Set.copyOf(survey.listed),
            List.copyOf(survey.citations),
            Map.copyOf(survey.refs),
            List.copyOf(survey.events),
            List.copyOf(survey.outside)),
        Map.copyOf(survey.files),
        survey.words,
        new Digests(survey.fingerprints.opening(), survey.fingerprints.whole()),
        List.copyOf(findings));
  }
}
