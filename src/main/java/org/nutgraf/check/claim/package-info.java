/** Do claims, the figures in the text and the sources agree? */
@NullMarked
package org.nutgraf.check.claim;

import org.jspecify.annotations.NullMarked;
