/** Headings, titles, descriptions and weights of pages. */
@NullMarked
package org.nutgraf.check.page;

import org.jspecify.annotations.NullMarked;
