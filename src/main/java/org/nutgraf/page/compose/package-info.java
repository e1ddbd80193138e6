/**
 * From a parsed site to its files: bodies are rendered, each {@link org.nutgraf.page.PageModel} is printed with the templates of
 * both editions, and {@link org.nutgraf.page.compose.SiteComposer} puts all of it together.
 */
@NullMarked
package org.nutgraf.page.compose;

import org.jspecify.annotations.NullMarked;
