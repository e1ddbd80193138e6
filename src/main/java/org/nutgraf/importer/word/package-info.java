/**
 * Reads Word documents.
 */
@NullMarked
package org.nutgraf.importer.word;

import org.jspecify.annotations.NullMarked;
