package org.nutgraf.content;

import java.util.Optional;

/**
 * A strand of the timeline.
 *
 * @param after whether it holds what happened after the article, which is kept visibly apart
 */
public record Lane(String id, String title, Optional<String> description, boolean after) {}
