package org.nutgraf.source;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.source.AvifBoxes.Box;

/**
 * Where the pictures of an AVIF that moves lie: it is a film with tracks, and each track says where its samples are
 * (ISO 14496-12, 8.7). Bytes that are cut short throw as those of {@link AvifBoxes} do.
 */
final class AvifFilm {
  private static final Set<String> PICTURES = Set.of("pict", "vide", "auxv");

  private final AvifBoxes file;
  private final ByteBuffer in;
  private final int length;

  AvifFilm(AvifBoxes file, byte[] bytes) {
    this.file = file;
    this.in = ByteBuffer.wrap(bytes);
    this.length = bytes.length;
  }

  /** Marks every byte of a picture. */
  void mark(Box moov, BitSet shown) {
    for (Box track : file.boxes(moov.start(), moov.end(), false)) {
      Optional<Box> media =
          file.child(track, 0, "mdia").filter(box -> track.type().equals("trak"));
      if (media
          .flatMap(box -> file.child(box, 0, "hdlr"))
          .filter(this::isOfPictures)
          .isPresent()) {
        media
            .flatMap(box -> file.child(box, 0, "minf"))
            .flatMap(box -> file.child(box, 0, "stbl"))
            .ifPresent(table -> samples(table, shown));
      }
    }
  }

  private boolean isOfPictures(Box hdlr) {
    return PICTURES.contains(file.name(hdlr.start() + 8));
  }

  private void samples(Box table, BitSet shown) {
    Box sizes = part(table, "stsz");
    Box runs = part(table, "stsc");
    Optional<Box> wide = file.child(table, 0, "co64");
    Box chunks = wide.isPresent() ? wide.get() : part(table, "stco");
    int samples = in.getInt(sizes.start() + 8);
    int sample = 0;
    int run = 0;
    long left = length;
    for (int chunk = 0; chunk < in.getInt(chunks.start() + 4); chunk++) {
      // Each line of the table holds from its first chunk on, counted from one.
      while (run + 1 < in.getInt(runs.start() + 4)
          && in.getInt(runs.start() + 8 + 12 * (run + 1)) <= chunk + 1) {
        run++;
      }
      long at = wide.isPresent()
          ? in.getLong(chunks.start() + 8 + 8 * chunk)
          : Integer.toUnsignedLong(in.getInt(chunks.start() + 8 + 4 * chunk));
      for (int i = in.getInt(runs.start() + 8 + 12 * run + 4); i > 0 && sample < samples; i--) {
        long size = size(sizes, sample++);
        left -= size;
        if (at < 0 || at > length - size || left < 0) {
          throw new IndexOutOfBoundsException(chunk);
        }
        shown.set((int) at, (int) (at + size));
        at += size;
      }
    }
  }

  // All have the size that is said first, unless that is none.
  private long size(Box sizes, int sample) {
    int all = in.getInt(sizes.start() + 4);
    return Integer.toUnsignedLong(all != 0 ? all : in.getInt(sizes.start() + 12 + 4 * sample));
  }

  private Box part(Box table, String type) {
    return file.child(table, 0, type)
        .orElseThrow(() -> new IllegalArgumentException("no box " + type));
  }
}
