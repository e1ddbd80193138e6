package org.nutgraf.markdown;

import static org.nutgraf.content.Site.CONTENT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutgraf.content.Event;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.WebAddress;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.source.Asset;
import org.nutgraf.source.PictureSize;
import org.nutgraf.source.SourcePath;

/** Finds out what an address in content means, and says so if it means nothing. */
final class LinkResolver implements Links {
  private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel", "sms", "geo");

  private final Site site;
  private final Headings headings;
  private final Setting setting;
  private final List<Finding> findings;
  /** The folder of the story that the text belongs to; empty if it belongs to none. */
  private final String folder;

  private final LinkHints hints;
  private @Nullable Set<String> events;
  private @Nullable Map<String, String> spellings;

  LinkResolver(Site site, Headings headings, Setting setting, List<Finding> findings) {
    this.site = site;
    this.headings = headings;
    this.setting = setting;
    this.findings = findings;
    this.folder = setting.story().map(Story::folder).orElse("");
    this.hints = new LinkHints(site, folder);
  }

  @Override
  public Target link(String address, Location at) {
    String scheme = AddressText.scheme(address);
    String rest = scheme.isEmpty() ? address : address.substring(scheme.length() + 1);
    return switch (scheme) {
      case "" -> address.startsWith("//") ? unsafe(address, at) : path(address, at);
      case "term" -> rest.isEmpty() ? generated("glossary/") : term(rest, at);
      case "claim" -> claim(rest, at);
      case "source" -> rest.isEmpty() ? generated("sources/") : source(rest, at);
      case "event" -> rest.isEmpty() ? generated(folder + "timeline/") : event(rest, at);
      case "amounts", "claims", "flow", "ledger", "timeline" ->
        broken(
            at,
            Rule.BAD_FIGURE,
            "\"" + scheme + ":\" draws a picture and can't be a link",
            "write ! before it, alone in its paragraph: ![caption](" + address + ")");
      default ->
        OUTSIDE.contains(scheme)
            ? Target.external(AddressText.outside(address))
            : unsafe(address, at);
    };
  }

  @Override
  public Target image(String address, Location at) {
    String scheme = AddressText.scheme(address);
    return switch (scheme) {
      case "amounts", "claims", "flow", "ledger", "timeline" ->
        new Target(Target.Kind.FIGURE, scheme, address, address);
      case "" -> picture(address, at);
      default ->
        broken(
            at,
            Rule.UNKNOWN_IMAGE,
            "\"" + address + "\" is no picture of this site",
            scheme.equals("http") || scheme.equals("https")
                ? "put the file beside the text: pages load nothing from another host"
                : "put the file beside the text, and write its name alone");
    };
  }

  private Target term(String id, Location at) {
    return site.terms().containsKey(id)
        ? term(id)
        : unknown(id, site.terms().keySet(), "term:", at, Rule.UNKNOWN_TERM, "glossary entry");
  }

  @Override
  public Target term(String id) {
    String page = setting.root() + "glossary/" + id + "/index";
    return new Target(
        Target.Kind.TERM,
        id,
        setting.notes() ? "#" + Anchors.term(id) : page + ".html",
        page + ".md");
  }

  private Target claim(String id, Location at) {
    Set<String> known = setting.story().map(story -> story.claims().keySet()).orElse(Set.of());
    if (!known.contains(id)) {
      return unknown(id, known, "claim:", at, Rule.UNKNOWN_CLAIM, "claim");
    }
    String entry =
        setting.onePage() ? setting.root() + folder + "claims/index.html#" + Anchors.claim(id) : "";
    return new Target(
        Target.Kind.CLAIM, id, setting.evidence() ? "#" + Anchors.claim(id) : entry, "");
  }

  private Target source(String id, Location at) {
    if (!site.citations().containsKey(id)) {
      return unknown(id, site.citations().keySet(), "source:", at, Rule.UNKNOWN_SOURCE, "source");
    }
    String page = setting.root() + "sources/index";
    return new Target(
        Target.Kind.SOURCE,
        id,
        setting.evidence() ? "#" + Anchors.source(id) : page + ".html#source-" + id,
        site.citations().get(id).url().map(WebAddress::text).orElse(page + ".md#source-" + id));
  }

  private Target event(String id, Location at) {
    if (events == null) {
      events = setting.story().stream()
          .flatMap(story -> story.events().stream())
          .map(Event::id)
          .collect(Collectors.toSet());
    }
    if (!events.contains(id)) {
      return unknown(id, events, "event:", at, Rule.UNKNOWN_EVENT, "event");
    }
    String url = folder + "timeline/";
    return url.equals(setting.url())
        ? new Target(Target.Kind.EVENT, id, "#" + id, "#" + id)
        : new Target(
            Target.Kind.EVENT,
            id,
            setting.root() + url + "index.html#" + id,
            setting.root() + url + "index.md#" + id);
  }

  private Target path(String address, Location at) {
    int hash = address.indexOf('#');
    String path = AddressText.decoded(hash < 0 ? address : address.substring(0, hash));
    String anchor =
        hash < 0 ? "" : Slugs.composed(AddressText.decoded(address.substring(hash + 1)));
    String here = at.file().path();
    String file =
        path.isEmpty() ? here : spelled(site.edition().original(SourcePath.resolve(here, path)));
    Page page = site.pages().getOrDefault(file, site.pages().get(file + "/index.md"));
    if (page != null) {
      return page(page, anchor, at);
    }
    if (path.isEmpty() && headings.in(here).isPresent()) {
      return anchored(here, "", "", anchor, at);
    }
    if (file.startsWith(CONTENT + "glossary/") && file.endsWith(".md")) {
      return term(AddressText.stem(file), at);
    }
    if (file.startsWith(CONTENT + folder + "timeline/") && file.endsWith(".md")) {
      return event(AddressText.stem(file), at);
    }
    if (file.equals(CONTENT + "sources.yaml")) {
      return generated("sources/");
    }
    String url = file.substring(Math.min(file.length(), CONTENT.length())) + "/";
    if (file.startsWith(CONTENT)
        && site.parts()
            .flatMap(part -> part.place(site, setting.story()).stream())
            .anyMatch(place -> place.url().equals(url))) {
      return generated(url);
    }
    if (file.startsWith(CONTENT) && site.images().containsKey(file.substring(CONTENT.length()))) {
      String copy = site.edition().top(setting.root())
          + AddressText.encoded(file.substring(CONTENT.length()));
      return Target.internal(copy, copy);
    }
    String elsewhere = site.edition().originals().get(file);
    if (elsewhere != null) {
      // Not translated: better the original than nothing.
      String original = site.edition().top(setting.root()) + elsewhere;
      String place = anchor.isEmpty() ? "" : "#" + anchor;
      return Target.internal(original + "index.html" + place, original + "index.md" + place);
    }
    return broken(
        at, Rule.UNKNOWN_PAGE, "there is no page \"" + path + "\"", hints.page(path, file, at));
  }

  // A keyboard and a file system may spell a letter with its accent in two ways.
  private String spelled(String file) {
    if (site.pages().containsKey(file) || Slugs.isPlain(file)) {
      return file;
    }
    if (spellings == null) {
      spellings = site.pages().keySet().stream()
          .collect(Collectors.toMap(Slugs::composed, known -> known, (one, other) -> one));
    }
    return spellings.getOrDefault(Slugs.composed(file), file);
  }

  private Target page(Page page, String anchor, Location at) {
    String file = page.file().path();
    boolean same = page.url().equals(setting.url());
    boolean inline = setting.onePage()
        && setting
            .story()
            .filter(story -> story.article().url().equals(page.url()) || story.number(page) > 0)
            .isPresent();
    if (inline) {
      // In Markdown, headings of sections have anchors that depend on all headings above.
      boolean article = page.kind() == Page.Kind.ARTICLE;
      Target target = anchored(file, "", "", anchor, at);
      String top = article ? "#top" : "#" + Anchors.section(page);
      return target.kind() == Target.Kind.BROKEN
          ? target
          : anchor.isEmpty()
              ? Target.internal(top, top)
              : Target.internal("#" + Anchors.prefix(page) + anchor, article ? "#" + anchor : top);
    }
    String url = setting.root() + page.url();
    return same
        ? anchored(file, "", "", anchor, at)
        : anchored(file, url + "index.html", url + "index.md", anchor, at);
  }

  private Target anchored(String file, String html, String markdown, String anchor, Location at) {
    if (anchor.isEmpty()) {
      return Target.internal(
          html.isEmpty() ? "#top" : html, markdown.isEmpty() ? "#top" : markdown);
    }
    Set<String> anchors = headings.in(file).orElse(Set.of());
    if (!anchors.contains(anchor)) {
      return broken(
          at,
          Rule.UNKNOWN_HEADING,
          "no heading \"#" + anchor + "\" in " + file,
          hints.heading(anchor, anchors));
    }
    return Target.internal(
        html + "#" + Anchors.heading(html.isEmpty() ? setting.anchorPrefix() : "", anchor),
        markdown + "#" + anchor);
  }

  private Target picture(String address, Location at) {
    String file = SourcePath.resolve(at.file().path(), AddressText.decoded(address));
    String name = file.startsWith(CONTENT) ? file.substring(CONTENT.length()) : file;
    if (!file.startsWith(CONTENT) || !site.images().containsKey(name)) {
      return broken(
          at,
          Rule.UNKNOWN_IMAGE,
          address.isEmpty()
              ? "this picture has no address"
              : "there is no picture \"" + address + "\"",
          hints.picture(address, file, name));
    }
    if (!Pictures.isOne(name)) {
      return broken(
          at,
          Rule.UNKNOWN_IMAGE,
          "\"" + address + "\" is no picture that browsers show",
          "save it as JPEG, PNG, WebP, AVIF, GIF or SVG");
    }
    String copy = site.edition().top(setting.root()) + AddressText.encoded(name);
    return new Target(Target.Kind.INTERNAL, name, copy, copy);
  }

  @Override
  public Optional<PictureSize> size(Target picture) {
    return Optional.ofNullable(site.images().get(picture.id())).flatMap(Asset::picture);
  }

  private Target generated(String url) {
    return Target.internal(setting.root() + url + "index.html", setting.root() + url + "index.md");
  }

  private Target unknown(
      String id, Collection<String> known, String prefix, Location at, Rule rule, String what) {
    return broken(at, rule, "no " + what + " \"" + id + "\"", hints.entry(prefix, id, known, rule));
  }

  private Target unsafe(String address, Location at) {
    return broken(
        at,
        Rule.UNSAFE_LINK,
        "\"" + address + "\" can't be a link",
        "links are paths of this site or start with https://, http://, mailto: or tel:");
  }

  private Target broken(Location at, Rule rule, String message, String hint) {
    findings.add(Finding.of(at, rule, message, hint));
    return Target.BROKEN;
  }
}
