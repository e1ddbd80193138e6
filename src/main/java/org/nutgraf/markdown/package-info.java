/**
 * From a Markdown body to its two editions: HTML, and finished Markdown with every special link resolved.
 *
 * <p>{@link org.nutgraf.markdown.MarkdownParser} makes a {@link org.nutgraf.markdown.Tree};
 * {@link org.nutgraf.markdown.BodyRenderer} surveys it (links, terms, claims, findings) and writes both editions
 * from what the survey found. Flexmark is used here and in {@link
 * org.nutgraf.markdown.syntax}, and nowhere else.
 */
@NullMarked
package org.nutgraf.markdown;

import org.jspecify.annotations.NullMarked;
