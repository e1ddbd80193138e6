package org.nutgraf.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.nutgraf.content.date.Moment;

/**
 * An article with its sections, its timeline, its claims and its money flows.
 *
 * @param folder its folder, both below {@code content/} and in the site: {@code ""} or {@code amazon-openai/}
 * @param sections in reading order
 * @param extras pages outside the sequence, by file name
 * @param events in order of time
 * @param corrections newest first
 */
public record Story(
    String folder,
    Page article,
    List<Page> sections,
    List<Page> extras,
    List<Event> events,
    SortedMap<String, Claim> claims,
    Flows flows,
    List<Correction> corrections) {

  /** Its article and its sections, as they are read one after the other. */
  public Stream<Page> sequence() {
    return Stream.concat(Stream.of(article), sections.stream());
  }

  /** All its pages: article, sections, extras. */
  public Stream<Page> pages() {
    return Stream.concat(sequence(), extras.stream());
  }

  /** What it is about: the names of its pages' tags by id, in the order in which they say them. */
  public Map<String, String> topics() {
    Map<String, String> topics = new LinkedHashMap<>();
    pages()
        .flatMap(page -> page.tags().stream())
        .forEach(tag -> topics.putIfAbsent(tag.id(), tag.name()));
    return topics;
  }

  /** When it was changed last, or else published; empty if it doesn't say. */
  public Optional<Moment> changed() {
    return article.changed();
  }

  /** The page's number among the sections, from 1; 0 if it is none of them. */
  public int number(Page page) {
    if (page.kind() != Page.Kind.SECTION) {
      return 0;
    }
    int number = 1;
    for (Page section : sections) {
      if (section.file().path().equals(page.file().path())) {
        return number;
      }
      number++;
    }
    return 0;
  }

  /** The page whose dates count for a page: a section without dates of its own is as old as its story. */
  public Page dated(Page page) {
    return page.kind() == Page.Kind.SECTION && page.changed().isEmpty() ? article : page;
  }

  /** The corrections of a page, the newest first; of the article also those that name no page. */
  public Stream<Correction> corrections(Page page) {
    String path = page.file().path();
    return corrections.stream().filter(correction -> correction
        .page()
        .map(ref -> path.equals(Site.CONTENT + folder + ref.id()))
        .orElseGet(() -> page.kind() == Page.Kind.ARTICLE));
  }

  /** When a page was last changed or corrected; empty if nobody knows. */
  public Optional<Moment> changed(Page page) {
    return Moment.newest(Stream.concat(
        dated(page).changed().stream(),
        corrections(page).flatMap(correction -> correction.published().stream())));
  }

  /** When any of its pages was. */
  public Optional<Moment> newest() {
    return Moment.newest(pages().flatMap(page -> changed(page).stream()));
  }

  /** The claims that came of one, in order; an id that isn't there has a finding and is left out. */
  public List<Claim> followers(Claim claim) {
    return known(claim.sequels());
  }

  /** The claims that one leaves unanswered and that nobody has answered since. */
  public List<Claim> open(Claim claim) {
    return known(claim.course().open().stream()).stream()
        .filter(open -> followers(open).isEmpty())
        .toList();
  }

  private List<Claim> known(Stream<Ref> refs) {
    return refs.map(Ref::id)
        .distinct()
        .filter(claims::containsKey)
        .<Claim>map(claims::get)
        .toList();
  }
}
