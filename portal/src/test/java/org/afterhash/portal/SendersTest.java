package org.afterhash.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
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
  private static final int FORMS = 24;
  private static final int FARMS = 4;

  /** A connection on which the beginning of a body was sent. */
  private static Socket begin(Site site, String head) throws IOException {
    var socket = new Socket("localhost", site.at("/").getPort());
    socket.setSoTimeout(30_000);
    String request = head + "Host: localhost\r\nContent-Length: 100000\r\n\r\n" + CARDS;
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  private static Socket beginFarm(Site site) throws IOException {
    String token = "Authorization: Bearer " + RunningPortal.OPERATOR + "\r\n";
    String head = "PUT /api/v1/farms/slow/fleet HTTP/1.1\r\nContent-Type: text/csv\r\n";
    return begin(site, head + token);
  }

  private static Socket beginForm(Site site, int i) throws IOException {
    return begin(
        site,
        i % 2 == 0
            ? "POST /value HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            : "POST /api/v1/valuations HTTP/1.1\r\nContent-Type: text/csv\r\n");
  }

  /** Without a least pace they keep all places for as long as they like. */
  @Test
  void slow_senders_are_cut_and_others_served_meanwhile(Site site) throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < FARMS + FORMS; i++) {
        slow.add(i < FARMS ? beginFarm(site) : beginForm(site, i));
      }
      Instant latest = Instant.now().plusSeconds(25);
      // All places are taken, which is said at once.
      while (valued(site).statusCode() != 503) {
        assertThat(Instant.now()).isBefore(latest);
      }
      var waiting = new ArrayList<>(slow);
      while (!waiting.isEmpty()) {
        assertThat(Instant.now()).describedAs("%s are not cut", waiting.size()).isBefore(latest);
        assertThat(site.get("/gpus").statusCode()).isEqualTo(200);
        assertThat(site.get("/api/v1/industry").statusCode()).isEqualTo(200);
        waiting.removeIf(SendersTest::isAnswered);
        trickle(waiting);
      }
      for (Socket socket : slow) {
        // To the end: the connection is closed.
        String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(answer).startsWith("HTTP/1.1 408").contains("seconds. Nothing was stored.");
      }
      assertThat(valued(site).statusCode()).isEqualTo(200);
      assertThat(stored(site).statusCode()).isEqualTo(201);
    } finally {
      close(slow);
    }
  }

  private static boolean isAnswered(Socket socket) {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void trickle(List<Socket> sockets) {
    for (Socket socket : sockets) {
      try {
        socket.getOutputStream().write('\n');
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // It is being cut at this moment, and its answer comes.
      }
    }
  }

  /** More than there are places: each that was gone gave its own back. */
  @Test
  void senders_who_are_gone_half_way_leave_their_places_to_others(Site site) throws Exception {
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

  private static HttpResponse<String> stored(Site site) throws Exception {
    return site.put("/api/v1/farms/slow/fleet", CARDS.getBytes(ISO_8859_1));
  }
}
