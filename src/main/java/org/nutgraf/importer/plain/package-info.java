/**
 * Reads plain text, and Markdown with the front matter of whatever generator.
 */
@NullMarked
package org.nutgraf.importer.plain;

import org.jspecify.annotations.NullMarked;
