package org.nutgraf.markdown;

/**
 * A heading of a body.
 *
 * @param level 1 to 6, as written
 * @param id its anchor, as GitHub makes it
 * @param text without markup
 */
public record Heading(int level, String id, String text) {}
