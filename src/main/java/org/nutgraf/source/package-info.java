/**
 * Reads the files of a site: texts that know their lines, other files by name and size, and what could not be read.
 *
 * <p>{@link org.nutgraf.source.SourceReader} is the only place where input is read.
 */
@NullMarked
package org.nutgraf.source;

import org.jspecify.annotations.NullMarked;
