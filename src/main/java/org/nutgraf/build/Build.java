package org.nutgraf.build;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.content.ContentParser;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.SiteComposer;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Sources;
import org.nutgraf.template.Templates;

/** The build as one pure function: the same sources and options give the same bytes. */
public final class Build {
  private static final String STATIC = "static/";

  private Build() {}

  public static Outputs site(Sources sources, BuildOptions options) {
    Visibility visibility =
        new Visibility(options.drafts(), options.future(), options.now().atZone(ZoneOffset.UTC).toLocalDate());
    Site site = ContentParser.parse(sources, visibility, options.baseUrl());
    Map<String, Asset> statics = new TreeMap<>();
    sources.assetsBelow(STATIC).forEach((path, asset) -> statics.put(path.substring(STATIC.length()), asset));
    return SiteComposer.compose(site, Templates.of(sources), statics);
  }
}
