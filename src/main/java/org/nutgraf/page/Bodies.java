package org.nutgraf.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Event;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.markdown.BodyRenderer;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.markdown.Tree;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Memo;
import org.nutgraf.template.Templates;

/**
 * Parses and renders every body of the site. Bodies don't depend on one another, so they are rendered in parallel, and
 * those whose text and surroundings are as in the build before are not rendered again.
 */
final class Bodies {
  private final Site site;
  private final Memo memo;
  private final Map<String, Tree> trees;
  private final Map<Optional<String>, Surroundings> surroundings;
  private final BodyRenderer renderer;
  private final Definitions definitions;

  /**
   * A body in its place: everything that its rendering depends on.
   *
   * @param lead whether only its first paragraph is rendered
   * @param headings those of other pages that it may link to
   */
  private record Placed(Tree tree, boolean lead, Setting.Place place, Map<String, Set<String>> headings,
      Surroundings surroundings) {}

  private Bodies(Site site, Templates templates, Memo memo) {
    this.site = site;
    this.memo = memo;
    MarkdownParser parser = memo.get(MarkdownParser.class, type -> new MarkdownParser());
    List<Body> entries = Stream.concat(site.pages().values().stream().map(Page::body),
        site.terms().values().stream().map(Term::body)).toList();
    Stream<Body> told = site.allStories().flatMap(Bodies::told);
    this.trees = Stream.concat(entries.stream(), told).toList().parallelStream()
        .collect(Collectors.toConcurrentMap(body -> body.file().path(), body -> memo.get(body, parser::parse)));
    Map<String, Tree> linkable = new HashMap<>();
    entries.forEach(body -> linkable.put(body.file().path(), tree(body)));
    this.renderer = new BodyRenderer(site, linkable, new PageFigures(site, templates));
    this.surroundings = Surroundings.of(site, trees, templates, memo);
    this.definitions =
        new Definitions((body, setting) -> lead(tree(body), setting), (body, setting) -> render(tree(body), setting));
  }

  /** What a story tells besides its pages. */
  private static Stream<Body> told(Story story) {
    return Stream.of(story.events().stream().map(Event::body), story.claims().values().stream().map(Claim::body),
        story.corrections().stream().map(Correction::body)).flatMap(bodies -> bodies);
  }

  static RenderedSite render(Site site, Templates templates, Memo memo) {
    Bodies bodies = new Bodies(site, templates, memo);
    List<Story> stories = site.allStories().toList();
    Map<String, RenderedBody> pages = new ConcurrentHashMap<>();
    stories.parallelStream().forEach(story -> story.pages().parallel().forEach(page -> pages.put(page.file().path(),
        bodies.render(bodies.tree(page.body()), Setting.page(Optional.of(story), page.url())))));
    Map<String, RenderedBody> terms =
        site.terms().values().parallelStream().collect(Collectors.toConcurrentMap(Term::id, bodies::term));
    Map<String, List<RenderedBody>> events = each(stories, bodies::events);
    Map<String, List<RenderedBody>> corrections = each(stories, bodies::corrections);
    // The one-page edition says nothing new: its bodies are the pages' bodies once more.
    List<Finding> findings = Stream.of(pages.values().stream(), events.values().stream().flatMap(List::stream),
            corrections.values().stream().flatMap(List::stream), terms.values().stream())
        .flatMap(all -> all).flatMap(body -> body.findings().stream()).toList();
    return new RenderedSite(site, bodies.trees, pages, bodies::onePage, events, corrections, terms,
        bodies.definitions, bodies.surroundings,
        each(stories, story -> Outline.of(story, site, pages, bodies.definitions, bodies.surroundings.get(Optional.of(story.folder())), memo)),
        findings);
  }

  private static <T> Map<String, T> each(List<Story> stories, Function<Story, T> make) {
    return stories.parallelStream().collect(Collectors.toConcurrentMap(Story::folder, make));
  }

  private RenderedBody render(Tree tree, Setting setting) {
    return memo.get(placed(tree, false, setting), placed -> renderer.render(tree, setting));
  }

  // A body without a paragraph is a note as a whole.
  private RenderedBody lead(Tree tree, Setting setting) {
    return memo.get(placed(tree, true, setting),
        placed -> renderer.lead(tree, setting).orElseGet(() -> renderer.render(tree, setting)));
  }

  private Placed placed(Tree tree, boolean lead, Setting setting) {
    return new Placed(tree, lead, setting.place(), Surroundings.headings(tree, trees),
        surroundings.get(setting.story().map(Story::folder)));
  }

  private Tree tree(Body body) {
    return trees.get(body.file().path());
  }

  private RenderedBody term(Term term) {
    return render(tree(term.body()),
        Setting.page(Optional.empty(), "glossary/" + term.id() + "/").excluding(Set.of(term.id())));
  }

  private List<RenderedBody> onePage(Story story) {
    Setting page = Setting.page(Optional.of(story), story.folder() + EverythingPages.NAME);
    Sequence sequence = new Sequence();
    List<RenderedBody> bodies = new ArrayList<>();
    bodies.add(sequence.add(tree(story.article().body()), page.section(Anchors.prefix(story.article()))));
    for (Page section : story.sections()) {
      bodies.add(sequence.add(tree(section.body()), page.chapter(Anchors.prefix(section), linked(section, story))));
    }
    return bodies;
  }

  /** The headings of a section that the story's article and sections link to. */
  private Set<String> linked(Page section, Story story) {
    String file = section.file().path();
    Set<String> linked = new HashSet<>();
    story.sequence().map(page -> tree(page.body()).pointsInto())
        .forEach(anchors -> {
          linked.addAll(anchors.getOrDefault(file, Set.of()));
          if (file.endsWith("/index.md")) {
            linked.addAll(anchors.getOrDefault(file.substring(0, file.length() - "/index.md".length()), Set.of()));
          }
        });
    return linked;
  }

  private List<RenderedBody> events(Story story) {
    Setting page = Setting.page(Optional.of(story), story.folder() + TimelinePages.NAME);
    Sequence sequence = new Sequence();
    return story.events().stream().map(event -> sequence.add(tree(event.body()), page.section(Anchors.prefix(event.id())).apart())).toList();
  }

  private List<RenderedBody> corrections(Story story) {
    Setting page = Setting.page(Optional.of(story), story.folder() + CorrectionsPages.NAME);
    Sequence sequence = new Sequence();
    return story.corrections().stream()
        .map(correction -> sequence.add(tree(correction.body()), page.section(Anchors.prefix(correction.id())).apart())).toList();
  }

  /** Bodies that stand on one page, one below the other: what was used above is no first use below. */
  private final class Sequence {
    private final Map<String, Integer> seen = new HashMap<>();

    RenderedBody add(Tree tree, Setting setting) {
      RenderedBody body = render(tree, setting.seen(Map.copyOf(seen)));
      body.refs().forEach((note, count) -> seen.merge(note, count, Integer::sum));
      return body;
    }
  }
}
