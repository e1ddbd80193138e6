/** Wording, marks and sentences. */
@NullMarked
package org.nutgraf.check.prose;

import org.jspecify.annotations.NullMarked;
