package org.afterhash.portal.web;

import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.afterhash.domain.result.BadFileException;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.sql.DatabaseException;
import org.afterhash.sql.FarmTakenException;
import org.afterhash.sql.KeyReusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only place where a failure becomes a status. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** How many of a file's failures are told at once; the rest are counted. */
  static final int TOLD = 1000;

  private final Pages pages;

  public Problems(Pages pages) {
    this.pages = pages;
  }

  /**
   * Tells a failure to whoever called.
   *
   * @param forPeople a page rather than {@code application/problem+json}
   */
  Reply reply(Throwable failure, boolean forPeople) {
    Problem problem = problem(failure);
    Reply reply =
        forPeople
            ? Reply.of(
                problem.status(), "text/html; charset=utf-8", page(problem), Reply.Caching.PRIVATE)
            : Reply.of(
                problem.status(),
                "application/problem+json",
                Buffer.buffer(Json.bytes(problem)),
                Reply.Caching.PRIVATE);
    return problem.status() == 503 || problem.status() == 429
        ? reply.with("Retry-After", "3")
        : reply;
  }

  /** A page with a form that is shown again because something in it cannot be used. */
  public static Reply askedAgain(String page) {
    return Reply.of(400, "text/html; charset=utf-8", Buffer.buffer(page), Reply.Caching.PRIVATE);
  }

  private Buffer page(Problem problem) {
    return Buffer.buffer(
        pages.render("web/ProblemPage", PageHead.of(problem.title(), ""), problem));
  }

  private static Problem problem(Throwable failure) {
    String sentence = String.valueOf(failure.getMessage());
    if (failure instanceof BadRequestException) {
      return Problem.of(400, "The request cannot be answered", sentence);
    }
    if (failure instanceof NotFoundException) {
      return Problem.of(404, "Nothing is here", sentence);
    }
    if (failure instanceof KeyReusedException) {
      return Problem.of(409, "The key belongs to another file", sentence);
    }
    if (failure instanceof FarmTakenException) {
      return Problem.of(409, "The id belongs to a demonstration", sentence);
    }
    if (failure instanceof DatabaseException database && database.isDiskFull()) {
      LOG.error("The database has no room", failure);
      return Problem.of(507, "No room for this file", "The database is full. Nothing was stored.");
    }
    if (failure instanceof BadFileException bad) {
      return refusedFile(bad);
    }
    if (failure instanceof RequestRefusedException refused) {
      return refused(refused.reason(), sentence);
    }
    if (failure instanceof OverloadedException) {
      return Problem.of(503, "Too busy for a moment", sentence);
    }
    return internal(failure);
  }

  private static Problem refused(RequestRefusedException.Reason reason, String sentence) {
    return switch (reason) {
      case MALFORMED -> Problem.of(400, "The request is malformed", sentence);
      case OTHER_SITE -> Problem.of(403, "Not from another site", sentence);
      case WRONG_METHOD -> Problem.of(405, "Not with this method", sentence);
      case TOO_SLOW -> Problem.of(408, "The upload took too long", sentence);
      case TOO_LARGE -> Problem.of(413, "The file is too large", sentence);
      case CODED_BODY, WRONG_TYPE -> Problem.of(415, "Not in this format", sentence);
      case WRONG_DIGEST -> Problem.of(422, "The file arrived damaged", sentence);
      case NO_ROOM -> Problem.of(507, "No room for this file", sentence);
    };
  }

  private static Problem refusedFile(BadFileException bad) {
    long count = bad.errorCounts().values().stream().mapToLong(Long::longValue).sum();
    String detail =
        (count == 1 ? "One thing" : Formats.count(count) + " things")
            + " in the file cannot be used: "
            + bad.errorCounts().entrySet().stream()
                .map(code -> code.getValue() + " " + code.getKey())
                .collect(Collectors.joining(", "))
            + ". Nothing was valued and nothing was stored.";
    List<Problem.Fault> errors = bad.failures().stream().limit(TOLD).map(Problems::error).toList();
    return new Problem("about:blank", "The file has mistakes", 422, detail, "", errors);
  }

  private static Problem.Fault error(Failure failure) {
    return new Problem.Fault(
        failure.level().name().toLowerCase(Locale.ROOT),
        failure.line(),
        failure.column(),
        failure.code(),
        failure.sentence());
  }

  private static Problem internal(Throwable failure) {
    byte[] number = new byte[5];
    RANDOM.nextBytes(number);
    String incident = HexFormat.of().formatHex(number);
    LOG.error("Incident {}", incident, failure);
    if (isDatabaseSilent(failure)) {
      return new Problem(
          "about:blank",
          "The data cannot be reached",
          503,
          "The database did not answer in time. Nothing was lost. Try again in a few seconds.",
          incident,
          List.of());
    }
    return new Problem(
        "about:blank",
        "Something failed on our side",
        500,
        "Nothing you sent was stored. If it happens again, tell us the incident number.",
        incident,
        List.of());
  }

  private static boolean isDatabaseSilent(Throwable failure) {
    return failure instanceof DatabaseException || failure instanceof TimeoutException;
  }
}
