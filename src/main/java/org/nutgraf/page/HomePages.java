package org.nutgraf.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Moment;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.View.Head;
import org.nutgraf.page.View.Image;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.page.View.StoryCard;
import org.nutgraf.text.Messages;

/** The home page of a site with several stories: the root's article if there is one, and then the others, newest first. */
final class HomePages {
  static final Pages KIND = new Pages() {
    @Override
    public String name() {
      return "home";
    }

    @Override
    public Stream<Place> of(Site site) {
      return Stream.of(new Place("", "content/site.yaml"));
    }

    @Override
    public String label(Site site) {
      return site.words().get(site.stories().isEmpty() ? "explainer" : name());
    }

    @Override
    public Stream<PageModel> models(RenderedSite rendered) {
      return Stream.of(rendered).filter(site -> !site.site().stories().isEmpty()).map(HomePages::model);
    }

    @Override
    public Map<String, List<TemplateData.Variable>> data() {
      return Map.of(name(), List.of(TemplateData.BODY, TemplateData.STORIES));
    }
  };

  private HomePages() {}

  /** What menus say is read on a story's pages: on a site of one story, that is the home page. */
  static String section(Site site, Story story, boolean article) {
    return site.stories().isEmpty() || article && story.folder().isEmpty() ? KIND.name() : "story";
  }

  /** Whether a story's article is the home page that lists the others, and so is made when these are known. */
  static boolean isHome(Site site, Story story) {
    return story.folder().isEmpty() && !site.stories().isEmpty();
  }

  private static List<StoryCard> cards(RenderedSite rendered) {
    Site site = rendered.site();
    return site.stories().stream()
        .sorted(Comparator.comparing((Story story) -> changed(story).map(Moment::instant).orElse(Instant.MIN)).reversed().thenComparing(Story::folder))
        .map(story -> card(story, rendered)).toList();
  }

  private static PageModel model(RenderedSite rendered) {
    Site site = rendered.site();
    return site.home().map(rendered.again()).map(home -> new ArticlePages(home).beside(cards(rendered))).orElseGet(() -> new PageModel(
        "home", "", Head.of(site.config().title(), site.config().description()), site.config().description(), "",
        Map.of("body", "", "stories", cards(rendered)), new PageModel.Frame("home", "", ""), new SourceFile("content/site.yaml", "").whole()));
  }

  private static Optional<Moment> changed(Story story) {
    return story.article().lastmod().or(story.article()::date);
  }

  private static String parts(Story story, Messages words) {
    int parts = story.sections().size();
    return parts > 1 ? words.counted("parts", parts) : "";
  }

  private static StoryCard card(Story story, RenderedSite rendered) {
    Page article = story.article();
    String summary = article.summary().isEmpty() ? article.description() : article.summary();
    return new StoryCard(article.title(), article.url() + "index.html", summary,
        changed(story).map(day -> Stamp.of(day, rendered.site().words())).orElse(Stamp.NONE), parts(story, rendered.site().words()), ArticlePages.minutes(rendered.mentions(story).words()),
        Image.NONE);
  }
}
