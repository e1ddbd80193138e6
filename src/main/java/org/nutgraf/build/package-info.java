/**
 * The whole build: from what was read to the finished site ({@link org.nutgraf.build.Build}), and from there to
 * disk ({@link org.nutgraf.build.SiteWriter}, the only place where output is written).
 */
package org.nutgraf.build;
