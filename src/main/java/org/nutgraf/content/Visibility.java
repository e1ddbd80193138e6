package org.nutgraf.content;

import java.time.LocalDate;

/**
 * Which pages a build shows.
 *
 * @param drafts whether to show drafts
 * @param future whether to show pages whose {@code publishDate} is still to come
 * @param today the date of the build, in UTC
 */
public record Visibility(boolean drafts, boolean future, LocalDate today) {}
