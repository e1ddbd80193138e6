/**
 * Content that the program writes for an editor: what {@code new}, {@code init} and {@code import} propose.
 *
 * <p>Everything here is pure but {@link org.nutgraf.draft.DraftWriter}: texts go in, a {@link
 * org.nutgraf.draft.Draft} comes out, which is files and what an editor should know about them. An article goes
 * from its format to HTML, from there to a list of blocks ({@code Reading}), and from there to files ({@code
 * StoryFiles}); {@code Conservation} compares the words at both ends. {@link
 * org.nutgraf.draft.Candidates} finds what a glossary could explain, in new texts and in those of a site.
 */
package org.nutgraf.draft;
