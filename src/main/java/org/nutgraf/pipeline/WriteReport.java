package org.nutgraf.pipeline;

/**
 * What writing a site did.
 *
 * @param files how many the site has
 * @param changed how many of them were written
 * @param removed how many files of earlier builds were deleted
 */
public record WriteReport(int files, int changed, int removed) {}
