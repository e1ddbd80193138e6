package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.page.StoryViews.Part;
import org.nutgraf.page.StoryViews.StoryCard;
import org.nutgraf.page.StoryViews.StoryView;
import org.nutgraf.page.StoryViews.Turn;
import org.nutgraf.page.View.Link;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.text.Messages;
import org.nutgraf.text.Sentences;

/** The pages that editors write: articles, their sections, and pages outside the sequence. */
public final class ArticlePages {
  /** How many words a reader takes in in a minute: 238 for silent reading of English (Brysbaert 2019), rounded down. */
  private static final int WORDS_PER_MINUTE = 230;

  /** How many sections before it and behind it a section lists; the article lists all. */
  private static final int NEAR = 100;

  private final RenderedStory rendered;
  private final Story story;
  private final Site site;
  private final Messages words;
  /** How long the whole story takes; 0 while nobody has asked. */
  private int minutesOfAll;

  ArticlePages(RenderedStory rendered) {
    this.rendered = rendered;
    this.story = rendered.story();
    this.site = rendered.site();
    this.words = site.words();
  }

  static final Pages KIND = new Pages() {
    @Override
    public String name() {
      return "page";
    }

    @Override
    public boolean isPart() {
      return false;
    }

    @Override
    public Stream<Place> of(Story story) {
      return story
          .pages()
          .map(page -> new Place(page.url(), page.file().path(), story.changed(page)));
    }

    @Override
    public Stream<PageModel> models(RenderedStory rendered) {
      // The root's article lists the other stories, which are known later.
      return rendered
          .story()
          .pages()
          .filter(page -> !(HomePages.isHome(rendered.site(), rendered.story())
              && page.kind() == Page.Kind.ARTICLE))
          .map(new ArticlePages(rendered)::model);
    }

    @Override
    public Map<String, List<TemplateData.Variable>> data() {
      List<TemplateData.Variable> data = List.of(
          TemplateData.BODY,
          TemplateData.TEXT,
          TemplateData.NOTES,
          TemplateData.STORY,
          TemplateData.STORIES,
          TemplateData.LISTING);
      return Map.of("article", data, "section", data);
    }
  };

  /** The article as the home page, with the other stories below it. */
  PageModel beside(List<StoryCard> others, StoryViews.Listing listing) {
    PageModel alone = model(story.article());
    alone.model().put("stories", others);
    alone.model().put("listing", listing);
    return alone;
  }

  private PageModel.Frame frame(Page page) {
    String told = HomePages.section(site, story, true);
    return new PageModel.Frame(
        page.kind() == Page.Kind.PAGE ? page.file().path() : told,
        story.folder(),
        page.file().path());
  }

  private PageModel model(Page page) {
    RenderedBody body = rendered.body(page);
    String root = Setting.rootOf(page.url());
    Map<String, Object> model = new HashMap<>(View.Text.of(body).model());
    model.put("notes", Notes.of(rendered, root).of(Optional.of(story), List.of(body)));
    model.put("story", story(page, rendered.outline(), root));
    model.put("stories", List.of());
    model.put("listing", StoryViews.Listing.NONE);
    Head head = head(page, root).corrected(CorrectionsPages.lines(rendered, root, page));
    String kind = page.kind().name().toLowerCase(java.util.Locale.ROOT);
    return new PageModel(
        kind,
        page.url(),
        head,
        description(page),
        JsonLd.article(site, story, page),
        model,
        frame(page),
        page.at());
  }

  Head head(Page page, String root) {
    boolean section = page.kind() == Page.Kind.SECTION;
    Link parent = story.folder().isEmpty() && !section || page.kind() == Page.Kind.ARTICLE
        ? Link.NONE
        : new Link(story.article().title(), root + story.folder() + "index.html");
    Page dated = story.dated(page);
    Stamp published = dated.date().map(at -> Stamp.of(at, words)).orElse(Stamp.NONE);
    Stamp updated = dated
        .lastmod()
        .filter(at -> !dated.date().equals(Optional.of(at)))
        .map(at -> Stamp.of(at, words))
        .orElse(Stamp.NONE);
    Stamp covers = story
        .article()
        .coversUntil()
        .filter(date -> page.kind() != Page.Kind.PAGE)
        .map(date -> Stamp.of(date, words))
        .orElse(Stamp.NONE);
    return new Head(
        page.title(),
        deck(page),
        parent,
        PageViews.Place.of(story.number(page), section ? story.sections().size() : 0),
        new PageViews.Byline(
            String.join(words.get("comma") + " ", page.authors()),
            published,
            updated,
            covers,
            minutes(page)),
        section ? sofar() : "",
        List.of(),
        Fingerprints.head(page, rendered.body(page)));
  }

  // In one sentence, for those who come from elsewhere.
  private String sofar() {
    String text = description(story.article());
    return Sentences.of(text, site.language()).stream()
        .findFirst()
        .map(first -> text.substring(first.start(), first.end()))
        .orElse("");
  }

  /** The text under the headline. */
  static String deck(Page page) {
    return page.summary().isEmpty() && page.kind() != Page.Kind.SECTION
        ? page.description()
        : page.summary();
  }

  public static String description(Page page) {
    return page.description().isEmpty() ? page.summary() : page.description();
  }

  int minutes(Page page) {
    return minutes(rendered.body(page).words());
  }

  static int minutes(int words) {
    return words == 0 ? 0 : Math.max(1, (words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE);
  }

  /** The story as its pages show it beside the text; {@code current} is the page it is shown on. */
  private StoryView story(Page current, Outline outline, String root) {
    String title = story.article().title();
    String folder = root + story.folder();
    if (current.kind() == Page.Kind.PAGE) {
      return new StoryView(
          new StoryViews.ArticleLink(title, folder + Output.PAGE, false, ""),
          List.of(),
          0,
          "",
          StoryViews.OnePage.NONE,
          Turn.NONE,
          Turn.NONE,
          StoryViews.Further.NONE);
    }
    List<Part> parts = new ArrayList<>();
    List<Outline.Entry> order =
        outline.entries().subList(0, 1 + story.sections().size());
    int at = story.number(current);
    int last = order.size() - 1;
    for (int i = at == 0 ? 1 : Math.max(1, at - NEAR);
        i <= (at == 0 ? last : Math.min(last, at + NEAR));
        i++) {
      Outline.Entry section = order.get(i);
      parts.add(new Part(
          i,
          section.title(),
          root + section.url() + "index.html",
          section.description(),
          section.minutes(),
          i == at,
          section.fingerprint()));
    }
    return new StoryView(
        new StoryViews.ArticleLink(
            title, folder + Output.PAGE, at == 0, order.get(0).fingerprint()),
        parts,
        last,
        words.counted("parts", last),
        new StoryViews.OnePage(
            parts.isEmpty() ? "" : folder + EverythingPages.NAME + Output.PAGE,
            false,
            minutesOfAll()),
        at > 0 ? turn(order.get(at - 1), root) : Turn.NONE,
        at + 1 < order.size() ? turn(order.get(at + 1), root) : Turn.NONE,
        at == 0 || at + 1 == order.size() ? further(root) : StoryViews.Further.NONE);
  }

  StoryViews.Further further(String root) {
    // The home page leads to all others anyway.
    return new StoryViews.Further(
        story.folder().isEmpty() && root.isEmpty()
            ? List.of()
            : rendered.outline().related().stream()
                .map(card -> card.below(root))
                .toList(),
        story.topics().keySet().stream()
            .filter(site.topics()::containsKey)
            .map(tag -> new View.Ref(
                requireNonNull(site.topics().get(tag)), root + TagPages.folder(tag) + Output.PAGE))
            .toList());
  }

  int minutesOfAll() {
    if (minutesOfAll == 0) {
      minutesOfAll =
          minutes(story.sequence().mapToInt(page -> rendered.body(page).words()).sum());
    }
    return minutesOfAll;
  }

  private static Turn turn(Outline.Entry page, String root) {
    return new Turn(page.title(), root + page.url() + "index.html", page.minutes());
  }
}
