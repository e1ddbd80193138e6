/** What a check is, and what it gets to read: the rendered texts of a story with their places in the files. */
@NullMarked
package org.nutgraf.check.galley;

import org.jspecify.annotations.NullMarked;
