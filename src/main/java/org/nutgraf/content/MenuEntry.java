package org.nutgraf.content;

import java.util.Optional;

/**
 * An entry of a menu.
 *
 * @param title what it is called; empty for the title of what it leads to
 * @param to a part of the site, by its name, or a page by its file below {@code content/}; a full address if
 *     it is another site's
 * @param url the address of another site; empty for what is this site's own
 */
public record MenuEntry(String title, Ref to, Optional<WebAddress> url) {}
