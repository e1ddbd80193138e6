/** What happened when, drawn as marks on a scale. */
@NullMarked
package org.nutgraf.picture.timeline;

import org.jspecify.annotations.NullMarked;
