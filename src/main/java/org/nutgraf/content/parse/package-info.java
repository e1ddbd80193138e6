/**
 * Makes a {@link org.nutgraf.content.Site} of source files: YAML with places, front matter, one parser for each kind of
 * file, and references between them.
 */
@NullMarked
package org.nutgraf.content.parse;

import org.jspecify.annotations.NullMarked;
