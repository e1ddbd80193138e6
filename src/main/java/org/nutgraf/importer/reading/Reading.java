package org.nutgraf.importer.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.draft.Note;

/**
 * What was read from a file: an article as a list of blocks.
 *
 * @param about what the file says about the article outside its text
 * @param blocks in the order of the text
 * @param words every word that the article shows, in any order
 * @param pictures name → bytes, of those that come along
 * @param standIns words that had to be put where the article has none
 * @param notes what was noticed on the way
 */
public record Reading(
    About about,
    List<Block> blocks,
    WordCounts words,
    Map<String, byte[]> pictures,
    List<String> standIns,
    List<Note> notes) {

  /**
   * What a file says about its article.
   *
   * @param title as it stands in the article, or beside it
   * @param date a day or a time (ISO 8601)
   * @param language a language tag; empty if none is given
   * @param remarks what is not known here, as {@code key: value}
   */
  public record About(
      Optional<String> title,
      String description,
      Optional<String> date,
      List<String> authors,
      List<String> tags,
      String language,
      List<String> remarks,
      Kept kept) {
    public static final About NOTHING = new About(
        Optional.empty(), "", Optional.empty(), List.of(), List.of(), "", List.of(), Kept.NOTHING);
  }

  /**
   * What a file says about when and how its article is to be shown.
   *
   * @param draft whether it is not to be shown
   * @param dates {@code lastmod}, {@code publishDate}, {@code expiryDate} → a day or a time (ISO 8601), as far as known
   * @param texts {@code summary}, {@code slug}, {@code weight}, {@code image} → what they say, as far as they do
   * @param aliases its former addresses
   */
  public record Kept(
      boolean draft, Map<String, String> dates, Map<String, String> texts, List<String> aliases) {
    public static final Kept NOTHING = new Kept(false, Map.of(), Map.of(), List.of());
  }
}
