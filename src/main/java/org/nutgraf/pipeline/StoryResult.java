package org.nutgraf.pipeline;

import java.util.Map;
import java.util.Set;
import org.nutgraf.page.Composed;
import org.nutgraf.page.StoryUses;

/**
 * A story that is done.
 *
 * @param composed its files, and what is wrong in it
 * @param mentions what others have to know of it
 * @param outside the anchors of the pages of other stories that its texts lead into, by source path
 */
public record StoryResult(Composed composed, StoryUses mentions, Map<String, Set<String>> outside) {}
