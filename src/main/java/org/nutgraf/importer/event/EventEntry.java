package org.nutgraf.importer.event;

import java.util.List;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.WordCounts;

/**
 * An event as it was found in a timeline or a spreadsheet; or an era, which has a date and a title only.
 *
 * @param date in the Extended Date/Time Format; or as it was found, if it can't be told what it means
 * @param title plain text
 * @param body Markdown
 */
record EventEntry(String place, String id, String date, String title, String body, Labels labels) {

  /**
   * What an event is sorted by.
   *
   * @param group the lane it was in; empty if it was in none
   * @param status as it was found; empty if nothing was
   * @param sources ids of sources, as they were found
   */
  record Labels(String group, String status, List<String> tags, List<String> sources) {
    static final Labels NONE = new Labels("", "", List.of(), List.of());
  }

  static EventEntry era(String place, String date, String title) {
    return new EventEntry(place, "", date, title, "", Labels.NONE);
  }

  /**
   * All events of a file.
   *
   * @param title of the whole, and the text below it, in Markdown; empty if it has none
   * @param words what the events show
   */
  record Found(
      String title,
      String text,
      List<EventEntry> entries,
      List<EventEntry> eras,
      WordCounts words,
      List<Note> notes) {}
}
