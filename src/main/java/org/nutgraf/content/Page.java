package org.nutgraf.content;

import java.util.List;
import java.util.Optional;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.date.Moment;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;

/**
 * A page that an editor wrote as one Markdown file.
 *
 * @param kind its place in the story
 * @param at where its title is written
 */
public record Page(
    Kind kind,
    Address address,
    Head head,
    Dates dates,
    List<Tag> tags,
    Design design,
    Body body,
    Location at) {

  /**
   * Where readers find it.
   *
   * @param url its folder in the site, relative to the site's root: {@code ""} or {@code why-amazon/}
   * @param aliases former addresses, relative to the site's root, that lead here
   * @param at where its address is written: its slug, or else its title
   */
  public record Address(String url, List<Ref> aliases, Location at) {}

  /**
   * What stands above its text.
   *
   * @param title the headline, plain text
   * @param description one sentence for search engines and cards; may be empty
   * @param summary the text under the headline; may be empty
   */
  public record Head(String title, String description, String summary, List<String> authors) {}

  /**
   * When it was published and changed, and the time that it tells of.
   *
   * @param coversUntil up to when the story tells what happened
   * @param eras of the story's timeline, in order of time; of an article only
   */
  public record Dates(
      Optional<Moment> date,
      Optional<Moment> lastmod,
      Optional<Edtf> coversUntil,
      List<Era> eras) {}

  /**
   * How it looks.
   *
   * @param image the picture for cards: a path as seen from its file, or from {@code content/} with a {@code /} first
   * @param template the name of a template of the site's own in place of the usual one: {@code landing} is {@code html/landing.peb}
   */
  public record Design(Optional<Ref> image, Optional<Ref> template) {}

  /** A page's place in its story. */
  public enum Kind {
    /** The story's first page, {@code index.md}. */
    ARTICLE,
    /** One of its numbered sections. */
    SECTION,
    /** A page outside the sequence, such as an imprint. */
    PAGE
  }

  public Page withDates(Optional<Moment> published, Optional<Moment> changed) {
    Dates changedDates = new Dates(published, changed, coversUntil(), eras());
    return new Page(kind, address, head, changedDates, tags, design, body, at);
  }

  public Page withUrl(String changed) {
    Address elsewhere = new Address(changed, aliases(), address.at);
    return new Page(kind, elsewhere, head, dates, tags, design, body, at);
  }

  /** The page as other pages see it: without its text, and without places in it. */
  public Page outline() {
    SourceFile file = new SourceFile(file().path(), "");
    Location nowhere = file.whole();
    return new Page(
        kind,
        new Address(url(), List.of(), nowhere),
        head,
        new Dates(date(), lastmod(), coversUntil(), List.of()),
        tags.stream().map(tag -> new Tag(tag.name(), nowhere)).toList(),
        new Design(
            image().map(ref -> new Ref(ref.id(), nowhere)),
            template().map(ref -> new Ref(ref.id(), nowhere))),
        new Body(file, 0),
        nowhere);
  }

  /** When it was last changed, which is when it was published if nothing else is said. */
  public Optional<Moment> changed() {
    return lastmod().or(this::date);
  }

  public SourceFile file() {
    return body.file();
  }

  /**
   * The last part of its address, which also names it in the one-page edition; empty for the site's first page.
   */
  public String slug() {
    String url = url();
    return url.isEmpty()
        ? ""
        : url.substring(url.lastIndexOf('/', url.length() - 2) + 1, url.length() - 1);
  }

  public String url() {
    return address.url();
  }

  public List<Ref> aliases() {
    return address.aliases();
  }

  public String title() {
    return head.title();
  }

  public String description() {
    return head.description();
  }

  public String summary() {
    return head.summary();
  }

  public List<String> authors() {
    return head.authors();
  }

  public Optional<Moment> date() {
    return dates.date();
  }

  public Optional<Moment> lastmod() {
    return dates.lastmod();
  }

  public Optional<Edtf> coversUntil() {
    return dates.coversUntil();
  }

  public List<Era> eras() {
    return dates.eras();
  }

  public Optional<Ref> image() {
    return design.image();
  }

  public Optional<Ref> template() {
    return design.template();
  }
}
