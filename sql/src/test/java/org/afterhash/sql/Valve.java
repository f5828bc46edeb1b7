package org.afterhash.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A connection to a server through which, once shut, nothing comes any more. */
final class Valve implements AutoCloseable {
  private final ServerSocket entrance;
  private final DatabaseAddress server;
  private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
  private boolean isShut;

  Valve(DatabaseAddress server) throws IOException {
    this(server, 0);
  }

  Valve(DatabaseAddress server, int port) throws IOException {
    this.server = server;
    this.entrance = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  DatabaseAddress address() {
    return new DatabaseAddress(
        "127.0.0.1", entrance.getLocalPort(), server.database(), server.user(), server.password());
  }

  synchronized void shut() {
    isShut = true;
  }

  synchronized void open() {
    isShut = false;
    notifyAll();
  }

  /** Breaks every connection that there is. */
  void cut() throws IOException {
    for (Socket socket : List.copyOf(sockets)) {
      socket.close();
    }
    sockets.clear();
  }

  private synchronized void pass() throws InterruptedException {
    while (isShut) {
      wait();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        Socket inner = new Socket(server.host(), server.port());
        sockets.add(client);
        sockets.add(inner);
        daemon(() -> pump(client, inner));
        daemon(() -> pump(inner, client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void pump(Socket from, Socket to) {
    var buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        pass();
        out.write(buffer, 0, n);
      }
    } catch (IOException cut) {
      // One of the sides went away.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      entrance.close();
      cut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
