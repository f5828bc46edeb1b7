package org.afterhash.portal.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.fleet.Findings;
import org.afterhash.ingest.fleet.FleetReader;
import org.afterhash.portal.estimate.FleetAnswers.Read;
import org.afterhash.portal.web.Formats;
import org.afterhash.sql.VisitorUpload;
import org.jspecify.annotations.Nullable;

/**
 * What a file was read as, before its cards are valued.
 *
 * @param questions what cannot be told from the file, to be answered first
 * @param columns what each column of the file means; empty for files that have none
 * @param settings what else was found out
 * @param unknown texts that name no card we know, the most frequent first
 * @param unknownMore how many more texts there are
 * @param answered texts whose model the visitor named
 * @param counts what there is to say, by code
 * @param failures the first of it
 * @param bad whether rows cannot be used
 * @param more that not all of it is shown; null where it is
 * @param models names of all models
 * @param go the way on; null while there is none
 * @param expires when the file is deleted, in words
 */
record PreviewView(
    String id,
    String fileName,
    String headline,
    String deck,
    List<Question> questions,
    List<Asked.Field> columns,
    List<Asked.Field> settings,
    List<UnknownText> unknown,
    int unknownMore,
    List<Answered> answered,
    List<Count> counts,
    List<Failure> failures,
    boolean bad,
    @Nullable String more,
    List<String> models,
    @Nullable Go go,
    String expires) {
  private static final int TEXTS = 50;

  /** Something that cannot be told, with the answers that may be given. */
  record Question(String sentence, List<Asked.Choice> answers) {}

  /** A text whose model was named. */
  record Answered(String text, String model) {}

  /** How many there are of a code. */
  record Count(String code, String count) {}

  /**
   * A button that has the cards valued.
   *
   * @param action what it says to the server: a policy about bad rows
   */
  record Go(String action, String words) {}

  static PreviewView of(VisitorUpload upload, Read read) {
    Answers answers = Answers.of(upload.answers());
    Findings findings = read.findings();
    GpuCatalogue catalogue = read.edited().market().catalogue();
    List<UnknownText> unknown = UnknownText.of(read.file(), catalogue);
    List<Question> questions = questions(read.failures());
    return new PreviewView(
        upload.id(),
        upload.fileName(),
        headline(upload, read, !questions.isEmpty()),
        deck(read),
        questions,
        Asked.columns(read.file().layout(), answers),
        Asked.settings(read.file().layout(), answers),
        unknown.stream().limit(TEXTS).toList(),
        Math.max(0, unknown.size() - TEXTS),
        answered(answers, catalogue),
        counts(findings),
        worstFirst(findings),
        bad(read) > 0,
        more(findings),
        catalogue.models().stream().map(GpuModel::name).toList(),
        questions.isEmpty() ? go(read) : null,
        Receipt.words(upload.expires()));
  }

  private static String headline(VisitorUpload upload, Read read, boolean isAsked) {
    long cards = read.file().fleet().gpus();
    if (cards == 0 && isAsked) {
      return "An answer is needed to read " + upload.fileName() + ".";
    }
    return cards == 0
        ? "We found no card in " + upload.fileName() + " that we know."
        : "We read "
            + Formats.counted(cards, "card")
            + " in "
            + Formats.counted(usable(read), "row")
            + " of "
            + upload.fileName()
            + ".";
  }

  private static long usable(Read read) {
    return read.file().rows().stream().filter(row -> row.usable()).count();
  }

  private static long bad(Read read) {
    return read.failures().stream()
        .filter(Failure::isError)
        .mapToInt(Failure::line)
        .distinct()
        .count();
  }

  private static String deck(Read read) {
    long bad = bad(read);
    return bad == 0
        ? "Nothing stands in the way. Look whether the columns are what we take them for."
        : Formats.counted(bad, "row")
            + " cannot be used as "
            + (bad == 1 ? "it is" : "they are")
            + ". Answer what is asked, leave them out, or mend the file and send it again.";
  }

  private static List<Question> questions(List<Failure> failures) {
    var questions = new ArrayList<Question>();
    for (Asked.Setting setting : List.of(Asked.Setting.DECIMAL, Asked.Setting.DATES)) {
      failures.stream()
          .filter(FleetReader::isQuestion)
          .filter(failure -> failure.code().equals(setting.question()))
          .findFirst()
          .ifPresent(
              failure ->
                  questions.add(
                      new Question(
                          "Line " + failure.line() + ": " + asked(failure.sentence()),
                          setting.buttons())));
    }
    return questions;
  }

  /** Without the hint for programs. */
  private static String asked(String sentence) {
    int hint = sentence.indexOf(" Say ");
    return hint < 0 ? sentence : sentence.substring(0, hint);
  }

  private static List<Answered> answered(Answers answers, GpuCatalogue catalogue) {
    return answers.models().entrySet().stream()
        .map(
            answer ->
                new Answered(
                    answer.getKey(),
                    catalogue
                        .find(answer.getValue())
                        .map(GpuModel::name)
                        .orElse(answer.getValue().value())))
        .toList();
  }

  private static List<Count> counts(Findings findings) {
    return findings.counts().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(entry -> new Count(entry.getKey(), Formats.count(entry.getValue())))
        .toList();
  }

  private static @Nullable String more(Findings findings) {
    long all = findings.counts().values().stream().mapToLong(Long::longValue).sum();
    int shown = findings.first().size();
    return shown == all
        ? null
        : "The first "
            + Formats.count(shown)
            + " are shown here; the CSV has all "
            + Formats.count(all)
            + ".";
  }

  private static List<Failure> worstFirst(Findings findings) {
    return findings.first().stream()
        .sorted(Comparator.comparing(Failure::level).thenComparing(Failure.IN_FILE_ORDER))
        .toList();
  }

  private static @Nullable Go go(Read read) {
    String cards = Formats.counted(read.file().fleet().gpus(), "card");
    long bad = bad(read);
    if (usable(read) == 0) {
      return null;
    }
    return bad == 0
        ? new Go("reject", "Value these " + cards)
        : new Go(
            "leave-out", "Leave out " + Formats.counted(bad, "row") + ", value the other " + cards);
  }
}
