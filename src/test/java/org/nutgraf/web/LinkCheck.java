package org.nutgraf.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks the links of a built site without a browser: what is linked is there, anchors too; nothing is loaded
 * from another host; and no link depends on where the site is published, or on a server that turns a folder
 * into its index.html.
 */
final class LinkCheck {

  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern CSS_URL = Pattern.compile(
      "url\\(\\s*(?:'([^']*)'|\"([^\"]*)\"|([^)'\"\\s]*))\\s*\\)|@import\\s+['\"]([^'\"]*)");
  private static final Pattern REFRESH = Pattern.compile("(?i)url\\s*=\\s*['\"]?([^'\"]+)");

  /** The rel values of link elements that make the browser load something. */
  private static final Set<String> LOADING = Set.of(
      "stylesheet",
      "icon",
      "apple-touch-icon",
      "mask-icon",
      "manifest",
      "preload",
      "modulepreload",
      "prefetch",
      "preconnect",
      "dns-prefetch",
      "prerender");

  private final Path root;
  private final String basePath;
  private final Map<Path, Set<String>> anchors = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private LinkCheck(BuiltSite site) {
    this.root = site.root();
    this.basePath = site.basePath();
  }

  /** All problems with the links of the site below the folder, in the order of the files. */
  static List<String> problems(Path root) {
    BuiltSite site = new BuiltSite(root.toAbsolutePath().normalize());
    LinkCheck check = new LinkCheck(site);
    site.files(".html").forEach(page -> check.page(page, parse(site.read(page))));
    site.files(".css").forEach(sheet -> check.css(sheet, site.read(sheet)));
    return List.copyOf(check.problems);
  }

  private void page(Path page, Document document) {
    for (Element element : document.select("[href], [xlink:href]")) {
      String url = element.hasAttr("href") ? element.attr("href") : element.attr("xlink:href");
      check(page, url, loads(element), element.tagName().equals("link") || notFound(page));
    }
    for (Element element : document.select("[src], [data], [poster]")) {
      for (String attribute : List.of("src", "data", "poster")) {
        if (element.hasAttr(attribute)) {
          check(page, element.attr(attribute), true, notFound(page));
        }
      }
    }
    for (Element element : document.select("[srcset], [imagesrcset]")) {
      String candidates =
          element.hasAttr("srcset") ? element.attr("srcset") : element.attr("imagesrcset");
      Stream.of(candidates.split(",\\s+"))
          .map(candidate -> candidate.trim().split("\\s+")[0])
          .forEach(url -> check(page, url, true, notFound(page)));
    }
    for (Element form : document.select("form[action]")) {
      check(page, form.attr("action"), true, notFound(page));
    }
    for (Element refresh : document.select("meta[http-equiv=refresh]")) {
      Matcher target = REFRESH.matcher(refresh.attr("content"));
      if (target.find()) {
        check(page, target.group(1), false, false);
      }
    }
    document.select("style").forEach(style -> css(page, style.data()));
    document.select("[style]").forEach(element -> css(page, element.attr("style")));
  }

  private void css(Path file, String css) {
    Matcher matcher = CSS_URL.matcher(css);
    while (matcher.find()) {
      Stream.of(1, 2, 3, 4)
          .map(matcher::group)
          .filter(url -> url != null && !url.isEmpty())
          .forEach(url -> check(file, url, true, false));
    }
  }

  private void check(Path file, String url, boolean loaded, boolean mayBeAbsolute) {
    if (url.startsWith("//") || SCHEME.matcher(url).find()) {
      checkExternal(file, url, loaded);
      return;
    }
    if (url.startsWith("/") && !mayBeAbsolute) {
      problem(file, url, "depends on the place where the site is published");
      return;
    }
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      problem(file, url, "is not a URL");
      return;
    }
    String path = Optional.ofNullable(uri.getPath()).orElse("");
    Path target = target(file, path);
    if (!target.startsWith(root)) {
      problem(file, url, "leaves the site");
    } else if (Files.isDirectory(target) && !path.startsWith("/")) {
      problem(file, url, "is a folder: opened from disk, it shows a listing");
    } else if (!Files.exists(target)) {
      problem(file, url, "is not there");
    } else if (uri.getFragment() != null && !hasAnchor(target, uri.getFragment())) {
      problem(file, url, "has no such anchor");
    }
  }

  private Path target(Path file, String path) {
    if (path.isEmpty()) {
      return file;
    }
    if (path.startsWith("/")) {
      return path.startsWith(basePath)
          ? root.resolve(path.substring(basePath.length())).normalize()
          : root.resolveSibling("outside");
    }
    return file.resolveSibling(path).normalize();
  }

  private void checkExternal(Path file, String url, boolean loaded) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("javascript:") || lower.startsWith("vbscript:")) {
      problem(file, url, "is a script");
    } else if (lower.startsWith("file:")
        || lower.contains("//localhost")
        || lower.contains("//127.0.0.1")) {
      problem(file, url, "is on this machine");
    } else if (loaded && !lower.startsWith("data:")) {
      problem(file, url, "is loaded from another host");
    } else if (lower.matches("(term|claim|source|event|flow|timeline|claims):.*")) {
      problem(file, url, "was left unresolved");
    }
  }

  private boolean hasAnchor(Path target, String fragment) {
    if (!target.toString().endsWith(".html") || fragment.isEmpty() || fragment.equals("top")) {
      return true;
    }
    return anchors.computeIfAbsent(target, LinkCheck::anchors).contains(fragment);
  }

  private static Set<String> anchors(Path page) {
    Document document = parse(new BuiltSite(page.getParent()).read(page));
    Set<String> ids = new HashSet<>(document.select("[id]").eachAttr("id"));
    ids.addAll(document.select("a[name]").eachAttr("name"));
    return ids;
  }

  private static boolean loads(Element element) {
    return switch (element.tagName()) {
      case "a", "area" -> false;
      case "link" ->
        Stream.of(element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
            .anyMatch(LOADING::contains);
      default -> true;
    };
  }

  /** A page for what is not there is shown at any address, so its links can't be relative. */
  private boolean notFound(Path page) {
    return page.equals(root.resolve("404.html"));
  }

  private void problem(Path file, String url, String what) {
    problems.add(root.relativize(file) + ": " + url + " " + what);
  }

  private static Document parse(String html) {
    return Jsoup.parse(html);
  }
}
