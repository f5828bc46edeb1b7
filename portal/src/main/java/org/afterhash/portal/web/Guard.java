package org.afterhash.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.web.RequestRefusedException.Reason;
import org.afterhash.portal.web.Route.Access;

/** What a request must be before an endpoint sees it, and what every response says of itself. */
final class Guard {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final String PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final boolean overTls;
  private final byte[] operatorToken;

  /**
   * A guard.
   *
   * @param overTls whether the public address is https
   * @param operatorToken what the operator shows; empty when nobody is
   */
  Guard(boolean overTls, String operatorToken) {
    this.overTls = overTls;
    this.operatorToken = operatorToken.getBytes(UTF_8);
  }

  /**
   * Refuses what could be read in two ways.
   *
   * @throws RequestRefusedException when the request is ambiguous or in a coding we do not take
   */
  void check(HttpServerRequest request) {
    MultiMap headers = request.headers();
    List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
    boolean chunked = headers.contains(HttpHeaders.TRANSFER_ENCODING);
    if (headers.getAll(HttpHeaders.HOST).size() > 1
        || (request.version() == HttpVersion.HTTP_1_1 && !headers.contains(HttpHeaders.HOST))) {
      throw new RequestRefusedException(Reason.MALFORMED, "A request names exactly one host.");
    }
    if (headers.contains(HttpHeaders.HOST)
        && !headers.get(HttpHeaders.HOST).isEmpty()
        && request.authority() == null) {
      throw new RequestRefusedException(Reason.MALFORMED, "The host's name is malformed.");
    }
    if (request.path() != null && BROKEN_ESCAPE.matcher(request.path()).find()) {
      throw new RequestRefusedException(Reason.MALFORMED, "The address is malformed.");
    }
    if (lengths.size() > 1 || (chunked && !lengths.isEmpty())) {
      throw new RequestRefusedException(Reason.MALFORMED, "The length of the body is ambiguous.");
    }
    if (headers.contains(HttpHeaders.CONTENT_ENCODING)
        || (chunked && !headers.get(HttpHeaders.TRANSFER_ENCODING).equalsIgnoreCase("chunked"))) {
      throw new RequestRefusedException(Reason.CODED_BODY, "Send the body without compression.");
    }
  }

  /**
   * Holds a request against the access of its route.
   *
   * @throws RequestRefusedException when a form of another site sent it
   * @throws NotFoundException when it is not the operator's, where it has to be
   */
  void admit(Access access, HttpServerRequest request) {
    boolean form =
        access == Access.OWN_FORMS
            || (access == Access.OWN_BROWSER && request.method().equals(HttpMethod.POST));
    if (form && isFromAnotherSite(request)) {
      throw new RequestRefusedException(
          Reason.OTHER_SITE, "This form can only be sent from the portal's own page.");
    }
    if (access == Access.OPERATOR && !isFromOperator(request)) {
      throw new NotFoundException("page", request.path());
    }
  }

  private boolean isFromOperator(HttpServerRequest request) {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    return operatorToken.length > 0
        && shown != null
        && shown.startsWith("Bearer ")
        && MessageDigest.isEqual(operatorToken, shown.substring(7).strip().getBytes(UTF_8));
  }

  private static boolean isFromAnotherSite(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    String host = request.getHeader(HttpHeaders.HOST);
    return origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host);
  }

  /** The headers that every response carries. */
  MultiMap marks(String contentType, Access access) {
    boolean shared = access == Access.ANYONE_CROSS_ORIGIN;
    MultiMap marks =
        HttpHeaders.headers()
            .set("Content-Security-Policy", isPicture(contentType) ? PICTURE_POLICY : POLICY)
            .set("X-Content-Type-Options", "nosniff")
            .set(
                "Referrer-Policy",
                isPrivate(access) ? "no-referrer" : "strict-origin-when-cross-origin")
            .set("Cross-Origin-Opener-Policy", "same-origin")
            .set("Cross-Origin-Resource-Policy", shared ? "cross-origin" : "same-origin")
            .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (shared) {
      marks.set("Access-Control-Allow-Origin", "*");
    }
    if (overTls) {
      marks.set("Strict-Transport-Security", "max-age=31536000");
    }
    return marks;
  }

  private static boolean isPrivate(Access access) {
    return access == Access.OPERATOR || access == Access.OWN_BROWSER;
  }

  private static boolean isPicture(String contentType) {
    return contentType.startsWith("image/svg");
  }

  /** Whether a person with a browser is to be answered, rather than a program. */
  static boolean isForPeople(HttpServerRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains("text/html")
        && !request.path().startsWith("/api/")
        && !request.method().equals(HttpMethod.OPTIONS);
  }
}
