/** Renames what a site consists of, with all that refers to it, and lets former addresses lead on. */
package org.nutgraf.move;
