/**
 * Content that the program writes for an editor: what {@code new} and {@code init} propose, and what {@code import}
 * needs for the same.
 *
 * <p>Everything here is pure but {@link org.nutgraf.draft.DraftWriter}: texts go in, a {@link
 * org.nutgraf.draft.Draft} comes out, which is files and what an editor should know about them. {@link
 * org.nutgraf.draft.Candidates} finds what a glossary could explain, in new texts and in those of a site.
 */
@NullMarked
package org.nutgraf.draft;

import org.jspecify.annotations.NullMarked;
