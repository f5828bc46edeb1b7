package org.afterhash.portal.web;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Results by key, each made once, the least used forgotten first. Those who ask while a result is
 * being made wait for the one answer; a failure is forgotten at once. Keys are made of public
 * inputs only.
 */
public final class Kept<K, V> {
  private final Map<K, Future<V>> results;

  /**
   * Nothing yet.
   *
   * @param room how many results are kept
   */
  public Kept(int room) {
    results =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Future<V>> eldest) {
            return size() > room;
          }
        };
  }

  /** The result kept under {@code key}, or else the one that {@code make} makes. */
  public synchronized Future<V> get(K key, Supplier<Future<V>> make) {
    Future<V> known = results.get(key);
    if (known != null) {
      return known;
    }
    Future<V> made = make.get();
    results.put(key, made);
    made.onFailure(failure -> drop(key, made));
    return made;
  }

  /** The result kept under {@code key}, which may still be in the making. */
  public synchronized Optional<Future<V>> find(K key) {
    return Optional.ofNullable(results.get(key));
  }

  /** Forgets everything, also what is still being made. */
  public synchronized void clear() {
    results.clear();
  }

  private synchronized void drop(K key, Future<V> failed) {
    results.remove(key, failed);
  }
}
