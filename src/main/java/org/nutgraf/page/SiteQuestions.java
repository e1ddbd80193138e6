package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Edition;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.content.WebAddress;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.source.Asset;
import org.nutgraf.template.Templates;
import org.nutgraf.trace.Answers;
import org.nutgraf.trace.AskedList;
import org.nutgraf.trace.AskedMap;
import org.nutgraf.trace.Trace;

/**
 * What may be asked of a site while a part of it is made. A story and a body see the site and their story by way of this, and
 * nothing else of them, so whatever they look at is noted.
 */
public final class SiteQuestions {
  /** Questions whose answers nearly everything depends on: if one changes, every story is made anew. */
  private static final List<String> ALWAYS =
      List.of("settings", "words", "language", "languages", "templates", "forms");

  private SiteQuestions() {}

  /** How this site answers. */
  public static Answers answers(Site site, Templates templates) {
    Map<String, Story> stories =
        site.allStories().collect(Collectors.toMap(Story::folder, story -> story));
    Answers answers = new Answers()
        .know("settings", name -> site.config())
        .know("words", name -> site.words().words())
        .know("language", name -> site.language())
        .know("templates", name -> templates.files())
        .know("forms", name -> forms(site))
        .know("several", name -> List.of(site.stories().isEmpty(), site.isNewsroom()))
        .know("story", stories::get)
        .know("frame", folder -> frame(requireNonNull(stories.get(folder))))
        .know("events", folder -> requireNonNull(stories.get(folder)).events())
        .know("corrections", folder -> requireNonNull(stories.get(folder)).corrections());
    AskedMap.know(answers, "topic", site.topics(), topic -> topic);
    AskedMap.know(answers, "term", site.terms(), term -> term);
    AskedMap.know(answers, "source", site.citations(), Cited::of);
    AskedMap.know(answers, "page", site.pages(), Page::outline);
    AskedMap.know(answers, "hidden", site.hidden(), hidden -> hidden);
    AskedMap.know(answers, "file", site.images(), SiteQuestions::stamp);
    AskedMap.know(answers, "version", site.edition().pages(), versions -> versions);
    AskedMap.know(answers, "original", site.edition().originals(), address -> address);
    answers.know("languages", name -> site.edition().languages());
    answers.know(
        "claim",
        scoped(stories, (story, id) -> Optional.ofNullable(story.claims().get(id))));
    answers.know(
        "claim" + AskedMap.ANY, scoped(stories, (story, id) -> story.claims().isEmpty()));
    answers.know("claim" + AskedMap.ALL, scoped(stories, (story, id) -> story.claims()));
    return answers;
  }

  /** Files that are copied or made compact, as a value that tells whether one of them is another than before. */
  public static Object stamped(Map<String, Output> files) {
    Map<String, Object> stamps = new HashMap<>();
    files.forEach((path, file) -> stamps.put(
        path,
        file instanceof Output.Made made ? made.bytes() : stamp(((Output.FromFile) file).asset())));
    return stamps;
  }

  // A size in pixels is not all that matters: how well a picture can be compressed does, too.
  private static Object stamp(Asset asset) {
    try {
      return List.of(asset.path(), asset.size(), asset.picture(), asset.stamp());
    } catch (IOException e) {
      return "gone";
    }
  }

  /** All of a source but where it stands: what is wrong there is told of the site, and sources share a file. */
  private record Cited(
      String id,
      String title,
      String publisher,
      Optional<WebAddress> url,
      List<Optional<Edtf>> dates,
      Optional<String> note) {
    static Cited of(Citation source) {
      return new Cited(
          source.id(),
          source.title(),
          source.publisher(),
          source.url(),
          List.of(source.date(), source.accessed()),
          source.note());
    }
  }

  /** What finding a term in a text depends on. */
  private record Forms(String term, List<Term.Form> forms, boolean byHand) {
    static Forms of(Term term) {
      return new Forms(term.id(), term.forms(), term.byHand());
    }
  }

  /** What finding terms depends on. */
  public static List<?> forms(Site site) {
    return site.terms().values().stream().map(Forms::of).toList();
  }

  private record Frame(List<Page> pages, Object flows) {}

  // All of a story but its texts, its events and its claims.
  private static Object frame(Story story) {
    return new Frame(story.pages().map(Page::outline).toList(), story.flows());
  }

  private static Function<String, Object> scoped(
      Map<String, Story> stories, BiFunction<Story, String, Object> answer) {
    return name -> {
      int end = name.lastIndexOf(' ');
      return answer.apply(stories.get(name.substring(0, end)), name.substring(end + 1));
    };
  }

  /** The site without what other stories tell. */
  public static Site site(Site site, Trace trace) {
    ALWAYS.forEach(question -> trace.ask(question, ""));
    return new Site(
        site.config(),
        new Site.Contents(
            Optional.empty(),
            new Others(site, trace),
            new AskedMap<>(site.topics(), "topic", "", trace),
            new AskedMap<>(site.terms(), "term", "", trace),
            new AskedMap<>(site.citations(), "source", "", trace),
            new AskedMap<>(new Outlines(site.pages()), "page", "", trace),
            new AskedMap<>(site.hidden(), "hidden", "", trace),
            new AskedMap<>(site.images(), "file", "", trace)),
        new Site.Wording(site.words(), site.language(), edition(site.edition(), trace)),
        site.kinds(),
        List.of());
  }

  private static Edition edition(Edition edition, Trace trace) {
    return edition.languages().isEmpty()
        ? edition
        : new Edition(
            edition.prefix(),
            edition.languages(),
            new AskedMap<>(edition.pages(), "version", "", trace),
            new AskedMap<>(edition.originals(), "original", "", trace));
  }

  /**
   * A story without its texts, as a body in it sees it.
   *
   * @param outlines its pages without their texts: the article, its sections, other pages
   */
  public static Story story(Story story, List<List<Page>> outlines, Trace trace) {
    String folder = story.folder();
    trace.ask("frame", folder);
    return new Story(
        folder,
        outlines.get(0).get(0),
        outlines.get(1),
        outlines.get(2),
        new AskedList<>(story.events(), () -> trace.ask("events", folder)),
        new AskedMap<>(story.claims(), "claim", folder + " ", trace),
        story.flows(),
        new AskedList<>(story.corrections(), () -> trace.ask("corrections", folder)));
  }

  public static List<List<Page>> outlines(Story story) {
    return List.of(
        List.of(story.article().outline()),
        story.sections().stream().map(Page::outline).toList(),
        story.extras().stream().map(Page::outline).toList());
  }

  /** Other stories, of which only may be asked whether there are any in folders, and whether there are several. */
  private static final class Others extends AbstractList<Story> {
    private final Site site;
    private final Trace trace;

    Others(Site site, Trace trace) {
      this.site = site;
      this.trace = trace;
    }

    @Override
    public boolean isEmpty() {
      trace.ask("several", "");
      return site.stories().isEmpty();
    }

    @Override
    public Story get(int index) {
      throw new IllegalStateException("a story is made without the others");
    }

    @Override
    public int size() {
      return isEmpty() ? 0 : site.isNewsroom() ? 2 : 1;
    }
  }

  /** Pages without their texts. */
  private static final class Outlines extends AbstractMap<String, Page> {
    private final Map<String, Page> pages;

    Outlines(Map<String, Page> pages) {
      this.pages = pages;
    }

    @Override
    public @Nullable Page get(Object path) {
      Page page = pages.get(path);
      return page == null ? null : page.outline();
    }

    @Override
    public Set<Entry<String, Page>> entrySet() {
      return pages.entrySet().stream()
          .map(page -> Map.entry(page.getKey(), page.getValue().outline()))
          .collect(Collectors.toSet());
    }
  }
}
