package org.nutgraf.content;

/**
 * What a build shows.
 *
 * @param drafts whether to show drafts
 * @param future whether to show what is still to be published
 * @param now the time of the build
 */
public record Visibility(boolean drafts, boolean future, Now now) {}
