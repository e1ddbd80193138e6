package org.nutgraf.page;

import java.util.List;

/** Every kind of page that Nutgraf makes, in the order in which menus have them. A new one is added here. */
public final class PageKinds {
  public static final List<Pages> SHIPPED = List.of(
      HomePages.KIND,
      HomePages.MORE,
      TagPages.INDEX,
      TagPages.KIND,
      ArticlePages.KIND,
      EverythingPages.KIND,
      TimelinePages.KIND,
      ClaimsPages.KIND,
      GlossaryPages.KIND,
      TermPages.KIND,
      SourcesPages.KIND,
      CorrectionsPages.KIND,
      ArchivePages.INDEX,
      ArchivePages.KIND);

  private PageKinds() {}
}
