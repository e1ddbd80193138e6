/**
 * The figures that texts ask for, such as {@code ![](flow:)}: a class for each family, which draws them and prints them
 * with their templates.
 */
@NullMarked
package org.nutgraf.page.figure;

import org.jspecify.annotations.NullMarked;
