package org.nutgraf.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nutgraf.content.PageKind;

/**
 * A kind of page together with what makes it. A new one is a class that has one of these, and a line in {@link
 * PageKinds}.
 */
public interface Pages extends PageKind {
  /** Its pages of a story. */
  default Stream<PageModel> models(RenderedStory rendered) {
    return Stream.empty();
  }

  /** Its pages that belong to no story. */
  default Stream<PageModel> models(RenderedSite rendered) {
    return Stream.empty();
  }

  /** What its templates are given besides what all are given, by the templates' names. */
  Map<String, List<TemplateData.Variable>> data();
}
