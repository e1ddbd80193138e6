/**
 * From rendered bodies to the files of the site: every page in both editions, feeds, sitemap and machine editions.
 *
 * <p>A kind of page is one class that has a {@link org.nutgraf.page.Pages}, and a line in {@link org.nutgraf.page.PageKinds}: its
 * name, which pages of it there are, how to make them, and what their templates are given. {@link org.nutgraf.page.SiteComposer}
 * makes the pages of all kinds and renders each {@link org.nutgraf.page.PageModel} with the templates of both editions. What
 * templates see is in {@link org.nutgraf.page.View}.
 */
@NullMarked
package org.nutgraf.page;

import org.jspecify.annotations.NullMarked;
