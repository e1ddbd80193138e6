/**
 * Takes in what was written elsewhere: an article into pages, a timeline or a spreadsheet into events.
 *
 * <p>An article goes from its format to HTML, from there to a list of blocks ({@code reading}), and from there to files
 * ({@code story}), where the words at both ends are compared. Everything is pure: bytes go in, a {@link
 * org.nutgraf.draft.Draft} comes out. Nothing but the bytes that are given is ever opened; of the files beside the
 * imported one {@link org.nutgraf.importer.reading.Nearby} gives those that may be asked for.
 */
@NullMarked
package org.nutgraf.importer;

import org.jspecify.annotations.NullMarked;
