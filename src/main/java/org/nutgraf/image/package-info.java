/**
 * Raster pictures that are made at build time: share cards, and smaller copies of photographs.
 *
 * <p>A {@link org.nutgraf.image.Drawing} is made of its ingredients when somebody asks for its bytes, which takes long;
 * whoever writes a site keeps them from one build to the next under the drawing's recipe. Java's own 2D graphics are used
 * here and nowhere else, and loaded only when something is drawn.
 *
 * <p>A drawing has the same bytes in every build on one Java. Another Java may round the edges of letters or compress a
 * photograph otherwise, so the Java is part of a recipe.
 */
@NullMarked
package org.nutgraf.image;

import org.jspecify.annotations.NullMarked;
