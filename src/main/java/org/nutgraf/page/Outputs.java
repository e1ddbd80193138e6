package org.nutgraf.page;

import java.util.List;
import java.util.SortedMap;
import org.nutgraf.finding.Finding;

/**
 * The finished site, before it is written.
 *
 * @param files by path
 * @param findings everything that is wrong, unsorted; if one is an error, nothing is written
 */
public record Outputs(SortedMap<String, Output> files, List<Finding> findings) {}
