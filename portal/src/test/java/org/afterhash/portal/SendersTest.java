package org.afterhash.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Senders who are slow, or gone, while others are served. */
@ExtendWith(RunningPortal.class)
final class SendersTest {
  private static final String CARDS = "model,count\r\nRTX 3070,5\r\n";
  private static final String FORM = "POST /value HTTP/1.1\r\n";
  private static final String VALUATION = "POST /api/v1/valuations HTTP/1.1\r\n";
  private static final int FORMS = 24;
  private static final int FARMS = 4;

  /** A sender who sends next to nothing, and what it was told. */
  private static final class Slow {
    private final Socket socket;
    private String told = "";

    Slow(Socket socket) {
      this.socket = socket;
    }

    /** Reads what has come so far. */
    boolean isCut() {
      try {
        told += new String(socket.getInputStream().readNBytes(available()), ISO_8859_1);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return !told.isEmpty();
    }

    private int available() throws IOException {
      return socket.getInputStream().available();
    }

    void trickle() {
      try {
        socket.getOutputStream().write('1');
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // It is being cut at this moment, and its answer comes.
      }
    }

    /** Waits until the other side has closed the connection. */
    void awaitEnd() {
      try {
        told += new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      } catch (SocketTimeoutException e) {
        throw new IllegalStateException("The connection stays open", e);
      } catch (IOException reset) {
        // What was sent last met a connection that was closed already.
      }
    }
  }

  /** A connection on which the beginning of a body was sent. */
  private static Socket begin(Site site, String head, String body) throws IOException {
    var socket = new Socket("localhost", site.at("/").getPort());
    socket.setSoTimeout(30_000);
    String request = head + "Host: localhost\r\nContent-Length: 100000\r\n\r\n" + body;
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  private static Socket beginFarm(Site site) throws IOException {
    String token = "Authorization: Bearer " + RunningPortal.OPERATOR + "\r\n";
    String head = "PUT /api/v1/farms/slow/fleet HTTP/1.1\r\nContent-Type: text/csv\r\n";
    return begin(site, head + token, CARDS);
  }

  private static Socket beginForm(Site site, int i) throws IOException {
    return i % 2 == 0
        ? begin(site, FORM + "Content-Type: application/x-www-form-urlencoded\r\n", "rows=RTX")
        : begin(site, VALUATION + "Content-Type: text/csv\r\n", CARDS);
  }

  /** Without a least pace they keep all places for as long as they like. */
  @Test
  void slowSendersAreCutAndOthersServedMeanwhile(Site site) throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < FARMS + FORMS; i++) {
        slow.add(i < FARMS ? beginFarm(site) : beginForm(site, i));
      }
      Instant latest = Instant.now().plusSeconds(30);
      // All places are taken, which is said at once.
      while (sent(site).statusCode() != 503) {
        assertThat(Instant.now()).isBefore(latest);
      }
      var senders = slow.stream().map(Slow::new).toList();
      var waiting = new ArrayList<>(senders);
      while (!waiting.isEmpty()) {
        assertThat(Instant.now()).describedAs("%s are not cut", waiting.size()).isBefore(latest);
        assertThat(site.get("/gpus").statusCode()).isEqualTo(200);
        assertThat(site.get("/api/v1/industry").statusCode()).isEqualTo(200);
        waiting.removeIf(Slow::isCut);
        waiting.forEach(Slow::trickle);
      }
      for (Slow sender : senders) {
        sender.awaitEnd();
        assertThat(sender.told).startsWith("HTTP/1.1 408").contains("seconds. Nothing was stored.");
      }
      assertThat(valued(site).statusCode()).isEqualTo(200);
      assertThat(stored(site).statusCode()).isEqualTo(201);
    } finally {
      close(slow);
    }
  }

  /** More than there are places: each that was gone gave its own back. */
  @Test
  void sendersWhoAreGoneHalfWayLeaveTheirPlacesToOthers(Site site) throws Exception {
    for (int round = 0; round < 2; round++) {
      List<Socket> gone = new ArrayList<>();
      for (int i : IntStream.range(0, FORMS).toArray()) {
        gone.add(beginForm(site, i));
      }
      close(gone);
    }
    HttpResponse<String> next = valued(site);
    Instant latest = Instant.now().plusSeconds(5);
    while (next.statusCode() == 503 && Instant.now().isBefore(latest)) {
      next = valued(site);
    }
    assertThat(next.statusCode()).describedAs(next.body()).isEqualTo(200);
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private static HttpResponse<String> valued(Site site) throws Exception {
    return site.post("/api/v1/valuations", "text/csv", CARDS);
  }

  private static HttpResponse<String> sent(Site site) throws Exception {
    return site.post("/value", "application/x-www-form-urlencoded", "rows=RTX+3070");
  }

  private static HttpResponse<String> stored(Site site) throws Exception {
    return site.put("/api/v1/farms/slow/fleet", CARDS.getBytes(ISO_8859_1));
  }
}
