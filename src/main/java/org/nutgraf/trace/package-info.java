/**
 * What was made before, and whether it is still good. A {@link org.nutgraf.trace.Trace} notes each question that is asked while
 * something is made, with a digest of the answer; {@link org.nutgraf.trace.Answers} are those of the site as it is now. Nobody
 * lists what depends on what: things see the site by way of an {@link org.nutgraf.trace.AskedMap} and its like, which note what
 * they are asked for.
 */
@NullMarked
package org.nutgraf.trace;

import org.jspecify.annotations.NullMarked;
