/** Who pays whom for what, drawn as parties and arrows. */
@NullMarked
package org.nutgraf.picture.flow;

import org.jspecify.annotations.NullMarked;
