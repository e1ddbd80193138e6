/**
 * The whole build: from what was read to the finished site ({@link org.nutgraf.pipeline.Build}), each story by itself,
 * and from there to disk ({@link org.nutgraf.pipeline.WrittenBuild}, {@link org.nutgraf.pipeline.SiteWriter}, the only
 * place where output is written).
 *
 * <p>Builds remember what they made, so that the next one need not make it again: in the {@link org.nutgraf.pipeline.Cache}
 * there is what the last build was made of ({@link org.nutgraf.pipeline.LastBuild}), its stories with what was asked for each
 * ({@link org.nutgraf.pipeline.StoryCache}), what was found in texts ({@code FoundTexts}), and pictures that took long to draw
 * ({@link org.nutgraf.pipeline.Darkroom}).
 */
@NullMarked
package org.nutgraf.pipeline;

import org.jspecify.annotations.NullMarked;
