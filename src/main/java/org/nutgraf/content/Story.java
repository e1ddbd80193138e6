package org.nutgraf.content;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

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

  /** The page's number among the sections, from 1; 0 if it is none of them. */
  public int number(Page page) {
    int number = 1;
    for (Page section : sections) {
      if (section.file().path().equals(page.file().path())) {
        return number;
      }
      number++;
    }
    return 0;
  }

  /** The claims that came of one, in order; an id that isn't there has a finding and is left out. */
  public List<Claim> followers(Claim claim) {
    return claim.followedBy().stream().map(Ref::id).filter(claims::containsKey).<Claim>map(claims::get).toList();
  }

  public Optional<Event> event(String id) {
    return events.stream().filter(event -> event.id().equals(id)).findFirst();
  }
}
