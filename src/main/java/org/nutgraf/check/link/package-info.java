/** Do links lead somewhere, and is every file used? */
@NullMarked
package org.nutgraf.check.link;

import org.jspecify.annotations.NullMarked;
