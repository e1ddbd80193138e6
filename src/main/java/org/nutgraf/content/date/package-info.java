/**
 * Dates no more precise than they are known, in the Extended Date/Time Format (EDTF, ISO 8601-2): read, compared,
 * and said in words.
 */
@NullMarked
package org.nutgraf.content.date;

import org.jspecify.annotations.NullMarked;
