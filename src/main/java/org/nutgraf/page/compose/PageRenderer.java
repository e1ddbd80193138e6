package org.nutgraf.page.compose;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.content.Edition;
import org.nutgraf.content.Page;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.Composed;
import org.nutgraf.page.Editions;
import org.nutgraf.page.Output;
import org.nutgraf.page.PageModel;
import org.nutgraf.page.PageViews;
import org.nutgraf.page.PageViews.ForMachines;
import org.nutgraf.page.PageViews.PageLanguage;
import org.nutgraf.page.PageViews.PageTitles;
import org.nutgraf.page.PageViews.PageView;
import org.nutgraf.page.PageViews.Reach;
import org.nutgraf.page.ShareImages;
import org.nutgraf.page.View;
import org.nutgraf.page.View.Image;
import org.nutgraf.page.View.Link;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.page.machine.Feed;
import org.nutgraf.template.Rendered;
import org.nutgraf.template.Templates;
import org.nutgraf.text.Messages;
import org.nutgraf.trace.Memo;

/** Prints pages with the templates of both editions. */
final class PageRenderer {
  private static final String PAGE = Output.PAGE;

  private final Site site;
  private final SiteConfig config;
  private final Messages words;
  private final Templates templates;
  private final Memo memo;
  private final Dictionary dictionary;
  private final Optional<Story> story;
  private final SiteFrame around;
  private final ShareImages shareImages;

  /** The interface words as one object for all equal maps: every page has them, so comparing them must cost nothing. */
  private static final class Dictionary {
    private final Map<String, String> words;

    Dictionary(Messages messages) {
      this.words = messages.words();
    }
  }

  /** A template with everything it is filled with. */
  private record Filled(
      String template, Map<String, Object> model, Dictionary dictionary, Templates templates) {}

  /**
   * @param story to which the pages belong; for those of the whole site the one at its root
   * @param styled whether the site has a stylesheet of its own
   */
  PageRenderer(Site site, Optional<Story> story, boolean styled, Templates templates, Memo memo) {
    this.site = site;
    this.config = site.config();
    this.words = site.words();
    this.templates = templates;
    this.memo = memo;
    this.dictionary = memo.get(words, Dictionary::new);
    this.story = story;
    this.around = new SiteFrame(site, story, styled);
    this.shareImages = new ShareImages(site, story);
  }

  /** A page's Markdown edition and its HTML edition. */
  Composed render(PageModel sheet) {
    String root = Setting.rootOf(sheet.url());
    String title = sheet.head().title().equals(config.title())
        ? config.title()
        : sheet.head().title() + " – " + config.title();
    boolean article = sheet.kind().equals("article")
        || sheet.kind().equals("section")
        || sheet.kind().equals("everything");
    PageView page = new PageView(
        sheet.kind(),
        new PageTitles(sheet.head().title(), title, sheet.description()),
        language(versions(sheet.url(), root)),
        new Reach(
            site.edition().top(root),
            config.address(sheet.url()),
            "index.md",
            edit(sheet.frame().source()),
            report(sheet),
            feed(sheet, root)),
        new ForMachines(
            false,
            article ? "article" : "website",
            shareImages.of(sheet),
            sheet.head().published(),
            sheet.head().updated(),
            View.markup(sheet.jsonLd())));
    Map<String, Object> model = model(page, root, sheet.frame());
    model.put("head", sheet.head());
    model.put("front", View.markup(FrontText.of(page, sheet.head())));
    model.putAll(sheet.model());
    String template = sheet.kind().equals("page") ? "section" : sheet.kind();
    Composed composed = Composed.empty();
    Optional<String> own = Optional.ofNullable(site.pages().get(sheet.frame().source()))
        .flatMap(Page::template)
        .map(Ref::id);
    file(
        template("markdown/", own, template),
        sheet.url() + "index.md",
        model,
        sheet.origin(),
        composed);
    file(template("html/", own, template), sheet.url() + PAGE, model, sheet.origin(), composed);
    shareImages.card(sheet).ifPresent(composed.files()::add);
    return composed;
  }

  /** Redirects from former addresses of a story's pages to those of today. */
  Composed redirects(Story story) {
    Composed composed = Composed.empty();
    if (!config.redirects().inOneFile()) {
      story.pages().forEach(page -> page.aliases()
          .forEach(alias -> redirect(page.title(), page.url(), alias, composed)));
    }
    return composed;
  }

  /** Redirects from addresses that were no page of an editor's. */
  Composed redirects() {
    Composed composed = Composed.empty();
    if (!config.redirects().inOneFile()) {
      config
          .redirects()
          .list()
          .forEach(
              redirect -> redirect(config.title(), redirect.to().id(), redirect.from(), composed));
    }
    return composed;
  }

  /** The page for addresses that lead nowhere, in one edition only. */
  Composed notFound() {
    Composed composed = Composed.empty();
    // It is served for addresses at any depth, so its links start at the root of the host.
    String root = java.net.URI.create(config.baseUrl()).getRawPath();
    String missing = words.get("not_found");
    PageView page = bare("notfound", root, missing, missing + " – " + config.title(), "");
    file(
        "html/notfound.peb",
        "404.html",
        model(page, root, new PageModel.Frame("", "", "")),
        origin("html/notfound.peb"),
        composed);
    return composed;
  }

  /** A page that is none of the story's: nothing is known of it but its titles and its address. */
  private PageView bare(String kind, String root, String title, String headTitle, String address) {
    return new PageView(
        kind,
        new PageTitles(title, headTitle, ""),
        language(List.of()),
        new Reach(root, address, "", "", "", Link.NONE),
        new ForMachines(true, "website", Image.NONE, Stamp.NONE, Stamp.NONE, ""));
  }

  private PageLanguage language(List<PageViews.Version> versions) {
    return new PageLanguage(config.language(), config.direction(), Editions.locale(site), versions);
  }

  private void redirect(String title, String url, Ref alias, Composed composed) {
    String root = Setting.rootOf(alias.id());
    PageView view = bare("redirect", site.edition().top(root), title, title, config.address(url));
    Map<String, Object> model = model(view, root, new PageModel.Frame("", "", ""));
    model.put("target", root + file(url));
    file("html/redirect.peb", file(alias.id()), model, alias.at(), composed);
  }

  // The same page in each language that it can be read in; of those it isn't there in, their first
  // page.
  private List<PageViews.Version> versions(String url, String root) {
    Edition edition = site.edition();
    Map<String, Edition.Version> there = new HashMap<>();
    edition
        .pages()
        .getOrDefault(url, List.of())
        .forEach(version -> there.put(version.language().tag(), version));
    return edition.languages().stream()
        .map(language -> {
          Edition.Version version = there.get(language.tag());
          return new PageViews.Version(
              language.tag(),
              language.name(),
              edition.top(root) + (version == null ? language.prefix() : version.url()) + PAGE,
              version == null ? "" : version.address(),
              language.locale(),
              language.tag().equals(config.language()));
        })
        .toList();
  }

  // A template that is not there has been reported already.
  private String template(String edition, Optional<String> own, String usual) {
    return own.map(name -> edition + name + ".peb")
        .filter(templates.files()::containsKey)
        .orElse(edition + usual + ".peb");
  }

  private static String file(String address) {
    return address.isEmpty() || address.endsWith("/") ? address + PAGE : address;
  }

  private void file(
      String template, String path, Map<String, Object> model, Location origin, Composed composed) {
    Rendered printed =
        memo.get(new Filled(template, model, dictionary, templates), PageRenderer::print);
    composed.findings().addAll(printed.findings());
    if (printed.findings().isEmpty()) {
      composed.files().add(new Output.Made(path, printed.bytes(), origin));
    }
  }

  private static Rendered print(Filled filled) {
    Map<String, Object> model = new HashMap<>(filled.model());
    model.put("t", filled.dictionary().words);
    Rendered rendered = filled.templates().render(filled.template(), model);
    return filled.template().startsWith("html/") && rendered.findings().isEmpty()
        ? new Rendered(ContentPolicy.applied(rendered.bytes()), List.of())
        : rendered;
  }

  private Map<String, Object> model(PageView page, String root, PageModel.Frame frame) {
    Map<String, Object> model = new HashMap<>();
    model.put("site", around.view(root, frame));
    model.put("page", page);
    return model;
  }

  private Link feed(PageModel sheet, String root) {
    String folder = sheet.frame().folder();
    return Feed.path(folder, story, site)
        .map(path -> new Link(
            story
                .filter(told -> told.folder().equals(folder))
                .map(Story::article)
                .map(Page::title)
                .orElse(sheet.head().title()),
            root + path))
        .orElse(Link.NONE);
  }

  private String edit(String source) {
    return source.isEmpty()
        ? ""
        : config
            .editUrl()
            .map(url ->
                url.text().replace("{path}", SiteConfig.encoded(site.edition().place(source))))
            .orElse("");
  }

  private String report(PageModel sheet) {
    String page = URLEncoder.encode(config.address(sheet.url()), StandardCharsets.UTF_8);
    return config
        .reportUrl()
        .map(url -> url.text()
            .replace("{url}", page)
            .replace(
                "{path}", SiteConfig.encoded(site.edition().place(sheet.frame().source()))))
        .orElse("");
  }

  private static Location origin(String template) {
    return new SourceFile("templates/" + template, "").whole();
  }
}
