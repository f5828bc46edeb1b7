package org.afterhash.portal.web;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Results by key, each made once. Where there are too many, the oldest that nobody has asked for of
 * late is forgotten. Those who ask while a result is being made wait for the one answer; a failure
 * is forgotten at once. Keys are made of public inputs only.
 *
 * <p>What is known is found without a lock: an event loop never waits for another one that is about
 * to make something.
 */
public final class Kept<K, V> {
  private final int room;
  private final ConcurrentMap<K, Entry<V>> results = new ConcurrentHashMap<>();

  /** In the order in which they are looked at when one has to go; guarded by this. */
  private final Queue<K> order = new ArrayDeque<>();

  private static final class Entry<V> {
    private final Future<V> result;
    private volatile boolean asked;

    Entry(Future<V> result) {
      this.result = result;
    }

    Future<V> ask() {
      // Written only when it changes: many threads read it.
      if (!asked) {
        asked = true;
      }
      return result;
    }
  }

  /**
   * Nothing yet.
   *
   * @param room how many results are kept
   */
  public Kept(int room) {
    this.room = room;
  }

  /** The result kept under {@code key}, or else the one that {@code make} makes. */
  public Future<V> get(K key, Supplier<Future<V>> make) {
    return find(key).orElseGet(() -> made(key, make));
  }

  /** The result kept under {@code key}, which may still be in the making. */
  public Optional<Future<V>> find(K key) {
    Entry<V> known = results.get(key);
    return known == null ? Optional.empty() : Optional.of(known.ask());
  }

  /** Forgets everything, also what is still being made. */
  public synchronized void clear() {
    results.clear();
    order.clear();
  }

  private synchronized Future<V> made(K key, Supplier<Future<V>> make) {
    Entry<V> known = results.get(key);
    if (known != null) {
      return known.ask();
    }
    while (results.size() >= room) {
      forgetOne();
    }
    Entry<V> entry = new Entry<>(make.get());
    results.put(key, entry);
    order.add(key);
    entry.result.onFailure(failure -> drop(key, entry));
    return entry.result;
  }

  /** Whoever was asked for since the last look stays for another round. */
  private void forgetOne() {
    K key = order.remove();
    Entry<V> entry = results.get(key);
    if (entry == null) {
      throw new IllegalStateException("A key stands in line without its result");
    }
    if (entry.asked) {
      entry.asked = false;
      order.add(key);
    } else {
      results.remove(key);
    }
  }

  private synchronized void drop(K key, Entry<V> failed) {
    if (results.remove(key, failed)) {
      order.remove(key);
    }
  }
}
