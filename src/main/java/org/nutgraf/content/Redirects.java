package org.nutgraf.content;

import java.util.List;

/**
 * Where a site sends readers who come by former addresses, besides what its pages say themselves.
 *
 * @param list in the order of {@code site.yaml}
 * @param inOneFile whether the host is told of these and of the aliases of pages in a file {@code _redirects}, as Netlify,
 *     Cloudflare and GitLab read it; otherwise each is a page that leads on
 */
public record Redirects(List<Redirect> list, boolean inOneFile) {
  /** Both are paths from the site's root without a {@code /} before them; that of a folder ends with one. */
  public record Redirect(Ref from, Ref to) {}
}
