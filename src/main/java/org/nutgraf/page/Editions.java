package org.nutgraf.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.content.Edition;
import org.nutgraf.content.Edition.Tongue;
import org.nutgraf.content.Edition.Version;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;

/** Lets the languages of a site know of each other: which pages each has, and where. */
public final class Editions {
  private Editions() {}

  /** @param sites the same site in each language, the original first */
  public static List<Site> joined(List<Site> sites) {
    if (sites.size() == 1) {
      return sites;
    }
    List<Tongue> languages = sites.stream().map(Editions::tongue).toList();
    // A page is the same in two languages if its file is, or if no file is it and its address is
    // the same.
    Map<String, List<Version>> versions = new HashMap<>();
    List<Map<String, String>> pages = sites.stream().map(Editions::pages).toList();
    for (int i = 0; i < sites.size(); i++) {
      Tongue language = languages.get(i);
      Site site = sites.get(i);
      pages.get(i).forEach((url, page) -> versions
          .computeIfAbsent(page, first -> new ArrayList<>())
          .add(new Version(language, language.prefix() + url, site.config().address(url))));
    }
    Map<String, String> originals = new TreeMap<>();
    sites.get(0).pages().forEach((path, page) -> originals.put(path, page.url()));
    List<Site> joined = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      Map<String, List<Version>> known = new TreeMap<>();
      pages.get(i).forEach((url, page) -> known.put(url, List.copyOf(versions.get(page))));
      String prefix = languages.get(i).prefix();
      joined.add(sites
          .get(i)
          .with(new Edition(prefix, languages, known, prefix.isEmpty() ? Map.of() : originals)));
    }
    return joined;
  }

  // Address → what page it is.
  private static Map<String, String> pages(Site site) {
    Map<String, String> pages = new LinkedHashMap<>();
    site.places().keySet().forEach(url -> pages.put(url, "/" + url));
    site.pages().forEach((String path, Page page) -> pages.put(page.url(), path));
    return pages;
  }

  private static Tongue tongue(Site site) {
    String tag = site.config().language();
    String name = site.words().has("language_name") ? site.words().get("language_name") : tag;
    return new Tongue(tag, name, site.edition().prefix(), locale(site));
  }

  /** The language as the Open Graph protocol writes it; empty for one whose usual country nobody wrote down. */
  public static String locale(Site site) {
    String language = site.config().language();
    String[] parts = language.split("-");
    String last = parts[parts.length - 1];
    boolean country = parts.length > 1 && last.length() == 2;
    return country
        ? parts[0] + "_" + last.toUpperCase(Locale.ROOT)
        : site.words().has("locale") ? site.words().get("locale") : "";
  }
}
