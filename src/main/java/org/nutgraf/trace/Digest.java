package org.nutgraf.trace;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.nutgraf.finding.SourceFile;

/**
 * Tells values apart by 64 bits: equal values have equal ones, and others almost certainly have others. It does not keep out
 * who means to deceive.
 *
 * <p>A record counts with all its components, whatever they are, so that none can be forgotten. A value of a class that
 * isn't known here has another one each time: what depends on it is made anew, rather than stale.
 */
public final class Digest {
  /** Texts of this length and more are cheaper to take in as bytes. */
  private static final int LONG = 32;

  private static final ClassValue<Method[]> COMPONENTS = new ClassValue<>() {
    @Override
    protected Method[] computeValue(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Method[] accessors = new Method[components.length];
      for (int i = 0; i < components.length; i++) {
        accessors[i] = components[i].getAccessor();
        accessors[i].setAccessible(true);
      }
      return accessors;
    }
  };

  private long hash = Fnv.OFFSET_BASIS;

  /** The digest of a single value. */
  public static long of(Object value) {
    return new Digest().add(value).value();
  }

  /** The digest of a text. */
  public static long of(String text) {
    if (text.length() < LONG) {
      long mixed = Fnv.OFFSET_BASIS;
      for (int i = 0; i < text.length(); i++) {
        mixed = Fnv.mix(mixed, text.charAt(i));
      }
      return Fnv.mix(mixed, text.length());
    }
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of bytes: two sums of different kinds, both of which processors reckon quickly. */
  public static long of(byte[] bytes) {
    CRC32 one = new CRC32();
    one.update(bytes);
    CRC32C other = new CRC32C();
    other.update(bytes);
    return one.getValue() << 32 | other.getValue();
  }

  /** Takes in one more value. */
  public Digest add(Object value) {
    if (value instanceof String text) {
      mix(of(text));
    } else if (value instanceof SourceFile file) {
      mix(file.digest());
    } else if (value instanceof Optional<?> optional) {
      mix(optional.isPresent() ? 1 : 0);
      optional.ifPresent(this::add);
    } else if (value instanceof Set<?> set) {
      // In no order, as a map's entries.
      mix(set.stream().mapToLong(Digest::of).sum());
    } else if (value instanceof Collection<?> list) {
      list.forEach(this::add);
      mix(list.size());
    } else if (value instanceof Map<?, ?> map) {
      mix(map.entrySet().stream()
          .mapToLong(
              entry -> new Digest().add(entry.getKey()).add(entry.getValue()).value())
          .sum());
    } else if (value instanceof Record) {
      components(value);
    } else if (value instanceof Enum<?> constant) {
      mix(of(constant.name()));
    } else if (value instanceof byte[] bytes) {
      mix(of(bytes));
    } else if (value instanceof Comparable<?>
        || value instanceof TemporalAmount
        || value instanceof ZoneId
        || value instanceof Pattern
        || value instanceof OptionalInt) {
      // Numbers, dates, paths: what has an order is known by its text.
      mix(of(value.toString()));
    } else {
      mix(value == null ? 0 : ThreadLocalRandom.current().nextLong());
    }
    return this;
  }

  private void components(Object record) {
    try {
      mix(record.getClass().getName().hashCode());
      for (Method component : COMPONENTS.get(record.getClass())) {
        add(component.invoke(record));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " can't be read", e);
    }
  }

  private void mix(long number) {
    hash = Fnv.mix(Fnv.mix(Long.rotateLeft(hash, 23), (int) number), (int) (number >>> 32));
  }

  public long value() {
    return hash;
  }

  @Override
  public String toString() {
    return Long.toHexString(hash);
  }
}
