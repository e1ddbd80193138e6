package org.nutgraf.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Event;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.BodyRenderer;
import org.nutgraf.markdown.Figures;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.markdown.Tree;
import org.nutgraf.source.Finding;

/** Parses and renders every body of the site. Bodies don't depend on one another, so they are rendered in parallel. */
final class Bodies {
  private final Site site;
  private final MarkdownParser parser = new MarkdownParser();
  private final Map<String, Tree> trees;
  private final BodyRenderer renderer;

  private Bodies(Site site, Figures figures) {
    this.site = site;
    List<Body> bodies = new ArrayList<>();
    site.pages().values().forEach(page -> bodies.add(page.body()));
    site.terms().values().forEach(term -> bodies.add(term.body()));
    this.trees = bodies.parallelStream().collect(Collectors.toConcurrentMap(body -> body.file().path(), parser::parse));
    this.renderer = new BodyRenderer(site, trees, figures);
  }

  static RenderedSite render(Site site, Figures figures) {
    Bodies bodies = new Bodies(site, figures);
    List<Story> stories = site.allStories().toList();
    Map<Page, RenderedBody> pages = new ConcurrentHashMap<>();
    stories.parallelStream().forEach(story -> story.pages().parallel().forEach(page ->
        pages.put(page, bodies.renderer.render(bodies.tree(page.body()), Setting.page(Optional.of(story), page.url())))));
    Map<String, RenderedBody> terms = site.terms().values().parallelStream().collect(Collectors.toConcurrentMap(Term::id, bodies::term));
    Map<Story, List<RenderedBody>> events = bodies.each(stories, bodies::events);
    Map<Story, List<RenderedBody>> corrections = bodies.each(stories, bodies::corrections);
    // The one-page edition says nothing new: its bodies are the pages' bodies once more.
    List<Finding> findings = Stream.of(pages.values().stream(), events.values().stream().flatMap(List::stream),
            corrections.values().stream().flatMap(List::stream), terms.values().stream())
        .flatMap(all -> all).flatMap(body -> body.findings().stream()).distinct().sorted().toList();
    return new RenderedSite(site, bodies.trees, pages,
        bodies.each(stories.stream().filter(story -> !story.sections().isEmpty()).toList(), bodies::onePage), events, corrections, terms,
        new Definitions(bodies.renderer, bodies.parser, bodies.trees), findings);
  }

  private Map<Story, List<RenderedBody>> each(List<Story> stories, Function<Story, List<RenderedBody>> render) {
    Map<String, List<RenderedBody>> done = stories.parallelStream().collect(Collectors.toConcurrentMap(Story::folder, render));
    Map<Story, List<RenderedBody>> result = new HashMap<>();
    stories.forEach(story -> result.put(story, done.get(story.folder())));
    return result;
  }

  private Tree tree(Body body) {
    return trees.get(body.file().path());
  }

  private RenderedBody term(Term term) {
    return renderer.render(tree(term.body()),
        Setting.page(Optional.empty(), "glossary/" + term.id() + "/").excluding(Set.of(term.id())));
  }

  private List<RenderedBody> onePage(Story story) {
    Setting page = Setting.page(Optional.of(story), story.folder() + EverythingPages.NAME);
    Sequence sequence = new Sequence();
    List<RenderedBody> bodies = new ArrayList<>();
    bodies.add(sequence.add(tree(story.article().body()), page.section("", 0)));
    for (Page section : story.sections()) {
      bodies.add(sequence.add(tree(section.body()), page.section(section.slug() + "--", 1)));
    }
    return bodies;
  }

  private List<RenderedBody> events(Story story) {
    Setting page = Setting.page(Optional.of(story), story.folder() + TimelinePages.NAME);
    Sequence sequence = new Sequence();
    return story.events().stream().map(event -> sequence.add(parser.parse(event.body()), page.section(event.id() + "--", 0).apart())).toList();
  }

  private List<RenderedBody> corrections(Story story) {
    Setting page = Setting.page(Optional.of(story), story.folder() + CorrectionsPages.NAME);
    Sequence sequence = new Sequence();
    return story.corrections().stream()
        .map(correction -> sequence.add(parser.parse(correction.body()), page.section(correction.id() + "--", 0).apart())).toList();
  }

  /** Bodies that stand on one page, one below the other: what was used above is no first use below. */
  private final class Sequence {
    private final Set<String> seen = new HashSet<>();

    RenderedBody add(Tree tree, Setting setting) {
      RenderedBody body = renderer.render(tree, setting.seen(Set.copyOf(seen)));
      body.terms().forEach(use -> seen.add(use.term()));
      body.claims().forEach(claim -> seen.add("claim:" + claim));
      body.citations().forEach(source -> seen.add("source:" + source));
      return body;
    }
  }
}
