/**
 * The pages of the site: which kinds there are, and what is on each.
 *
 * <p>A kind of page is one class that has a {@link org.nutgraf.page.Pages}, and a line in {@link org.nutgraf.page.PageKinds}: its
 * name, which pages of it there are, how to make them, and what their templates are given. What
 * templates see is in {@link org.nutgraf.page.View}. Figures, files for programs, and the composer that makes files of all of it
 * have packages of their own.
 */
@NullMarked
package org.nutgraf.page;

import org.jspecify.annotations.NullMarked;
