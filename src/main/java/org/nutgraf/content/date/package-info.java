/**
 * Dates no more precise than they are known, in the Extended Date/Time Format (EDTF, ISO 8601-2): read, compared,
 * and said in words.
 */
package org.nutgraf.content.date;
