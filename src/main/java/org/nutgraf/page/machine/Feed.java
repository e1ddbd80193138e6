package org.nutgraf.page.machine;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Now;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Moment;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.ArticlePages;
import org.nutgraf.page.CorrectionsPages;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.TagPages;

/**
 * The Atom feed (RFC 4287): the newest twenty of the dated pages and the corrections of a site's stories, of those
 * that have a tag, or of one.
 *
 * <p>A page without a date of its own counts as changed when its article was, and that when the newest page was: an entry
 * must have a date. Where no page has one, nothing is known to be new, and there are no entries: such a feed is of the day
 * that the site is built for.
 *
 * <p>An entry is called by where its page was first ({@code tag:} names of RFC 4151), so that it stays the same when the
 * page or the site moves.
 */
public final class Feed {
  public static final String PATH = "feed.xml";
  private static final int LENGTH = 20;

  /**
   * @param url below the site's root
   * @param write puts it into the feed
   */
  private record Entry(String url, Moment updated, BiConsumer<Entry, Xml> write) {}

  private Feed() {}

  /** The feed of the site, and those of its tags. */
  public static Stream<Output> outputs(RenderedSite rendered) {
    Site site = rendered.site();
    Supplier<Moment> today = () -> today(rendered.now(), site.config().timezone());
    return Stream.concat(
        Stream.of(feed(
            "",
            site.config().title(),
            site.config().description(),
            site.allStories().toList(),
            site,
            today)),
        TagPages.tagged(site).entrySet().stream()
            .map(tag -> feed(
                tag.getValue().folder(),
                named(requireNonNull(site.topics().get(tag.getKey())), site),
                "",
                tag.getValue().stories(),
                site,
                today)));
  }

  /** The feed of a story in a folder, where there are other stories. */
  public static Stream<Output> outputs(RenderedStory rendered) {
    Story story = rendered.story();
    return newest(List.of(story))
        .filter(last -> isOwn(story.folder(), rendered.site()))
        .map(last -> feed(
            story.folder(),
            named(story.article().title(), rendered.site()),
            ArticlePages.description(story.article()),
            List.of(story),
            rendered.site(),
            () -> last))
        .stream();
  }

  /**
   * Where the feed of a folder is, from the site's root: a story in a folder has its own where there are others, if anything
   * of it has a date, and so has a tag.
   */
  public static Optional<String> path(String folder, Optional<Story> story, Site site) {
    boolean dated = isOwn(folder, site)
        && (story.isEmpty()
            || !story.get().folder().equals(folder)
            || moments(story.get()).findAny().isPresent());
    return dated ? Optional.of(folder + PATH) : Optional.empty();
  }

  private static boolean isOwn(String folder, Site site) {
    return !folder.isEmpty() && site.isNewsroom();
  }

  private static Optional<Moment> newest(List<Story> stories) {
    return Moment.newest(stories.stream().flatMap(Feed::moments));
  }

  private static Stream<Moment> moments(Story story) {
    return Stream.concat(
        story.sequence().flatMap(page -> page.changed().stream()),
        story.corrections().stream().flatMap(correction -> correction.published().stream()));
  }

  private static String named(String what, Site site) {
    return what + " – " + site.config().title();
  }

  private static Output feed(
      String folder,
      String title,
      String description,
      List<Story> stories,
      Site site,
      Supplier<Moment> today) {
    SiteConfig config = site.config();
    String path = folder + PATH;
    Optional<Moment> newest = newest(stories);
    List<Entry> entries = newest.stream()
        .flatMap(last -> stories.stream()
            .flatMap(story -> Stream.concat(
                story
                    .sequence()
                    .map(page -> new Entry(
                        page.url(),
                        story.dated(page).changed().orElse(last),
                        (entry, xml) -> page(page, entry, config, xml))),
                corrections(story, site))))
        .sorted(Comparator.comparing((Entry entry) -> entry.updated().instant())
            .reversed()
            .thenComparing(Entry::url))
        .limit(LENGTH)
        .toList();
    Xml xml = new Xml()
        .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", config.language())
        .element("title", title);
    if (!description.isEmpty()) {
      xml.element("subtitle", description);
    }
    xml.element("id", config.feedId() + "/" + SiteConfig.encoded(path))
        .element("updated", newest.orElseGet(today).stamp())
        .empty("link", "href", config.address(path), "rel", "self", "type", "application/atom+xml")
        .empty("link", "href", config.address(folder), "rel", "alternate", "type", "text/html")
        .open("author")
        .element("name", config.publisher().map(SiteConfig.Publisher::name).orElse(config.title()))
        .close("author");
    for (Entry entry : entries) {
      xml.open("entry");
      entry.write().accept(entry, xml);
      xml.close("entry");
    }
    return Output.Made.text(
        path, xml.close("feed").toString(), new SourceFile("content/site.yaml", "").whole());
  }

  private static void page(Page page, Entry entry, SiteConfig config, Xml xml) {
    xml.element("title", page.title())
        .element("id", id(page, config))
        .empty("link", "href", config.address(page.url()), "rel", "alternate", "type", "text/html")
        .empty(
            "link",
            "href",
            config.address(page.url() + "index.md"),
            "rel",
            "alternate",
            "type",
            "text/markdown")
        .element("updated", entry.updated().stamp());
    page.date().ifPresent(day -> xml.element("published", day.stamp()));
    page.authors().forEach(name -> xml.open("author").element("name", name).close("author"));
    if (!ArticlePages.description(page).isEmpty()) {
      xml.element("summary", ArticlePages.description(page));
    }
  }

  /** Who has read what was wrong learns what is right: its corrections, and the pages that they correct. */
  private static Stream<Entry> corrections(Story story, Site site) {
    return story.corrections().stream().flatMap(correction -> correction.published().stream()
        .map(day -> new Entry(
            story.folder() + CorrectionsPages.NAME,
            day,
            (entry, xml) -> correction(correction, story, site, entry, xml))));
  }

  private static void correction(
      Correction correction, Story story, Site site, Entry entry, Xml xml) {
    SiteConfig config = site.config();
    Page corrected =
        correction.page().flatMap(ref -> site.page(story, ref)).orElse(story.article());
    xml.element(
            "title",
            site.words().get("correction") + " " + corrected.title() + ": " + correction.title())
        .element("id", config.feedId() + "/" + SiteConfig.encoded(entry.url() + correction.id()))
        .empty(
            "link",
            "href",
            config.address(entry.url()) + "#" + SiteConfig.encoded(correction.id()),
            "rel",
            "alternate",
            "type",
            "text/html")
        .element("updated", entry.updated().stamp());
  }

  // A feed must say a time (RFC 4287, section 4.2.15). It counts for the rest of the day.
  private static Moment today(Now now, ZoneId zone) {
    Moment today = Moment.of(LocalDate.ofInstant(now.at(), zone), zone);
    now.reached(today.instant());
    now.reached(Moment.of(today.day().plusDays(1), zone).instant());
    return today;
  }

  // The first of its former addresses is the oldest.
  private static String id(Page page, SiteConfig config) {
    String first = page.aliases().isEmpty() ? page.url() : page.aliases().get(0).id();
    return config.feedId() + "/" + SiteConfig.encoded(first);
  }
}
