package org.afterhash.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Asks one server over and over on a number of connections, each of which sends its next request
 * when the answer to the last one has arrived whole, or where a pace is set, not before its turn.
 * One thread does it all and looks only at the length of an answer, so that little is taken from
 * the server on the same machine.
 */
final class Load {
  private static final int MOST = 4_000_000;
  private static final long NAP_NANOS = 20_000;

  private final InetSocketAddress server;
  private final IntFunction<String> requests;
  private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 18);
  private final int[] micros = new int[MOST];
  private final PriorityQueue<Client> waiting =
      new PriorityQueue<>(Comparator.comparingLong(client -> client.since));
  private long pause;
  private int sent;
  private int answered;
  private long bytes;
  private boolean finishing;

  /**
   * What was measured.
   *
   * @param perSecond answers a second
   * @param p50 median time to the last byte, in milliseconds
   * @param p99 99 % quantile of the same
   * @param bytes mean size of an answer with its headers
   */
  record Result(double perSecond, double p50, double p99, long bytes) {}

  private static final class Client {
    final SocketChannel channel;

    /** When it asked last, or was to ask. */
    long since;

    long left = -1;

    Client(SocketChannel channel) {
      this.channel = channel;
    }
  }

  /**
   * Prepares.
   *
   * @param requests head of the n-th request, with its empty line
   */
  Load(int port, IntFunction<String> requests) {
    this.server = new InetSocketAddress("localhost", port);
    this.requests = requests;
  }

  /** Measures as fast as the server goes for some seconds, after some that do not count. */
  Result run(int connections, int warmUpSeconds, int seconds) {
    return run(connections, 0, warmUpSeconds, seconds);
  }

  /**
   * The same at a pace. Times count from when a request was due, whether it was sent then or not.
   */
  Result paced(int connections, double perSecond, int warmUpSeconds, int seconds) {
    return run(connections, (long) (1e9 * connections / perSecond), warmUpSeconds, seconds);
  }

  private Result run(int connections, long pauseNanos, int warmUpSeconds, int seconds) {
    pause = pauseNanos;
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        connect(selector, System.nanoTime() + i * pause / connections);
      }
      loop(selector, warmUpSeconds);
      answered = 0;
      bytes = 0;
      double taken = loop(selector, seconds);
      int counted = answered;
      finish(selector);
      int[] sorted = Arrays.copyOf(micros, Math.min(counted, MOST));
      Arrays.sort(sorted);
      return new Result(
          counted / taken,
          sorted[sorted.length / 2] / 1e3,
          sorted[(int) (sorted.length * 0.99)] / 1e3,
          bytes / answered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void connect(Selector selector, long due) throws IOException {
    SocketChannel channel = SocketChannel.open(server);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    var client = new Client(channel);
    channel.register(selector, SelectionKey.OP_READ, client);
    client.since = due;
    waiting.add(client);
  }

  private void ask(Client client) throws IOException {
    String head = requests.apply(sent++);
    client.since = pause == 0 ? System.nanoTime() : client.since;
    client.left = -1;
    client.channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
  }

  private double loop(Selector selector, int seconds) throws IOException {
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      turn(selector);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Waits for what is on its way, so that no server sees a connection break. */
  private void finish(Selector selector) throws IOException {
    finishing = true;
    for (Client client : waiting) {
      client.channel.close();
    }
    waiting.clear();
    while (!selector.keys().isEmpty()) {
      turn(selector);
      selector.selectNow();
    }
    finishing = false;
  }

  private void turn(Selector selector) throws IOException {
    if (waiting.isEmpty()) {
      selector.select(100);
    } else {
      // Those whose turn it is.
      while (!waiting.isEmpty() && waiting.element().since <= System.nanoTime()) {
        ask(waiting.remove());
      }
      if (selector.selectNow() == 0) {
        LockSupport.parkNanos(NAP_NANOS);
      }
    }
    Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
    while (ready.hasNext()) {
      read((Client) ready.next().attachment());
      ready.remove();
    }
  }

  private void read(Client client) throws IOException {
    in.clear();
    int read = client.channel.read(in);
    if (read < 0) {
      throw new IOException("The server closed a connection");
    }
    bytes += read;
    client.left = (client.left < 0 ? length(in.flip()) : client.left) - read;
    if (client.left < 0) {
      throw new IOException("An answer was longer than it said");
    }
    if (client.left == 0) {
      if (answered < MOST) {
        micros[answered] = (int) ((System.nanoTime() - client.since) / 1000);
      }
      answered++;
      if (finishing) {
        client.channel.close();
      } else if (pause > 0) {
        client.since += pause;
        waiting.add(client);
      } else {
        ask(client);
      }
    }
  }

  /** Bytes of head and body together; the head always arrives in one piece. */
  private static long length(ByteBuffer start) throws IOException {
    byte[] seen = new byte[Math.min(start.remaining(), 4096)];
    start.get(seen);
    String head = new String(seen, StandardCharsets.ISO_8859_1);
    int end = head.indexOf("\r\n\r\n");
    int length = head.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length: ");
    if (!head.startsWith("HTTP/1.1 200 ") || end < 0 || length < 0 || length > end) {
      throw new IOException("Not the answer that was expected: " + head);
    }
    int from = length + "\r\ncontent-length: ".length();
    return end + 4 + Long.parseLong(head.substring(from, head.indexOf('\r', from)));
  }
}
