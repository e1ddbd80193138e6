/** Files for programs rather than readers: feeds, the sitemap, data in JSON, what hosts obey, stylesheets and scripts. */
@NullMarked
package org.nutgraf.page.machine;

import org.jspecify.annotations.NullMarked;
