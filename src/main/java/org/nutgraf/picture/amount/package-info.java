/** Amounts as bars on one scale. */
@NullMarked
package org.nutgraf.picture.amount;

import org.jspecify.annotations.NullMarked;
