package org.nutgraf.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Page;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.View.Chapter;
import org.nutgraf.page.View.Head;
import org.nutgraf.page.View.Part;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.page.View.StoryView;
import org.nutgraf.page.View.Turn;

/** The one-page edition: a story's article and all its sections below one another. */
final class EverythingPages {
  /** Its folder within the story's. */
  static final String NAME = "everything/";

  private EverythingPages() {}

  static Stream<PageModel> models(RenderedStory rendered) {
    return Stream.of(rendered).filter(told -> has(told.story())).map(EverythingPages::model);
  }

  /** Whether there is something to put on one page. */
  static boolean has(Story story) {
    return !story.sections().isEmpty();
  }

  private static PageModel.Frame frame(Story story) {
    return new PageModel.Frame("story", story.folder(), "");
  }

  private static PageModel model(RenderedStory rendered) {
    Story story = rendered.story();
    ArticlePages pages = new ArticlePages(rendered);
    String url = story.folder() + NAME;
    String root = Setting.rootOf(url);
    List<RenderedBody> bodies = rendered.onePage().get();
    List<Chapter> chapters = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < story.sections().size(); i++) {
      Page section = story.sections().get(i);
      RenderedBody body = bodies.get(i + 1);
      chapters.add(new Chapter(Anchors.section(section), i + 1, section.title(), section.summary(), View.markup(body.html()), View.markup(body.markdown()),
          rendered.outline().entries().get(i + 1).fingerprint()));
      parts.add(new Part(i + 1, section.title(), "#" + Anchors.section(section), section.description(), pages.minutes(section), false, ""));
    }
    StoryView view = new StoryView(story.article().title(), root + story.folder() + "index.html", false, "", parts,
        rendered.site().words().counted("parts", parts.size()), "index.html", true, pages.minutesOfAll(), Turn.NONE, Turn.NONE);
    Map<String, Object> model = new HashMap<>();
    model.put("body", View.markup(bodies.get(0).html()));
    model.put("text", View.markup(bodies.get(0).markdown()));
    model.put("sections", chapters);
    model.put("notes", Notes.of(rendered, root).of(Optional.of(story), bodies));
    model.put("story", view);
    Head article = pages.head(story.article(), root);
    Head head = article.with(View.Place.NONE, article.byline().taking(pages.minutesOfAll()))
        .corrected(CorrectionsPages.lines(rendered, root, story.sequence().toArray(Page[]::new)));
    return new PageModel("everything", url, head, ArticlePages.description(story.article()), "", model,
        frame(story), story.article().at());
  }
}
