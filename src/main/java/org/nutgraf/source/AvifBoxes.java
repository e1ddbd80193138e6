package org.nutgraf.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * The boxes of a picture in AVIF, which is a file of ISO 14496-12 with items as ISO 23008-12 describes them.
 *
 * <p>Every method throws an {@link IndexOutOfBoundsException} or an {@link IllegalArgumentException} where the bytes end
 * before what they promise.
 */
public final class AvifBoxes {
  private static final Set<String> FILE = Set.of("ftyp", "meta", "mdat", "moov");
  private static final Set<String> META =
      Set.of("hdlr", "dinf", "pitm", "iloc", "iinf", "iref", "iprp", "idat", "grpl", "ipro");
  /** Where boxes of a film have boxes in them. */
  private static final Set<String> FILM = Set.of("moov", "trak", "mdia", "minf", "stbl", "edts");

  private static final byte[] FREE = {'f', 'r', 'e', 'e'};
  private static final Set<String> TALK = Set.of("udta", "meta", "uuid", "free", "skip");

  /** A box, from its content on. */
  record Box(String type, int named, int start, int end) {
    // A box of that name holds nothing. Nothing moves in the file, as its parts name each other by
    // their places.
    void free(byte[] file) {
      System.arraycopy(FREE, 0, file, named, FREE.length);
      Arrays.fill(file, start, end, (byte) 0);
    }
  }

  private final ByteBuffer in;
  private final int length;

  /** @param bytes the file, or as much of it as is looked at */
  public AvifBoxes(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
    this.length = bytes.length;
  }

  /** Whether a file begins as such a picture does. */
  public static boolean isOne(byte[] head) {
    String text = new String(head, 0, Math.min(12, head.length), StandardCharsets.ISO_8859_1);
    return text.startsWith("ftypavif", 4)
        || text.startsWith("ftypavis", 4)
        || text.startsWith("ftypmif1", 4);
  }

  /** What is said of the picture that is shown; empty if nothing is said of its size. */
  Optional<PictureHead> head() {
    Box meta = meta();
    int shown = child(meta, 4, "pitm").map(pitm -> id(pitm, pitm.start() + 4)).orElse(-1);
    Optional<Box> properties = child(meta, 4, "iprp");
    List<Box> known = properties
        .flatMap(box -> child(box, 0, "ipco"))
        .map(box -> boxes(box.start(), box.end(), false))
        .orElse(List.of());
    Set<Integer> used = properties
        .flatMap(box -> child(box, 0, "ipma"))
        .map(box -> used(box, shown))
        .orElse(Set.of());
    int orientation = 1;
    Optional<PictureHead> head = Optional.empty();
    for (int i = 0; i < known.size(); i++) {
      Box property = known.get(i);
      if (used.contains(i + 1) && property.type().equals("ispe")) {
        head = Optional.of(new PictureHead(
            in.getInt(property.start() + 4), in.getInt(property.start() + 8), false, 1));
      } else if (used.contains(i + 1)
          && property.type().equals("irot")
          && (in.get(property.start()) & 1) == 1) {
        // A quarter turn to either side: width and height change places.
        orientation = 6;
      }
    }
    int turned = orientation;
    return head.filter(size -> size.width() > 0 && size.height() > 0)
        .map(size -> new PictureHead(size.width(), size.height(), false, turned));
  }

  /**
   * The same file with all in its place, and in its items of Exif and XMP only what may be known.
   *
   * @param known what may be of what an item says; nothing if it is longer than that
   */
  public byte[] plain(UnaryOperator<byte[]> known) {
    byte[] plain = in.array().clone();
    List<Box> file = boxes(0, length, true);
    Box meta = meta();
    wipe(file, FILE, plain);
    Arrays.fill(plain, file.get(file.size() - 1).end(), length, (byte) 0);
    wipe(boxes(meta.start() + 4, meta.end(), false), META, plain);
    file.stream().filter(box -> box.type().equals("moov")).forEach(box -> quiet(box, plain));
    BitSet shown = new BitSet(length);
    AtomicBoolean open = new AtomicBoolean();
    Set<Integer> telling = child(meta, 4, "iinf").map(this::telling).orElse(Set.of());
    int inner = child(meta, 4, "idat").map(Box::start).orElse(0);
    child(meta, 4, "iloc")
        .map(box -> places(box, inner))
        .orElse(Map.of())
        .forEach((item, places) -> {
          ByteArrayOutputStream told = new ByteArrayOutputStream();
          for (int[] place : places) {
            if (place[0] < 0 || place[1] < 0 || place[0] > length - place[1]) {
              throw new IndexOutOfBoundsException(place[0]);
            }
            told.write(plain, place[0], place[1]);
            shown.set(place[0], place[0] + place[1]);
            // All there is.
            open.compareAndSet(false, place[1] == 0);
          }
          if (telling.contains(item)) {
            byte[] left = known.apply(told.toByteArray());
            ByteBuffer rest = ByteBuffer.wrap(
                Arrays.copyOf(left.length <= told.size() ? left : new byte[0], told.size()));
            places.forEach(place -> rest.get(plain, place[0], place[1]));
          }
        });
    AvifFilm film = new AvifFilm(this, in.array());
    file.stream().filter(box -> box.type().equals("moov")).forEach(box -> film.mark(box, shown));
    if (!open.get()) {
      file.stream().filter(box -> box.type().equals("mdat")).forEach(box -> {
        for (int i = shown.nextClearBit(box.start());
            i < box.end();
            i = shown.nextClearBit(i + 1)) {
          plain[i] = 0;
        }
      });
    }
    return plain;
  }

  private static void wipe(List<Box> boxes, Set<String> needed, byte[] plain) {
    boxes.stream().filter(box -> !needed.contains(box.type())).forEach(box -> box.free(plain));
  }

  private void quiet(Box parent, byte[] plain) {
    for (Box box : boxes(parent.start(), parent.end(), false)) {
      if (TALK.contains(box.type())) {
        box.free(plain);
      } else if (box.type().equals("hdlr") && box.end() - box.start() > 24) {
        // Behind what kind of track it is stands what a person calls it.
        Arrays.fill(plain, box.start() + 24, box.end(), (byte) 0);
      } else if (FILM.contains(box.type())) {
        quiet(box, plain);
      }
    }
  }

  private Box meta() {
    return boxes(0, length, false).stream()
        .filter(box -> box.type().equals("meta"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no box meta"));
  }

  Optional<Box> child(Box box, int skipped, String type) {
    return boxes(box.start() + skipped, box.end(), false).stream()
        .filter(found -> found.type().equals(type))
        .findFirst();
  }

  /** @param whole whether each has to end where it says */
  List<Box> boxes(int start, int end, boolean whole) {
    List<Box> boxes = new ArrayList<>();
    for (int at = start; at + 8 <= end; ) {
      long size = Integer.toUnsignedLong(in.getInt(at));
      int head = size == 1 ? 16 : 8;
      long next = size == 0 ? end : at + (size == 1 ? in.getLong(at + 8) : size);
      if (next < at + head || whole && next > end) {
        throw new IndexOutOfBoundsException(at);
      }
      boxes.add(new Box(name(at + 4), at + 4, at + head, (int) Math.min(next, end)));
      at = (int) Math.min(next, end);
    }
    return boxes;
  }

  /** The four letters at a place. */
  String name(int at) {
    byte[] name = new byte[4];
    in.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  // With two bytes in version 0, with four later.
  private int id(Box box, int at) {
    return in.get(box.start()) == 0 ? Short.toUnsignedInt(in.getShort(at)) : in.getInt(at);
  }

  private Set<Integer> used(Box ipma, int item) {
    Set<Integer> used = new HashSet<>();
    boolean wide = (in.get(ipma.start() + 3) & 1) == 1;
    int at = ipma.start() + 8;
    for (int entries = in.getInt(ipma.start() + 4); entries > 0; entries--) {
      int found = id(ipma, at);
      at += in.get(ipma.start()) == 0 ? 2 : 4;
      for (int count = in.get(at++) & 0xFF; count > 0; count--, at += wide ? 2 : 1) {
        if (found == item) {
          used.add(wide ? in.getShort(at) & 0x7FFF : in.get(at) & 0x7F);
        }
      }
    }
    return used;
  }

  private Set<Integer> telling(Box iinf) {
    Set<Integer> telling = new HashSet<>();
    for (Box entry : boxes(iinf.start() + (in.get(iinf.start()) == 0 ? 6 : 8), iinf.end(), false)) {
      int version = in.get(entry.start());
      int type = entry.start() + (version < 3 ? 8 : 10);
      String kind = name(type);
      if (version >= 2 && (kind.equals("Exif") || kind.equals("mime") || kind.equals("uri "))) {
        telling.add(
            version == 2
                ? Short.toUnsignedInt(in.getShort(entry.start() + 4))
                : in.getInt(entry.start() + 4));
      }
    }
    return telling;
  }

  // Item → starts and lengths of its parts.
  private Map<Integer, List<int[]>> places(Box iloc, int inner) {
    Map<Integer, List<int[]>> places = new HashMap<>();
    int version = in.get(iloc.start());
    int sizes = Short.toUnsignedInt(in.getShort(iloc.start() + 4));
    int at = iloc.start() + 6;
    int items = version < 2 ? Short.toUnsignedInt(in.getShort(at)) : in.getInt(at);
    at += version < 2 ? 2 : 4;
    for (; items > 0; items--) {
      int item = version < 2 ? Short.toUnsignedInt(in.getShort(at)) : in.getInt(at);
      at += version < 2 ? 2 : 4;
      boolean within = version > 0 && (in.getShort(at) & 0xF) == 1;
      at += (version > 0 ? 2 : 0) + 2;
      int base = number(at, sizes >> 4 & 0xF);
      at += sizes >> 4 & 0xF;
      int parts = Short.toUnsignedInt(in.getShort(at));
      at += 2;
      for (; parts > 0; parts--) {
        at += version > 0 ? sizes & 0xF : 0;
        int offset = number(at, sizes >> 12);
        at += sizes >> 12;
        int size = number(at, sizes >> 8 & 0xF);
        at += sizes >> 8 & 0xF;
        places
            .computeIfAbsent(item, none -> new ArrayList<>())
            .add(new int[] {base + offset + (within ? inner : 0), size});
      }
    }
    return places;
  }

  private int number(int at, int bytes) {
    return switch (bytes) {
      case 0 -> 0;
      case 4 -> in.getInt(at);
      case 8 -> Math.toIntExact(in.getLong(at));
      default -> throw new IllegalArgumentException("numbers of " + bytes + " bytes");
    };
  }
}
