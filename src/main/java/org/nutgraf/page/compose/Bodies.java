package org.nutgraf.page.compose;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.BodyRenderer;
import org.nutgraf.markdown.Decision.Why;
import org.nutgraf.markdown.Headings;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.markdown.Tree;
import org.nutgraf.page.Definitions;
import org.nutgraf.page.RenderedGlossary;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.SiteQuestions;
import org.nutgraf.page.StoryList;
import org.nutgraf.page.StoryViews;
import org.nutgraf.page.TermPages;
import org.nutgraf.page.figure.PageFigures;
import org.nutgraf.template.Templates;
import org.nutgraf.text.Phrases;
import org.nutgraf.trace.Answers;
import org.nutgraf.trace.AskedMap;
import org.nutgraf.trace.Digest;
import org.nutgraf.trace.Memo;
import org.nutgraf.trace.Trace;

/** Parses and renders the bodies of a site: first the glossary's, which all stories show, then each story's by itself. */
final class Bodies {
  private final Site site;
  private final Memo memo;
  private final MemoisedRenderer bodies;
  private final RenderedGlossary glossary;
  private final Answers answers;
  private final RelatedStories related;
  // Of pages that another story's texts or the glossary lead into.
  private final Map<String, Set<String>> anchors = new ConcurrentHashMap<>();

  /** The terms that texts name, in a language; a key for the memo. */
  private record Wanted(Object forms, String language) {}

  Bodies(Site site, Templates templates, Memo memo) {
    this.site = site;
    this.memo = memo;
    this.related = relatedStories(site, memo);
    Map<String, Tree> entries =
        parsed(site.terms().values().stream().map(Term::body).toList());
    entries.forEach((path, tree) -> anchors.put(path, tree.anchors()));
    this.answers = SiteQuestions.answers(site, templates)
        .know("headings", this::anchors)
        .know("lead", this::lead)
        .know("related", this::related);
    this.bodies = new MemoisedRenderer(
        site,
        templates,
        new BodyRenderer(site, this::anchors, new PageFigures(site, templates)),
        this::anchors,
        answers,
        memo);
    Map<String, RenderedBody> terms = List.copyOf(site.terms().values()).parallelStream()
        .collect(Collectors.toConcurrentMap(
            Term::id,
            term -> bodies.whole(
                requireNonNull(entries.get(term.body().file().path())),
                Setting.page(Optional.empty(), TermPages.url(term))
                    .excluding(Map.of(term.id(), Why.OWN_ENTRY)))));
    this.glossary = new RenderedGlossary(
        site,
        entries,
        terms,
        new Definitions((body, setting) ->
            bodies.lead(requireNonNull(entries.get(body.file().path())), setting)));
  }

  RenderedGlossary glossary() {
    return glossary;
  }

  Answers answers() {
    return answers;
  }

  // Of a term as it stands so many folders deep, such as "../../ aws".
  private Optional<RenderedBody> lead(String name) {
    int end = name.lastIndexOf(' ');
    return Optional.ofNullable(site.terms().get(name.substring(end + 1)))
        .map(term -> glossary.definitions().lead(term, name.substring(0, end)));
  }

  private List<StoryViews.StoryCard> related(String folder) {
    return related.of(folder).stream()
        .map(story -> StoryList.card(story, site.words(), 0))
        .toList();
  }

  private static RelatedStories relatedStories(Site site, Memo memo) {
    if (!site.isNewsroom()) {
      return new RelatedStories(Stream.empty(), story -> Set.of());
    }
    Wanted wanted = new Wanted(SiteQuestions.forms(site), site.config().language());
    Phrases<String> terms = memo.get(
        wanted,
        key -> new Phrases<>(
            site.terms().values().stream()
                .flatMap(term -> term.linkedForms().stream()
                    .map(form -> new Phrases.Phrase<>(form.text(), form.exact(), term.id())))
                .toList(),
            key.language()));
    long of = new Digest().add("named").add(wanted).value();
    return new RelatedStories(site.allStories(), story -> {
      List<Body> bodies = story.sequence().map(Page::body).toList();
      return memo.find(new Digest().add(of).add(bodies).value(), () -> named(terms, bodies));
    });
  }

  // Without parsing them: a word in code or in an address may count as well.
  private static Set<String> named(Phrases<String> terms, List<Body> bodies) {
    return bodies.stream()
        .flatMap(body -> terms.whole(body.text()).stream())
        .map(Phrases.Match::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** @param trace notes what its texts ask for */
  RenderedStory story(Story story, Trace trace) {
    Map<String, Tree> trees = parsed(told(story));
    Headings headings = file -> Optional.ofNullable(trees.get(file))
        .filter(tree -> site.pages().containsKey(file))
        .map(Tree::anchors)
        .or(() -> anchors(file));
    trace.ask("story", story.folder());
    trace.ask("related", story.folder());
    return new StoryBodies(story, trees, bodies.of(story, headings, trace))
        .rendered(glossary.seen(trace), related(story.folder()));
  }

  /** A trace for what is made of a story: what is its own is covered by the question for all of it. */
  Trace trace(Story story) {
    Set<String> files =
        told(story).stream().map(body -> body.file().path()).collect(Collectors.toSet());
    String folder = story.folder();
    return new Trace(answers, question -> switch (question.about()) {
      case "headings", "page" -> files.contains(question.name());
      case "frame", "events", "corrections" -> question.name().equals(folder);
      case "claim", "claim" + AskedMap.ANY, "claim" + AskedMap.ALL ->
        question.name().startsWith(folder + " ");
      default -> false;
    });
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
    return bodies.parallelStream()
        .collect(Collectors.toConcurrentMap(body -> body.file().path(), this::parsed));
  }

  Tree parsed(Body body) {
    return memo.get(body, MarkdownParser::parse);
  }

  private Optional<Set<String>> anchors(String file) {
    return Optional.ofNullable(anchors.get(file)).or(() -> Optional.ofNullable(
            site.pages().get(file))
        .map(page -> anchors.computeIfAbsent(file, path -> parsed(page.body()).anchors())));
  }
}
