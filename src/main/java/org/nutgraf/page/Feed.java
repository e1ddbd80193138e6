package org.nutgraf.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Moment;
import org.nutgraf.finding.SourceFile;

/**
 * The Atom feed (RFC 4287): the newest twenty of the dated pages and the corrections of a site's stories, of those
 * that have a tag, or of one.
 *
 * <p>A page without a date of its own counts as changed when its article was, and that when the newest page was: an entry
 * must have a date. Where no page has one, nothing is known to be new, and there are no entries.
 *
 * <p>An entry is called by where its page was first ({@code tag:} names of RFC 4151), so that it stays the same when the
 * page or the site moves.
 */
final class Feed {
  static final String PATH = "feed.xml";
  private static final int LENGTH = 20;

  /**
   * @param url below the site's root
   * @param write puts it into the feed
   */
  private record Entry(String url, Moment updated, BiConsumer<Entry, Xml> write) {}

  private Feed() {}

  /** That of the site, and those of its tags. */
  static Stream<Output> outputs(RenderedSite rendered) {
    Site site = rendered.site();
    return Stream.concat(Stream.of(feed("", site.config().title(), site.config().description(), site.allStories().toList(), site)),
        site.topics().entrySet().stream().map(tag -> feed(TagPages.folder(tag.getKey()), named(tag.getValue(), site), "",
            TagPages.tagged(tag.getKey(), site).stories(), site)));
  }

  /** That of a story in a folder, where there are others. */
  static Stream<Output> outputs(RenderedStory rendered) {
    Story story = rendered.story();
    return story.folder().isEmpty() || !rendered.site().isNewsroom() ? Stream.empty() : Stream.of(feed(story.folder(),
        named(story.article().title(), rendered.site()), ArticlePages.description(story.article()), List.of(story), rendered.site()));
  }

  private static String named(String what, Site site) {
    return what + " – " + site.config().title();
  }

  private static Output feed(String folder, String title, String description, List<Story> stories, Site site) {
    SiteConfig config = site.config();
    String path = folder + PATH;
    Optional<Moment> newest = Stream.concat(stories.stream().flatMap(Story::sequence).flatMap(page -> changed(page).stream()),
        stories.stream().flatMap(story -> corrections(story, site)).map(Entry::updated)).max(Comparator.comparing(Moment::instant));
    List<Entry> entries = newest.stream().flatMap(last -> stories.stream().flatMap(story -> Stream.concat(
        story.sequence().map(page -> new Entry(page.url(), updated(page, story).orElse(last), (entry, xml) -> page(page, entry, config, xml))),
        corrections(story, site))))
        .sorted(Comparator.comparing((Entry entry) -> entry.updated().instant()).reversed().thenComparing(Entry::url))
        .limit(LENGTH).toList();
    Xml xml = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", config.language())
        .element("title", title);
    if (!description.isEmpty()) {
      xml.element("subtitle", description);
    }
    xml.element("id", config.feedId() + "/" + SiteConfig.encoded(path));
    newest.ifPresent(last -> xml.element("updated", last.stamp()));
    xml.empty("link", "href", config.address(path), "rel", "self", "type", "application/atom+xml")
        .empty("link", "href", config.address(folder), "rel", "alternate", "type", "text/html")
        .open("author").element("name", config.publisher().map(SiteConfig.Publisher::name).orElse(config.title())).close("author");
    for (Entry entry : entries) {
      xml.open("entry");
      entry.write().accept(entry, xml);
      xml.close("entry");
    }
    return Output.Made.text(path, xml.close("feed").toString(), new SourceFile("content/site.yaml", "").whole());
  }

  private static void page(Page page, Entry entry, SiteConfig config, Xml xml) {
    xml.element("title", page.title()).element("id", id(page, config))
        .empty("link", "href", config.address(page.url()), "rel", "alternate", "type", "text/html")
        .empty("link", "href", config.address(page.url() + "index.md"), "rel", "alternate", "type", "text/markdown")
        .element("updated", entry.updated().stamp());
    page.date().ifPresent(day -> xml.element("published", day.stamp()));
    page.authors().forEach(name -> xml.open("author").element("name", name).close("author"));
    if (!ArticlePages.description(page).isEmpty()) {
      xml.element("summary", ArticlePages.description(page));
    }
  }

  /** Who has read what was wrong learns what is right: its corrections, and the pages that they correct. */
  private static Stream<Entry> corrections(Story story, Site site) {
    return story.corrections().stream().flatMap(correction -> correction.date().earliest().stream().map(day ->
        new Entry(story.folder() + CorrectionsPages.NAME, Moment.of(day, site.config().timezone()),
            (entry, xml) -> correction(correction, story, site, entry, xml))));
  }

  private static void correction(Correction correction, Story story, Site site, Entry entry, Xml xml) {
    SiteConfig config = site.config();
    Page corrected = correction.page().flatMap(ref -> site.page(story, ref)).orElse(story.article());
    xml.element("title", site.words().get("correction") + " " + corrected.title() + ": " + correction.title())
        .element("id", config.feedId() + "/" + SiteConfig.encoded(entry.url() + correction.id()))
        .empty("link", "href", config.address(entry.url()) + "#" + SiteConfig.encoded(correction.id()), "rel", "alternate", "type",
            "text/html")
        .element("updated", entry.updated().stamp());
  }

  private static Optional<Moment> changed(Page page) {
    return page.lastmod().or(page::date);
  }

  private static Optional<Moment> updated(Page page, Story story) {
    return changed(page).or(() -> changed(story.article()));
  }

  // The first of its former addresses is the oldest.
  private static String id(Page page, SiteConfig config) {
    String first = page.aliases().isEmpty() ? page.url() : page.aliases().get(0).id();
    return config.feedId() + "/" + SiteConfig.encoded(first);
  }
}
