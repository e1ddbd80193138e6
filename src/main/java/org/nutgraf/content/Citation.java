package org.nutgraf.content;

import java.util.Optional;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Location;

/**
 * A source that the site cites: an entry of {@code sources.yaml}.
 *
 * @param url where it can be read; empty for one that is not on the web
 * @param date when it was published, as precisely as known
 * @param accessed when it was last read
 * @param note what a reader should know about it ("archived copy")
 */
public record Citation(
    String id,
    String title,
    String publisher,
    Optional<WebAddress> url,
    Optional<Edtf> date,
    Optional<Edtf> accessed,
    Optional<String> note,
    Location at) {}
