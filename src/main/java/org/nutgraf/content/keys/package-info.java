/**
 * The keys of every file that editors write: what parsers may ask for, and what the manual and the JSON Schemas say of
 * it.
 */
@NullMarked
package org.nutgraf.content.keys;

import org.jspecify.annotations.NullMarked;
