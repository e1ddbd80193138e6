/**
 * Pictures drawn at build time from what editors wrote, as SVG text that stands inside a page.
 *
 * <p>A picture is the same on every machine: it is laid out in whole units, with text measured by an estimate that
 * is wider than the fonts in use, and nothing in it moves when a font is missing. Shapes, line widths and dashes
 * are attributes, so that it can be read without a style sheet; colours come from the site's, through classes.
 */
@NullMarked
package org.nutgraf.picture;

import org.jspecify.annotations.NullMarked;
