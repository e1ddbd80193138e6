/** Events of a timeline and their tags. */
@NullMarked
package org.nutgraf.check.event;

import org.jspecify.annotations.NullMarked;
