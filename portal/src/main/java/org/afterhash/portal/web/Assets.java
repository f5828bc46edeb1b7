package org.afterhash.portal.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.afterhash.domain.result.NotFoundException;

/**
 * Style, script, fonts and icons, each under a name that holds a hash of its content, so that a
 * browser may keep it for ever. Style sheets name their fonts by these names too.
 */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private final Map<String, String> addresses = new TreeMap<>();
  private final Map<String, Reply> replies = new TreeMap<>();

  private Assets() {}

  /** Reads the assets that {@code web/index.txt} lists: a style sheet after what it names. */
  public static Assets load() {
    var assets = new Assets();
    new String(read("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .forEach(name -> assets.add(name, read(name)));
    return assets;
  }

  /** Address of an asset, such as {@code /assets/3f9a2c1d-afterhash.css}. */
  public String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("No asset is named " + name);
    }
    return address;
  }

  /** An asset by the name in its address. */
  public Future<Reply> show(Call call) {
    Reply reply = replies.get(call.path("file"));
    return reply == null
        ? Future.failedFuture(new NotFoundException("file", call.path("file")))
        : Future.succeededFuture(reply);
  }

  private void add(String name, byte[] content) {
    byte[] bytes = name.endsWith(".css") ? withHashedNames(content) : content;
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalArgumentException("No content type is known for " + name);
    }
    Reply reply = Reply.of(200, type, Buffer.buffer(bytes), Reply.Caching.FROZEN);
    // The tag is a quoted hash of the content; its beginning tells versions of a file apart.
    String file = reply.etag().substring(1, 9) + "-" + name.substring(name.lastIndexOf('/') + 1);
    addresses.put(name, "/assets/" + file);
    replies.put(file, reply);
  }

  private byte[] withHashedNames(byte[] css) {
    String text = new String(css, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> asset : addresses.entrySet()) {
      text = text.replace("../" + asset.getKey(), asset.getValue());
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream("web/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no asset web/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
