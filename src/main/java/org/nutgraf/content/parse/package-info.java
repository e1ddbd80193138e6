/**
 * Makes a {@link org.nutgraf.content.Site} of source files: YAML with places, front matter, one parser for each kind of
 * file, and references between them.
 */
package org.nutgraf.content.parse;
