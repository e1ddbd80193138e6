/**
 * Makes an article and its sections of what was read, and holds that no word is lost on the way.
 */
@NullMarked
package org.nutgraf.importer.story;

import org.jspecify.annotations.NullMarked;
