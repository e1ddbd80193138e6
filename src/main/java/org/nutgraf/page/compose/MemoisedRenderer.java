package org.nutgraf.page.compose;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.BodyRenderer;
import org.nutgraf.markdown.Headings;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.markdown.Tree;
import org.nutgraf.page.SiteQuestions;
import org.nutgraf.page.figure.PageFigures;
import org.nutgraf.template.Templates;
import org.nutgraf.trace.Answers;
import org.nutgraf.trace.Memo;
import org.nutgraf.trace.Trace;

/**
 * Renders bodies, but for those that are as they were in the build before and ask for nothing that is answered in another
 * way.
 */
final class MemoisedRenderer {
  private final Site site;
  private final Templates templates;
  private final BodyRenderer renderer;
  private final Headings headings;
  private final Answers answers;
  private final Memo memo;
  private final List<List<Page>> outlines;
  private final Trace around;

  /**
   * Renders bodies of the glossary.
   *
   * @param headings of all pages and entries
   */
  MemoisedRenderer(
      Site site,
      Templates templates,
      BodyRenderer renderer,
      Headings headings,
      Answers answers,
      Memo memo) {
    this(
        site,
        templates,
        renderer,
        headings,
        answers,
        memo,
        List.of(),
        new Trace(answers, question -> true));
  }

  private MemoisedRenderer(
      Site site,
      Templates templates,
      BodyRenderer renderer,
      Headings headings,
      Answers answers,
      Memo memo,
      List<List<Page>> outlines,
      Trace around) {
    this.site = site;
    this.templates = templates;
    this.renderer = renderer;
    this.headings = headings;
    this.answers = answers;
    this.memo = memo;
    this.outlines = outlines;
    this.around = around;
  }

  /**
   * The same for the bodies of a story.
   *
   * @param own the headings of its own pages, and of all others
   * @param around notes what they ask for
   */
  MemoisedRenderer of(Story story, Headings own, Trace around) {
    return new MemoisedRenderer(
        site,
        templates,
        renderer.anew(),
        own,
        answers,
        memo,
        SiteQuestions.outlines(story),
        around);
  }

  /** A body in its place. */
  private record Placed(Tree tree, boolean lead, String folder, Setting.Place place) {}

  RenderedBody whole(Tree tree, Setting setting) {
    return rendered(tree, false, setting, (body, seen) -> body.render(tree, seen));
  }

  /** The first paragraph. A body without one is a note as a whole. */
  RenderedBody lead(Tree tree, Setting setting) {
    return rendered(tree, true, setting, (body, seen) -> body.lead(tree, seen)
        .orElseGet(() -> body.render(tree, seen)));
  }

  private RenderedBody rendered(
      Tree tree,
      boolean lead,
      Setting setting,
      BiFunction<BodyRenderer, Setting, RenderedBody> make) {
    String folder = setting.story().map(Story::folder).orElse("?");
    return memo.get(new Placed(tree, lead, folder, setting.place()), answers, around, trace -> {
      Site seen = SiteQuestions.site(site, trace);
      Headings asked = file -> {
        trace.ask("headings", file);
        return headings.in(file);
      };
      Optional<Story> story =
          setting.story().map(told -> SiteQuestions.story(told, outlines, trace));
      return make.apply(
          renderer.seeing(seen, asked, new PageFigures(seen, templates)), setting.telling(story));
    });
  }
}
