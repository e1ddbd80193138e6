package org.nutgraf.content;

import java.util.List;
import java.util.Map;
import org.nutgraf.source.Translations;

/**
 * What a site in one language knows of the same site in others.
 *
 * @param prefix where its pages are below the site's root: empty for the original, {@code de/} for a translation
 * @param languages all of them, the original first; empty for a site of one language
 * @param pages the address of each page in this language → where it is in every language that has it, itself included
 * @param originals the source paths of the original's pages → their addresses; empty for the original itself
 */
public record Edition(
    String prefix,
    List<Tongue> languages,
    Map<String, List<Version>> pages,
    Map<String, String> originals) {
  /** The edition of a site that has one language. */
  public static final Edition ONLY = new Edition("", List.of(), Map.of(), Map.of());

  /**
   * A language.
   *
   * @param tag as pages have it (BCP 47)
   * @param name what those who speak it call it
   * @param locale as the Open Graph protocol writes it; may be empty
   */
  public record Tongue(String tag, String name, String prefix, String locale) {}

  /**
   * A page in a language.
   *
   * @param url from the root of all languages on: {@code de/why/}
   * @param address the same in full
   */
  public record Version(Tongue language, String url, String address) {}

  /** The edition of a translation, which knows nothing of the other languages yet. */
  public static Edition of(String tag) {
    return new Edition(tag + "/", List.of(), Map.of(), Map.of());
  }

  public boolean isOriginal() {
    return prefix.isEmpty();
  }

  /** The way to the root of all languages, where pictures and stylesheets are. */
  public String top(String root) {
    return isOriginal() ? root : root + "../";
  }

  /** The place of a page's or an entry's file by the path that it has in the site. */
  public String place(String path) {
    return isOriginal() || path.isEmpty() ? path : Translations.place(path, tag());
  }

  /** The path that a file has in the site, whether it is named itself or what it translates. */
  public String original(String place) {
    return isOriginal() || !Translations.isInto(tag(), place)
        ? place
        : Translations.original(tag(), place);
  }

  /** Whether a finding in a file is this language's own: what all languages have in common is told of once. */
  public boolean isOwn(String place) {
    return isOriginal() || !place.startsWith(Site.CONTENT) || Translations.isInto(tag(), place);
  }

  private String tag() {
    return prefix.substring(0, prefix.length() - 1);
  }
}
