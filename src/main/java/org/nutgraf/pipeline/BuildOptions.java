package org.nutgraf.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.nutgraf.content.Now;
import org.nutgraf.content.Visibility;

/**
 * What a build depends on besides the files it reads.
 *
 * @param baseUrl the address the site will have, instead of the one in {@code site.yaml}
 * @param drafts whether pages marked as drafts are built
 * @param future whether pages are built that are to be published after {@code now}
 * @param now the time the site is built for; nothing else tells a build the time
 */
public record BuildOptions(Optional<String> baseUrl, boolean drafts, boolean future, Instant now) {
  public BuildOptions {
    requireNonNull(baseUrl);
    requireNonNull(now);
  }

  /** The same for another time. */
  public BuildOptions at(Instant time) {
    return new BuildOptions(baseUrl, drafts, future, time);
  }

  /** What the content has to know of them. */
  Visibility visibility() {
    return new Visibility(drafts, future, new Now(now));
  }
}
