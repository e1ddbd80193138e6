package org.nutgraf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nutgraf.content.Body;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.BodyRenderer;
import org.nutgraf.markdown.Headings;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.markdown.Tree;
import org.nutgraf.template.Templates;
import org.nutgraf.trace.Memo;

/** Parses and renders the bodies of a site: first the glossary's, which all stories show, then each story's by itself. */
final class Bodies {
  private final Site site;
  private final Memo memo;
  private final MarkdownParser parser;
  private final BodyRenderer renderer;
  private final BodyInputs.Shared shared;
  private final RenderedGlossary glossary;
  // Of all pages, by source path.
  private final SortedMap<String, String> titles = new TreeMap<>();
  // Of pages that another story's texts or the glossary lead into.
  private final Map<String, Set<String>> anchors = new ConcurrentHashMap<>();

  Bodies(Site site, Templates templates, Memo memo) {
    this.site = site;
    this.memo = memo;
    site.pages().forEach((path, page) -> titles.put(path, page.title()));
    this.parser = memo.get(MarkdownParser.class, type -> new MarkdownParser());
    Map<String, Tree> entries = parsed(site.terms().values().stream().map(Term::body).toList());
    entries.forEach((path, tree) -> anchors.put(path, tree.anchors()));
    this.renderer = new BodyRenderer(site, this::anchors, new PageFigures(site, templates));
    this.shared = BodyInputs.shared(site, entries, this::anchors, templates, memo);
    BodyInputs around = BodyInputs.of(shared, memo);
    MemoisedRenderer bodies = new MemoisedRenderer(renderer, this::anchors, around, memo);
    Map<String, RenderedBody> terms = List.copyOf(site.terms().values()).parallelStream()
        .collect(Collectors.toConcurrentMap(Term::id, term -> bodies.whole(entries.get(term.body().file().path()),
            Setting.page(Optional.empty(), GlossaryPages.url(term)).excluding(Set.of(term.id())))));
    this.glossary = new RenderedGlossary(site, entries, terms,
        new Definitions((body, setting) -> bodies.lead(entries.get(body.file().path()), setting)), around, this::anchors);
  }

  RenderedGlossary glossary() {
    return glossary;
  }

  /**
   * All that a story's pages depend on.
   *
   * @param outside what its texts find in those of other stories
   * @param titles of the pages in its folder, some of which may be other stories'
   */
  private record Ingredients(Story story, BodyInputs.Shared shared, Map<String, Set<String>> outside,
      List<String> titles) {}

  /** All that a story's pages and what is wrong in it depend on, to be compared by value. */
  Object ingredients(Story story) {
    Map<String, Tree> trees = parsed(told(story));
    String folder = "content/" + story.folder();
    List<String> within = titles.subMap(folder, folder + Character.MAX_VALUE).values().stream().toList();
    return new Ingredients(story, shared, BodyInputs.outside(trees, this::anchors), within);
  }

  RenderedStory story(Story story) {
    Map<String, Tree> trees = parsed(told(story));
    Headings headings = file -> Optional.ofNullable(site.pages().get(file)).map(page -> trees.get(file))
        .map(Tree::anchors).or(() -> anchors(file));
    List<Tree> remarks = story.claims().values().stream().map(claim -> trees.get(claim.body().file().path())).toList();
    BodyInputs around = BodyInputs.of(shared, story, remarks, headings, memo);
    MemoisedRenderer bodies = new MemoisedRenderer(renderer.anew(headings), headings, around, memo);
    return new StoryBodies(story, trees, bodies).rendered(glossary);
  }

  /** All that a story tells. */
  private static List<Body> told(Story story) {
    List<Body> bodies = new ArrayList<>(story.pages().map(Page::body).toList());
    story.events().forEach(event -> bodies.add(event.body()));
    story.claims().values().forEach(claim -> bodies.add(claim.body()));
    story.corrections().forEach(correction -> bodies.add(correction.body()));
    return bodies;
  }

  private Map<String, Tree> parsed(List<Body> bodies) {
    return bodies.parallelStream().collect(Collectors.toConcurrentMap(body -> body.file().path(), this::parsed));
  }

  Tree parsed(Body body) {
    return memo.get(body, parser::parse);
  }

  private Optional<Set<String>> anchors(String file) {
    return Optional.ofNullable(anchors.get(file)).or(() -> Optional.ofNullable(site.pages().get(file))
        .map(page -> anchors.computeIfAbsent(file, path -> parsed(page.body()).anchors())));
  }
}
