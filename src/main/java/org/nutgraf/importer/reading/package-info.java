/**
 * What is read from an article, whatever its format: blocks of Markdown, the words they show, notes on the way.
 */
@NullMarked
package org.nutgraf.importer.reading;

import org.jspecify.annotations.NullMarked;
