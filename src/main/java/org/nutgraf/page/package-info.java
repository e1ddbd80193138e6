/**
 * From rendered bodies to the files of the site: every page in both editions, feeds, sitemap and machine editions.
 *
 * <p>A kind of page is one class that makes {@link org.nutgraf.page.Sheet}s; {@link org.nutgraf.page.SiteComposer} lists
 * the kinds and renders their sheets with the templates of both editions. What templates see is in
 * {@link org.nutgraf.page.View}.
 */
package org.nutgraf.page;
