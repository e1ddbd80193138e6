package org.nutgraf.page.compose;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Page;
import org.nutgraf.content.SiteConfig.Linking;
import org.nutgraf.content.Story;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.markdown.Decision;
import org.nutgraf.markdown.Decision.Why;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.markdown.Tree;
import org.nutgraf.page.CorrectionsPages;
import org.nutgraf.page.Definitions;
import org.nutgraf.page.EverythingPages;
import org.nutgraf.page.Outline;
import org.nutgraf.page.RenderedGlossary;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.StoryViews;
import org.nutgraf.page.TimelinePages;

/** Renders the bodies of one story, each where it stands. */
final class StoryBodies {
  private final Story story;
  private final Map<String, Tree> trees;
  private final MemoisedRenderer bodies;

  /** @param trees every body of the story, by its source path */
  StoryBodies(Story story, Map<String, Tree> trees, MemoisedRenderer bodies) {
    this.story = story;
    this.trees = trees;
    this.bodies = bodies;
  }

  /** @param related as in {@link Outline} */
  RenderedStory rendered(RenderedGlossary glossary, List<StoryViews.StoryCard> related) {
    Map<String, RenderedBody> pages = new ConcurrentHashMap<>();
    if (glossary.site().config().prose().linking() == Linking.FIRST_PER_STORY) {
      sequence(pages);
    }
    story.pages().toList().parallelStream()
        .forEach(page -> pages.computeIfAbsent(page.file().path(), path -> page(page, Map.of())));
    Definitions definitions =
        glossary.definitions().with((body, setting) -> bodies.whole(tree(body), setting));
    Outline outline = Outline.of(story, glossary.site(), pages, definitions, related);
    return new RenderedStory(
        glossary,
        story,
        trees,
        new RenderedStory.Texts(pages, this::onePage, events(), corrections()),
        definitions,
        outline);
  }

  // What was explained on a page before is known on those that follow it.
  private void sequence(Map<String, RenderedBody> pages) {
    Map<String, Why> told = new HashMap<>();
    story.sequence().forEach(page -> {
      RenderedBody body = page(page, Map.copyOf(told));
      body.decisions().stream()
          .filter(Decision::isLinked)
          .forEach(place -> told.put(place.term(), Why.ON_THE_WAY));
      pages.put(page.file().path(), body);
    });
  }

  private RenderedBody page(Page page, Map<String, Why> told) {
    return bodies.whole(
        tree(page.body()), Setting.page(Optional.of(story), page.url()).excluding(told));
  }

  private Tree tree(Body body) {
    return requireNonNull(trees.get(body.file().path()));
  }

  private List<RenderedBody> onePage() {
    Setting page = setting(EverythingPages.NAME);
    Sequence sequence = new Sequence();
    List<RenderedBody> chapters = new ArrayList<>();
    chapters.add(
        sequence.add(tree(story.article().body()), page.section(Anchors.prefix(story.article()))));
    Map<String, Set<String>> linked = linked();
    for (Page section : story.sections()) {
      chapters.add(sequence.add(
          tree(section.body()),
          page.chapter(Anchors.prefix(section), linked(section.file(), linked))));
    }
    return chapters;
  }

  /** Path of a section → its headings that the story's article and sections link to. */
  private Map<String, Set<String>> linked() {
    Map<String, Set<String>> linked = new HashMap<>();
    story
        .sequence()
        .forEach(page -> tree(page.body()).pointsInto().forEach((file, anchors) -> linked
            .computeIfAbsent(
                file.endsWith(".md") ? file : file + "/index.md", path -> new HashSet<>())
            .addAll(anchors)));
    return linked;
  }

  // A translation may be named as it is, or as its original.
  private static Set<String> linked(SourceFile section, Map<String, Set<String>> linked) {
    return Stream.of(section.path(), section.place())
        .flatMap(name -> linked.getOrDefault(name, Set.of()).stream())
        .collect(Collectors.toSet());
  }

  private List<RenderedBody> events() {
    Setting page = setting(TimelinePages.NAME);
    Sequence sequence = new Sequence();
    return story.events().stream()
        .map(event -> sequence.add(
            tree(event.body()), page.section(Anchors.prefix(event.id())).apart()))
        .toList();
  }

  private List<RenderedBody> corrections() {
    Setting page = setting(CorrectionsPages.NAME);
    Sequence sequence = new Sequence();
    return story.corrections().stream()
        .map(correction -> sequence.add(
            tree(correction.body()),
            page.section(Anchors.prefix(correction.id())).apart()))
        .toList();
  }

  private Setting setting(String page) {
    return Setting.page(Optional.of(story), story.folder() + page);
  }

  /** Bodies that stand on one page, one below the other: what was used above is no first use below. */
  private final class Sequence {
    private final Map<String, Integer> seen = new HashMap<>();

    RenderedBody add(Tree tree, Setting setting) {
      RenderedBody body = bodies.whole(tree, setting.seen(Map.copyOf(seen)));
      body.refs().forEach((note, numbers) -> seen.merge(note, numbers.size(), Integer::sum));
      return body;
    }
  }
}
