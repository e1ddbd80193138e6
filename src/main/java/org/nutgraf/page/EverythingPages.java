package org.nutgraf.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.page.StoryViews.Chapter;
import org.nutgraf.page.StoryViews.Part;
import org.nutgraf.page.StoryViews.StoryView;
import org.nutgraf.page.StoryViews.Turn;
import org.nutgraf.text.Messages;

/** The one-page edition: a story's article and all its sections below one another. */
public final class EverythingPages {
  /** Its folder within the story's. */
  public static final String NAME = "everything/";

  static final Pages KIND =
      new StoryPart(
          "everything",
          story -> !story.sections().isEmpty(),
          EverythingPages::model,
          TemplateData.BODY,
          TemplateData.TEXT,
          TemplateData.NOTES,
          TemplateData.STORY,
          TemplateData.list("sections", Chapter.class)) {
        @Override
        public boolean isOffered() {
          return false;
        }

        @Override
        public String label(Site site) {
          return title(site.words());
        }

        @Override
        public String title(Messages words) {
          return words.get("one_page");
        }

        @Override
        public String description(Messages words) {
          return "";
        }
      };

  private EverythingPages() {}

  private static PageModel.Frame frame(Site site, Story story) {
    return new PageModel.Frame(HomePages.section(site, story, false), story.folder(), "");
  }

  private static PageModel model(RenderedStory rendered) {
    Story story = rendered.story();
    ArticlePages pages = new ArticlePages(rendered);
    String url = story.folder() + NAME;
    String root = Setting.rootOf(url);
    List<RenderedBody> bodies = rendered.onePage();
    List<Chapter> chapters = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < story.sections().size(); i++) {
      Page section = story.sections().get(i);
      RenderedBody body = bodies.get(i + 1);
      chapters.add(new Chapter(
          Anchors.section(section),
          i + 1,
          section.title(),
          section.summary(),
          View.Text.of(body),
          rendered.outline().entries().get(i + 1).fingerprint()));
      parts.add(new Part(
          i + 1,
          section.title(),
          "#" + Anchors.section(section),
          section.description(),
          pages.minutes(section),
          false,
          ""));
    }
    StoryView view = new StoryView(
        new StoryViews.ArticleLink(
            story.article().title(), root + story.folder() + "index.html", false, ""),
        parts,
        parts.size(),
        rendered.site().words().counted("parts", parts.size()),
        new StoryViews.OnePage("index.html", true, pages.minutesOfAll()),
        Turn.NONE,
        Turn.NONE,
        pages.further(root));
    Map<String, Object> model = new HashMap<>(View.Text.of(bodies.get(0)).model());
    model.put("sections", chapters);
    model.put("notes", Notes.of(rendered, root).of(Optional.of(story), bodies));
    model.put("story", view);
    Head article = pages.head(story.article(), root);
    // The menu below it says how long all of it takes.
    Head head = article
        .with(PageViews.Place.NONE, article.byline().untimed())
        .corrected(CorrectionsPages.lines(rendered, root, story.sequence().toArray(Page[]::new)));
    return new PageModel(
        "everything",
        url,
        head,
        ArticlePages.description(story.article()),
        "",
        model,
        frame(rendered.site(), story),
        story.article().at());
  }
}
