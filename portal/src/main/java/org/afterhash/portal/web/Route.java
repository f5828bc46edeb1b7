package org.afterhash.portal.web;

import io.vertx.core.http.HttpMethod;
import java.util.List;

/**
 * A line of the access table.
 *
 * @param path with named parts in braces, such as {@code /gpus/{model}}
 * @param access who may call it
 * @param parameters names of the query parameters it knows
 * @param keep whether its replies are kept by address, query and edition
 */
public record Route(
    HttpMethod method,
    String path,
    Access access,
    List<String> parameters,
    boolean keep,
    Endpoint endpoint) {

  /** Who may call a route. */
  public enum Access {
    /** Anyone, from anywhere. */
    ANYONE,
    /** Anyone, and other sites' scripts may read the reply. */
    ANYONE_CROSS_ORIGIN,
    /** Anyone, but not from a form of another site. */
    OWN_FORMS,
    /** The browser that made what stands there, and its own forms; for others it does not exist. */
    OWN_BROWSER,
    /** Who runs this portal, by token; for all others the address does not exist. */
    OPERATOR
  }

  /** A page or a data file that depends on the newest vintage and the query only. */
  public static Route page(String path, Endpoint endpoint, String... parameters) {
    return new Route(HttpMethod.GET, path, Access.ANYONE, List.of(parameters), true, endpoint);
  }

  /** Public data, kept like a page. */
  public static Route data(String path, Endpoint endpoint, String... parameters) {
    return new Route(
        HttpMethod.GET, path, Access.ANYONE_CROSS_ORIGIN, List.of(parameters), true, endpoint);
  }

  /** A large public file; whoever makes it keeps what is worth keeping. */
  public static Route document(String path, Endpoint endpoint, String... parameters) {
    return new Route(HttpMethod.GET, path, Access.ANYONE, List.of(parameters), false, endpoint);
  }

  /** The same for this moment only, and other sites' scripts may read it. */
  public static Route dataNow(String path, Endpoint endpoint, String... parameters) {
    return new Route(
        HttpMethod.GET, path, Access.ANYONE_CROSS_ORIGIN, List.of(parameters), false, endpoint);
  }

  /** Something true for this moment only. */
  public static Route now(String path, Endpoint endpoint) {
    return new Route(HttpMethod.GET, path, Access.ANYONE, List.of(), false, endpoint);
  }

  /** A body is taken in. */
  public static Route post(String path, Access access, Endpoint endpoint, String... parameters) {
    return new Route(HttpMethod.POST, path, access, List.of(parameters), false, endpoint);
  }

  /** What a visitor left here, as it is at this moment. */
  public static Route own(HttpMethod method, String path, Endpoint endpoint, String... parameters) {
    return new Route(method, path, Access.OWN_BROWSER, List.of(parameters), false, endpoint);
  }

  /** What the operator alone may do, or see as it is at this moment. */
  public static Route operator(
      HttpMethod method, String path, Endpoint endpoint, String... parameters) {
    return new Route(method, path, Access.OPERATOR, List.of(parameters), false, endpoint);
  }

  /** The path in the router's own writing. */
  String pattern() {
    return path.replaceAll("\\{(\\w+)}", ":$1");
  }
}
