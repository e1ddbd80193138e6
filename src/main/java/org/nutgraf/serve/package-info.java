/**
 * The site while it is being written: built into memory, served on this machine, and replaced in the open page as soon as
 * a file changes.
 *
 * <p>{@link org.nutgraf.serve.FolderWatch} says that something changed, {@link org.nutgraf.serve.LiveSite} builds,
 * {@link org.nutgraf.serve.SiteServer} answers the browser.
 */
@NullMarked
package org.nutgraf.serve;

import org.jspecify.annotations.NullMarked;
