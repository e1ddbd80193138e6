package org.nutgraf.markdown;

import org.nutgraf.finding.Location;

/**
 * A heading of a body.
 *
 * @param level 1 to 6, as written
 * @param id its anchor, as GitHub makes it
 * @param text without markup
 * @param at where it is written
 */
public record Heading(int level, String id, String text, Location at) {}
