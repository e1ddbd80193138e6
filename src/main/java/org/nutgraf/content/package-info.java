/**
 * What editors write, as immutable values: the site, its stories, terms, events, claims, sources and money flows.
 *
 * <p>{@code content.parse} makes a {@link org.nutgraf.content.Site} of the source files and reports what is wrong in front
 * matter and YAML. Markdown bodies stay text here; see {@code org.nutgraf.markdown}.
 */
@NullMarked
package org.nutgraf.content;

import org.jspecify.annotations.NullMarked;
