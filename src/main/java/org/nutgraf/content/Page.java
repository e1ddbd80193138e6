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
 * @param url its folder in the site, relative to the site's root: {@code ""} or {@code why-amazon/}
 * @param title the headline, plain text
 * @param description one sentence for search engines and cards; may be empty
 * @param summary the text under the headline; may be empty
 * @param aliases former addresses, relative to the site's root, that lead here
 * @param image the picture for cards: a path as seen from its file, or from {@code content/} with a {@code /} first
 * @param template the name of a template of the site's own in place of the usual one: {@code landing} is {@code html/landing.peb}
 * @param coversUntil up to when the story tells what happened
 * @param eras of the story's timeline, in order of time; of an article only
 * @param at where its title is written
 * @param address where its address is written: its slug, or else its title
 */
public record Page(
    Kind kind,
    String url,
    String title,
    String description,
    String summary,
    Optional<Moment> date,
    Optional<Moment> lastmod,
    List<String> authors,
    List<Tag> tags,
    List<Ref> aliases,
    Optional<Ref> image,
    Optional<Ref> template,
    Optional<Edtf> coversUntil,
    List<Era> eras,
    Body body,
    Location at,
    Location address) {

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
    return new Page(
        kind,
        url,
        title,
        description,
        summary,
        published,
        changed,
        authors,
        tags,
        aliases,
        image,
        template,
        coversUntil,
        eras,
        body,
        at,
        address);
  }

  public Page withUrl(String changed) {
    return new Page(
        kind,
        changed,
        title,
        description,
        summary,
        date,
        lastmod,
        authors,
        tags,
        aliases,
        image,
        template,
        coversUntil,
        eras,
        body,
        at,
        address);
  }

  /** The page as other pages see it: without its text, and without places in it. */
  public Page outline() {
    SourceFile without = new SourceFile(file().path(), "");
    return new Page(
        kind,
        url,
        title,
        description,
        summary,
        date,
        lastmod,
        authors,
        tags.stream().map(tag -> new Tag(tag.name(), without.whole())).toList(),
        List.of(),
        image.map(ref -> new Ref(ref.id(), without.whole())),
        template.map(ref -> new Ref(ref.id(), without.whole())),
        coversUntil,
        List.of(),
        new Body(without, 0),
        without.whole(),
        without.whole());
  }

  /** When it was last changed, which is when it was published if nothing else is said. */
  public Optional<Moment> changed() {
    return lastmod.or(() -> date);
  }

  public SourceFile file() {
    return body.file();
  }

  /**
   * The last part of its address, which also names it in the one-page edition; empty for the site's first page.
   */
  public String slug() {
    return url.isEmpty()
        ? ""
        : url.substring(url.lastIndexOf('/', url.length() - 2) + 1, url.length() - 1);
  }
}
