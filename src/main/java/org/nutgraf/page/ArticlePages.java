package org.nutgraf.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nutgraf.content.Edtf;
import org.nutgraf.content.Messages;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.View.Head;
import org.nutgraf.page.View.Link;
import org.nutgraf.page.View.Part;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.page.View.StoryView;
import org.nutgraf.page.View.Turn;

/** The pages that editors write: articles, their sections, and pages outside the sequence. */
final class ArticlePages {
  /** How many words a reader takes in in a minute: 238 for silent reading of English (Brysbaert 2019), rounded down. */
  private static final int WORDS_PER_MINUTE = 230;

  private final RenderedSite rendered;
  private final Site site;
  private final Messages words;
  private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

  ArticlePages(RenderedSite rendered) {
    this.rendered = rendered;
    this.site = rendered.site();
    this.words = site.words();
  }

  static Stream<Sheet> sheets(RenderedSite rendered) {
    ArticlePages pages = new ArticlePages(rendered);
    // With several stories the root's article is the home page.
    return rendered.site().allStories().flatMap(story -> story.pages()
        .filter(page -> !(HomePages.isHome(rendered.site(), story) && page.kind() == Page.Kind.ARTICLE))
        .map(page -> pages.sheet(story, page)));
  }

  private Sheet sheet(Story story, Page page) {
    RenderedBody body = rendered.body(page);
    String root = Setting.rootOf(page.url());
    Map<String, Object> model = new HashMap<>();
    model.put("body", View.markup(body.html()));
    model.put("text", View.markup(body.markdown()));
    model.put("notes", new Notes(rendered, root).of(Optional.of(story), List.of(body)));
    model.put("story", story(story, page, root));
    Edtf covers = story.article().coversUntil().orElse(null);
    Head head = head(story, page, root);
    if (page.kind() == Page.Kind.ARTICLE && covers != null) {
      head = head.covering(Stamp.of(covers, words));
    }
    String section = page.kind() == Page.Kind.PAGE ? page.file().path() : "story";
    String kind = page.kind().name().toLowerCase(java.util.Locale.ROOT);
    return new Sheet(kind, page.url(), head, description(page), JsonLd.article(site, story, page), model,
        new Sheet.Frame(section, story.folder(), page.file().path()), page.at());
  }

  Head head(Story story, Page page, String root) {
    boolean section = page.kind() == Page.Kind.SECTION;
    Link parent = story.folder().isEmpty() || page.kind() == Page.Kind.ARTICLE ? Link.NONE
        : new Link(story.article().title(), root + story.folder() + "index.html");
    Stamp published = page.date().map(day -> Stamp.of(Edtf.of(day), words)).orElse(Stamp.NONE);
    Stamp updated = page.lastmod().filter(day -> !page.date().equals(Optional.of(day))).map(day -> Stamp.of(Edtf.of(day), words)).orElse(Stamp.NONE);
    return new Head(page.title(), deck(page), parent,
        section ? story.sections().indexOf(page) + 1 : 0, section ? story.sections().size() : 0, String.join(words.get("comma") + " ", page.authors()),
        published, updated, Stamp.NONE, minutes(page), Fingerprints.head(page, rendered.body(page)));
  }

  /** The text under the headline. */
  static String deck(Page page) {
    return page.summary().isEmpty() && page.kind() != Page.Kind.SECTION ? page.description() : page.summary();
  }

  static String description(Page page) {
    return page.description().isEmpty() ? page.summary() : page.description();
  }

  int minutes(Page page) {
    return minutes(rendered.body(page).words());
  }

  static int minutes(int words) {
    return Math.max(1, (words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE);
  }

  /** The story as its pages show it beside the text; {@code current} is the page it is shown on. */
  StoryView story(Story story, Page current, String root) {
    if (current.kind() == Page.Kind.PAGE) {
      return new StoryView(story.article().title(), root + story.folder() + "index.html", false, "", List.of(), "", false, 0, Turn.NONE, Turn.NONE);
    }
    List<Part> parts = new ArrayList<>();
    for (Page section : story.sections()) {
      parts.add(new Part(parts.size() + 1, section.title(), root + section.url() + "index.html", section.description(), minutes(section),
          section.equals(current), fingerprint(story, section)));
    }
    List<Page> order = new ArrayList<>(List.of(story.article()));
    order.addAll(story.sections());
    int at = order.indexOf(current);
    return new StoryView(story.article().title(), root + story.folder() + "index.html", at == 0, fingerprint(story, story.article()), parts,
        parts.isEmpty() ? "" : root + story.folder() + EverythingPages.NAME + "index.html", false, minutesOfAll(story),
        at > 0 ? turn(order.get(at - 1), root) : Turn.NONE, at + 1 < order.size() ? turn(order.get(at + 1), root) : Turn.NONE);
  }

  private String fingerprint(Story story, Page page) {
    return fingerprints.computeIfAbsent(page.url(), url -> Fingerprints.of(page, story, rendered));
  }

  int minutesOfAll(Story story) {
    return minutes(Stream.concat(Stream.of(story.article()), story.sections().stream()).mapToInt(page -> rendered.body(page).words()).sum());
  }

  private Turn turn(Page page, String root) {
    return new Turn(page.title(), root + page.url() + "index.html", minutes(page));
  }
}
