/** Renames what a site consists of, with all that refers to it, and lets former addresses lead on. */
@NullMarked
package org.nutgraf.move;

import org.jspecify.annotations.NullMarked;
