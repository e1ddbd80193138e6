package org.nutgraf.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nutgraf.content.date.Moment;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Asset;
import org.nutgraf.source.SourcePath;
import org.nutgraf.text.Language;
import org.nutgraf.text.Messages;

/**
 * Everything that was written, parsed and cross-referenced.
 *
 * @param kinds the kinds of pages that it has, in the order of menus
 * @param findings what was found wrong so far
 */
public record Site(
    SiteConfig config,
    Contents contents,
    Wording wording,
    List<PageKind> kinds,
    List<Finding> findings) {

  /**
   * What editors wrote.
   *
   * @param home the story at the root; absent if all stories have folders of their own
   * @param stories the stories in folders, by folder; empty on a site of one story
   * @param topics what the stories are about: the names of their tags by id; empty on a site of one story
   * @param terms by id
   * @param citations the entries of {@code sources.yaml}, by id
   * @param pages every editor's page by its source path, such as {@code content/01-why.md}
   * @param hidden why a page, a term, an event, a claim or a correction that was written is not shown, by its source path
   * @param images files beside the text, by path below {@code content/}
   */
  public record Contents(
      Optional<Story> home,
      List<Story> stories,
      SortedMap<String, String> topics,
      SortedMap<String, Term> terms,
      SortedMap<String, Citation> citations,
      Map<String, Page> pages,
      Map<String, Hidden> hidden,
      SortedMap<String, Asset> images) {}

  /**
   * The site's language.
   *
   * @param words the words of the interface in it
   * @param language what is known of it
   * @param edition the site in it, among those in others
   */
  public record Wording(Messages words, Language language, Edition edition) {}

  /** The folder of what editors write. */
  public static final String CONTENT = "content/";

  /** The page of a story that a reference such as {@code 05-ipo.md} means. */
  public Optional<Page> page(Story story, Ref ref) {
    return Optional.ofNullable(pages().get(CONTENT + story.folder() + ref.id()));
  }

  /** The picture that an editor chose for a page's cards, by path below {@code content/}; empty if it isn't there. */
  public Optional<Map.Entry<String, Asset>> image(Page page) {
    return page.image()
        .map(ref -> SourcePath.resolve(page.file().path(), ref.id()))
        .filter(path -> path.startsWith(CONTENT))
        .map(path -> path.substring(CONTENT.length()))
        .filter(images()::containsKey)
        .map(path -> Map.entry(path, images().get(path)));
  }

  /** Why something is not shown, in words for an editor; empty if it is shown, or isn't there. */
  public Optional<String> hidden(String path) {
    return Optional.ofNullable(hidden().get(path)).map(Hidden::why);
  }

  public Optional<String> hiddenPage(Story story, String path) {
    return hidden(CONTENT + story.folder() + path);
  }

  public Site with(List<Finding> findings) {
    return new Site(config, contents, wording, kinds, findings);
  }

  /** The same with more of what is not shown, by its file. */
  public Site hiding(Map<String, Hidden> more) {
    Map<String, Hidden> all = new HashMap<>(contents.hidden());
    all.putAll(more);
    return new Site(
        config,
        new Contents(
            contents.home(),
            contents.stories(),
            contents.topics(),
            contents.terms(),
            contents.citations(),
            contents.pages(),
            all,
            contents.images()),
        wording,
        kinds,
        findings);
  }

  /** Whether there are several stories, which readers choose from. */
  public boolean isNewsroom() {
    return home().isPresent() ? !stories().isEmpty() : stories().size() > 1;
  }

  /** Every page for readers, by its folder from the site's root. */
  public SortedMap<String, PageKind.Place> places() {
    SortedMap<String, PageKind.Place> places = new TreeMap<>();
    for (PageKind kind : kinds) {
      Stream.concat(kind.of(this), allStories().flatMap(kind::of))
          .forEach(place -> places.put(place.url(), place));
    }
    return places;
  }

  /** When any of its stories was last changed or corrected; empty if nobody knows. */
  public Optional<Moment> changed() {
    return Moment.newest(allStories().flatMap(story -> story.newest().stream()));
  }

  /** The part of a story or of the site that has this name. */
  public Optional<PageKind> part(String name) {
    return parts().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** All parts that a story and the site may have, in the order of menus. */
  public Stream<PageKind> parts() {
    return kinds.stream().filter(PageKind::isPart);
  }

  public Site with(Edition edition) {
    return new Site(config, contents, new Wording(words(), language(), edition), kinds, findings);
  }

  /** The language of what is shown untranslated; empty for what is in the site's own. */
  public String foreign(SourceFile file) {
    return edition().isOriginal()
            || file.original().isPresent()
            || edition().languages().isEmpty()
        ? ""
        : edition().languages().get(0).tag();
  }

  /** Every story, the one at the root first. */
  public Stream<Story> allStories() {
    return Stream.concat(home().stream(), stories().stream());
  }

  public Optional<Story> home() {
    return contents.home();
  }

  public List<Story> stories() {
    return contents.stories();
  }

  public SortedMap<String, String> topics() {
    return contents.topics();
  }

  public SortedMap<String, Term> terms() {
    return contents.terms();
  }

  public SortedMap<String, Citation> citations() {
    return contents.citations();
  }

  public Map<String, Page> pages() {
    return contents.pages();
  }

  public Map<String, Hidden> hidden() {
    return contents.hidden();
  }

  public SortedMap<String, Asset> images() {
    return contents.images();
  }

  public Messages words() {
    return wording.words();
  }

  public Language language() {
    return wording.language();
  }

  public Edition edition() {
    return wording.edition();
  }
}
