package org.nutgraf.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * What a build depends on besides the files it reads.
 *
 * @param baseUrl the address the site will have, instead of the one in {@code site.yaml}
 * @param drafts whether pages marked as drafts are built
 * @param future whether pages are built whose date of publication is after {@code now}
 * @param now the time the site is built for; nothing else tells a build the time
 */
public record BuildOptions(Optional<String> baseUrl, boolean drafts, boolean future, Instant now) {
  public BuildOptions {
    Objects.requireNonNull(baseUrl);
    Objects.requireNonNull(now);
  }

  /** The day the site is built for, in UTC. */
  public LocalDate today() {
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
