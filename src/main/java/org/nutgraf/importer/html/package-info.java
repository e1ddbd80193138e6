/**
 * Reads HTML, which other formats are turned into on their way.
 */
@NullMarked
package org.nutgraf.importer.html;

import org.jspecify.annotations.NullMarked;
