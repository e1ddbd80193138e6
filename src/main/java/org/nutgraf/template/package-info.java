/**
 * Templates: the only place that knows Pebble. {@link org.nutgraf.template.Templates} compiles and renders them
 * and turns whatever is wrong with them into findings.
 */
@NullMarked
package org.nutgraf.template;

import org.jspecify.annotations.NullMarked;
