package org.nutgraf.importer.reading;

import java.time.LocalDate;
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
   * @param language a language tag; empty if none is given
   */
  public record About(
      Optional<String> title,
      String description,
      Optional<LocalDate> date,
      List<String> authors,
      List<String> tags,
      String language,
      List<String> remarks) {
    public static final About NOTHING = new About(
        Optional.empty(), "", Optional.empty(), List.of(), List.of(), "", List.of());
  }
}
