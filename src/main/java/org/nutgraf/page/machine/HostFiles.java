package org.nutgraf.page.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nutgraf.content.Redirects;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedSite;

/**
 * What hosts look for: GitHub Pages {@code .nojekyll}, so that it serves files as they are, and the site's own domain; others
 * {@code _redirects}, if the site wants it.
 */
public final class HostFiles {
  /** Lines of an old address, a new one and a status, as Netlify, Cloudflare Pages and GitLab Pages read them. */
  public static final String REDIRECTS = "_redirects";

  private HostFiles() {}

  public static Stream<Output> outputs(RenderedSite rendered) {
    Location origin = new SourceFile("content/site.yaml", "").whole();
    List<Output> files = new ArrayList<>(List.of(Output.Made.text(".nojekyll", "", origin)));
    SiteConfig config = rendered.site().config();
    config.cname().ifPresent(domain -> files.add(Output.Made.text("CNAME", domain + "\n", origin)));
    if (config.redirects().inOneFile()) {
      files.add(Output.Made.text(REDIRECTS, redirects(rendered.site()), origin));
    }
    return files.stream();
  }

  private static String redirects(Site site) {
    StringBuilder lines = new StringBuilder();
    site.allStories().flatMap(story -> story.pages()).forEach(page -> page.aliases()
        .forEach(alias -> line(alias.id(), page.url(), site, lines)));
    for (Redirects.Redirect redirect : site.config().redirects().list()) {
      line(redirect.from().id(), redirect.to().id(), site, lines);
    }
    return lines.toString();
  }

  private static void line(String from, String to, Site site, StringBuilder lines) {
    String root = java.net.URI.create(site.config().baseUrl()).getRawPath();
    lines
        .append(root)
        .append(SiteConfig.encoded(from))
        .append(' ')
        .append(root)
        .append(SiteConfig.encoded(to))
        .append(" 301\n");
  }
}
