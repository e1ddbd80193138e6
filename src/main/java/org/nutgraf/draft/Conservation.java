package org.nutgraf.draft;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.nutgraf.draft.StoryFiles.Part;
import org.nutgraf.draft.StoryFiles.Plan;
import org.nutgraf.markdown.PlainHtml;

/**
 * The law that no word of an article is lost or invented: compares the words it shows with those its files show.
 *
 * <p>A title that stands twice is written once, and the words that stand in for what the article lacks are no part
 * of it;
 * both are named in notes.
 */
final class Conservation {
  private Conservation() {}

  /** What broke the law; empty if nothing did. */
  static List<Note> check(String name, Reading reading, Plan plan, List<DraftFile> files) {
    Words expected = reading.words();
    plan.dropped().forEach(expected::remove);
    plan.standIns().forEach(expected::add);
    reading.standIns().forEach(expected::add);
    Words found = new Words();
    for (int i = 0; i < files.size(); i++) {
      Part part = plan.parts().get(i);
      found.add(part.title());
      String text = files.get(i).text();
      String body = text.substring(text.indexOf("\n---\n", 3) + "\n---\n".length());
      count(body, found);
    }
    List<Note> broken = new ArrayList<>();
    Words lost = expected.without(found);
    Words invented = found.without(expected);
    if (!lost.isEmpty()) {
      broken.add(new Note(name, "these words did not come along: " + lost));
    }
    if (!invented.isEmpty()) {
      broken.add(new Note(name, "these words are not in the source: " + invented));
    }
    return broken;
  }

  /** Adds the words that a text shows. */
  static void count(String markdown, Words words) {
    org.jsoup.nodes.Element body = Jsoup.parseBodyFragment(PlainHtml.of(markdown)).body();
    words.add(body.text());
    body.select("img").forEach(img -> words.add(img.attr("alt")));
  }
}
