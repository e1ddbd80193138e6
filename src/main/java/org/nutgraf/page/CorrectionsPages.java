package org.nutgraf.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Page;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.PageViews.CorrectionView;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.page.View.Link;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.text.Messages;

/** What was wrong in a story and when it was put right. A story with sections has the page even while it is empty. */
public final class CorrectionsPages {
  /** Its folder within the story's. */
  public static final String NAME = "corrections/";

  static final Pages KIND = new StoryPart(
      "corrections",
      story -> !story.corrections().isEmpty() || !story.claims().isEmpty(),
      CorrectionsPages::model,
      TemplateData.NOTES,
      TemplateData.list("corrections", CorrectionView.class));

  private CorrectionsPages() {}

  // For each correction the page that was wrong, as seen from the site's root.
  private static List<Link> corrected(RenderedStory rendered) {
    Story story = rendered.story();
    return story.corrections().stream()
        .map(correction -> correction
            .page()
            .flatMap(ref -> rendered.site().page(story, ref))
            .map(page -> new Link(page.title(), page.url()))
            .orElse(Link.NONE))
        .toList();
  }

  /** The corrections of the given pages of a story, the newest first; of its article, also those that name no page. */
  static List<PageViews.CorrectionLine> lines(RenderedStory rendered, String root, Page... pages) {
    Story story = rendered.story();
    Set<String> files =
        Arrays.stream(pages).map(page -> page.file().path()).collect(Collectors.toSet());
    return story.corrections().stream()
        .filter(correction -> corrected(correction, rendered)
            .filter(page -> files.contains(page.file().path()))
            .isPresent())
        .map(correction -> new PageViews.CorrectionLine(
            Stamp.of(correction.date(), rendered.site().words()),
            correction.title(),
            root + story.folder() + NAME + "index.html#" + correction.id()))
        .toList();
  }

  // Empty for a page that isn't there, as it isn't in every language.
  private static Optional<Page> corrected(Correction correction, RenderedStory rendered) {
    return correction.page().isEmpty()
        ? Optional.of(rendered.story().article())
        : correction.page().flatMap(ref -> rendered.site().page(rendered.story(), ref));
  }

  private static PageModel.Frame frame(Story story) {
    return new PageModel.Frame("corrections", story.folder(), "");
  }

  private static PageModel model(RenderedStory rendered) {
    Story story = rendered.story();
    Messages words = rendered.site().words();
    String url = story.folder() + NAME;
    String root = Setting.rootOf(url);
    List<RenderedBody> bodies = rendered.corrections();
    List<CorrectionView> corrections = new ArrayList<>();
    List<Link> pages = corrected(rendered);
    for (int i = 0; i < bodies.size(); i++) {
      Correction correction = story.corrections().get(i);
      Link page = pages.get(i) == Link.NONE
          ? Link.NONE
          : new Link(pages.get(i).title(), root + pages.get(i).href() + "index.html");
      corrections.add(new CorrectionView(
          correction.id(),
          Stamp.of(correction.date(), words),
          correction.title(),
          rendered.site().foreign(correction.body().file()),
          View.Text.among(bodies.get(i)),
          page));
    }
    Map<String, Object> model = new HashMap<>();
    model.put("corrections", corrections);
    model.put("notes", Notes.of(rendered, root).of(Optional.of(story), bodies));
    Head head = Head.of(words.get("corrections_title"), words.get("corrections_description"));
    head = head.within(story, root);
    return new PageModel(
        "corrections", url, head, model, frame(story), story.article().at());
  }
}
