/**
 * The whole build: from what was read to the finished site ({@link org.nutgraf.pipeline.Build}), each story by itself,
 * and from there to disk ({@link org.nutgraf.build.SiteWriter}, the only place where output is written). Builds remember
 * what they made, so that the next one need not make it again ({@link org.nutgraf.build.LastBuild},
 * {@link org.nutgraf.build.KeptStories}).
 */
package org.nutgraf.pipeline;
