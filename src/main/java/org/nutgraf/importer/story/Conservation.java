package org.nutgraf.importer.story;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Reading;
import org.nutgraf.importer.reading.WordCounts;
import org.nutgraf.importer.story.StoryFiles.Part;
import org.nutgraf.importer.story.StoryFiles.Plan;

/**
 * The law that no word of an article is lost or invented: compares the words it shows with those its files show.
 *
 * <p>A title that stands twice is written once, and the words that stand in for what the article lacks are no part
 * of it;
 * both are named in notes.
 */
public final class Conservation {
  private Conservation() {}

  /** The words that were lost or invented; empty if there are none. */
  public static List<Note> check(String name, Reading reading, Plan plan, List<DraftFile> files) {
    WordCounts expected = reading.words();
    plan.dropped().forEach(expected::remove);
    plan.standIns().forEach(expected::add);
    reading.standIns().forEach(expected::add);
    WordCounts found = new WordCounts();
    for (int i = 0; i < files.size(); i++) {
      Part part = plan.parts().get(i);
      found.add(part.title());
      String text = files.get(i).text();
      String body = text.substring(text.indexOf("\n---\n", 3) + "\n---\n".length());
      found.markdown(body);
    }
    List<Note> broken = new ArrayList<>();
    WordCounts lost = expected.without(found);
    WordCounts invented = found.without(expected);
    if (!lost.isEmpty()) {
      broken.add(new Note(name, "these words did not come along: " + lost));
    }
    if (!invented.isEmpty()) {
      broken.add(new Note(name, "these words are not in the source: " + invented));
    }
    return broken;
  }
}
