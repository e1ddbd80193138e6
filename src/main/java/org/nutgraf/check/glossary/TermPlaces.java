package org.nutgraf.check.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.RenderedBody.Place;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;

/**
 * Where terms are linked in a body.
 *
 * @param above in the bodies that stand above it on the same page
 * @param here in the body itself
 */
record TermPlaces(List<Place> above, List<Place> here) {
  static final TermPlaces NONE = new TermPlaces(List.of(), List.of());

  /** Those of every body, by its file's path. */
  static Map<String, TermPlaces> byFile(RenderedSite rendered) {
    Map<String, TermPlaces> places = new HashMap<>();
    rendered.site().terms().values().forEach(term ->
        places.put(term.body().file().path(), new TermPlaces(List.of(), rendered.glossary().entry(term).places())));
    for (Story story : rendered.site().allStories().toList()) {
      RenderedStory told = rendered.again().apply(story);
      story.pages().forEach(page ->
          places.put(page.file().path(), new TermPlaces(List.of(), told.body(page).places())));
      onePage(story.events().stream().map(event -> event.body().file().path()).toList(),
          told.events(), places);
      onePage(story.corrections().stream().map(correction -> correction.body().file().path()).toList(),
          told.corrections(), places);
      String root = Setting.rootOf(story.article().url());
      for (Claim claim : story.claims().values()) {
        places.put(claim.body().file().path(),
            new TermPlaces(List.of(), told.definitions().remark(story, claim, root).places()));
      }
    }
    return places;
  }

  private static void onePage(List<String> paths, List<RenderedBody> bodies, Map<String, TermPlaces> places) {
    List<Place> above = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      places.put(paths.get(i), new TermPlaces(List.copyOf(above), bodies.get(i).places()));
      above.addAll(bodies.get(i).places());
    }
  }
}
