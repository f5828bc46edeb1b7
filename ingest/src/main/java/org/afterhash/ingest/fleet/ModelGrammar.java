package org.afterhash.ingest.fleet;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.ingest.fleet.ModelNumbers.Mention;

/**
 * Finds the model that a longer text speaks of, such as {@code MSI GeForce RTX 3070 Gaming X Trio
 * 8G}.
 *
 * <p>A text is believed when exactly one number of a model stands in it, its family ({@code RTX},
 * {@code RX}, ...) and suffixes are the model's, any memory named is the model's, and nothing else
 * in it could make it another card. A wrong model is worse than a question: whatever is in doubt is
 * none.
 */
final class ModelGrammar {
  /** Stream processors of whole chips; cards of the same name with fewer are others. */
  private static final Map<String, String> WHOLE_CHIPS =
      Map.of("470", "2048sp", "480", "2304sp", "570", "2048sp", "580", "2304sp", "590", "2304sp");

  private static final Pattern MARKUP =
      Pattern.compile(
          "[{}]|</?(?!br ?/?>)\\p{L}|[\\p{L}\\d\"'/](?<!<br ?/?)(?<!^\\s{0,3}<?\\d{1,2})>");

  /** How some dealers set off slots, numbers of products and chips: {@code <PCI-E>}. */
  private static final Pattern ANGLED =
      Pattern.compile("(?i)<(pci-?e|agp|(?!h\\d>)(?=[^<>]*\\d)[\\p{L}\\d][^<>=/\"']{2,40})>");

  private static final Pattern LISTED =
      Pattern.compile("[/+&=→>]|\\b(?:and|und|et|i|и|та)\\b|\\d ?[,;] ?(?:[gr]tx|p10|cmp)");

  /** A text in a row of a program: {@code {0x1c07, "P106-100"}}. */
  private static final Pattern QUOTED =
      Pattern.compile("(?:(?<![^\\s=:\\[({,])[\"']|>)([^\"'{}<>]{4,60})(?:[\"']|</)");

  /** A row of a program that says how many there are, or of which sizes. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\[ ?\\d+ ?,|\\d[^\"':]{0,20}[\"']\\s*:\\s*(?:[2-9]|1\\d)\\s*[,}]|(?:gpu|card)s?_count|(?<!_)count|qty|quantity|amount|number|num|cards|gpus|units");

  private static final Pattern ONE =
      Pattern.compile(
          "(?i)(?:count|qty|quantity|amount|(?:num_)?gpus|units)\\W{1,4}1\\b|minor_number");

  private static final Pattern VRAM = Pattern.compile("(?i)(?:vram|memory)\\W{1,4}(\\d{1,3})\\b");

  private final ModelNumbers numbers;
  private final WordsBeside beside = new WordsBeside();

  ModelGrammar(GpuCatalogue catalogue) {
    this.numbers = new ModelNumbers(catalogue);
  }

  /**
   * What a text was found to speak of.
   *
   * @param models one where it is certain; several where it could be each of them; none
   * @param confidence 0 to 1
   */
  record Found(List<GpuModelId> models, double confidence, String reason) {}

  Found find(String text) {
    return written(ANGLED.matcher(text).replaceAll(" $1 "));
  }

  private Found written(String text) {
    if (MARKUP.matcher(text).find()) {
      return quoted(text);
    }
    CardText card = CardText.of(text);
    List<Mention> mentions = numbers.mentions(card.pieces(), card.isOfNvidia());
    String spelled = mentions.isEmpty() ? OrderNumbers.spelled(text) : text;
    return mentions.isEmpty() && !spelled.equalsIgnoreCase(text)
        ? find(spelled)
        : found(text, card, mentions);
  }

  /** What the one text of a row that names a card says, with the memory that stands beside it. */
  private Found quoted(String row) {
    Matcher vram = VRAM.matcher(row);
    String memory = vram.find() ? " " + vram.group(1) + "GB" : "";
    List<Found> found =
        QUOTED
            .matcher(row)
            .results()
            .map(text -> text.group(1))
            .distinct()
            .map(text -> find(text + memory))
            .filter(text -> !text.models().isEmpty())
            .toList();
    boolean same = found.stream().map(Found::models).distinct().count() == 1;
    boolean one = same && !SEVERAL.matcher(ONE.matcher(row).replaceAll(" ")).find();
    return one ? found.get(0) : none("It is written for a machine, not a name.");
  }

  private Found found(String text, CardText card, List<Mention> mentions) {
    // Sellers say which of NVIDIA's cards for players a mining card is like.
    List<Mention> boards =
        mentions.stream().filter(mention -> Families.isMiningBoard(mention.core())).toList();
    boolean likened =
        !boards.isEmpty() && boards.size() < mentions.size() && !LISTED.matcher(text).find();
    if (likened) {
      mentions.removeAll(boards);
      return cored(card.without(mentions), boards);
    }
    return cored(card, mentions);
  }

  private Found cored(CardText card, List<Mention> mentions) {
    Set<String> cores = mentions.stream().map(Mention::core).collect(toCollection(TreeSet::new));
    if (cores.size() != 1) {
      return none(
          cores.isEmpty() ? "No model has a name like this." : "More than one model is named.");
    }
    String core = cores.iterator().next();
    Optional<String> doubt = doubt(card, mentions);
    List<String> rest = rest(card.pieces(), mentions);
    List<ModelEntry> entries = Families.fitting(core, card, rest, numbers.models(core));
    if (entries.isEmpty() || doubt.isPresent() || card.memory().size() > 1) {
      return none(doubt.orElse("The name and what stands beside it do not fit."));
    }
    rest.removeAll(ModelNumbers.FAMILIES);
    return Sisters.choose(
        card, mentions, entries, new Belief(card, rest, core, entries).confidence(beside));
  }

  static Found none(String reason) {
    return new Found(List.of(), 0, reason);
  }

  /** {@code Radeon RX6700 Series RX6700XT} names one card. */
  private static List<Mention> withoutSeries(List<Mention> mentions, List<String> pieces) {
    List<Mention> cards =
        mentions.stream()
            .filter(m -> m.to() == pieces.size() || !pieces.get(m.to()).equals("series"))
            .toList();
    return cards.isEmpty() ? mentions : cards;
  }

  /** Whether only a series is named, of which there are several: {@code RX 5700 Series}. */
  private boolean isSeries(List<Mention> mentions, List<String> pieces) {
    Mention mention = withoutSeries(mentions, pieces).get(0);
    boolean series =
        mention.to() < pieces.size()
            && pieces.get(mention.to()).equals("series")
            && mention.suffixes().isEmpty()
            && !mention.core().endsWith("x");
    return series
        && (pieces.contains("r9")
            || numbers.models(mention.core()).stream().anyMatch(e -> !e.suffixes().isEmpty()));
  }

  /** Words that are no part of a mention. */
  private static List<String> rest(List<String> pieces, List<Mention> mentions) {
    var rest = new ArrayList<String>();
    for (int i = 0; i < pieces.size(); i++) {
      int at = i;
      boolean named = mentions.stream().anyMatch(mention -> mention.holds(at));
      if (!named && !pieces.get(i).equals(CardText.GAP) && !CardText.isSuffix(pieces.get(i))) {
        rest.add(pieces.get(i));
      }
    }
    return rest;
  }

  /** Why what stands beside a number leaves doubt. */
  private Optional<String> doubt(CardText card, List<Mention> mentions) {
    List<String> pieces = card.pieces();
    boolean twoWays =
        withoutSeries(mentions, pieces).stream().map(Mention::suffixes).distinct().count() > 1;
    Optional<String> doubt =
        twoWays ? Optional.of("More than one model is named.") : Optional.empty();
    for (Mention mention : mentions) {
      if (beside.isLettered(pieces, mention.to())) {
        doubt = Optional.of("The letters behind " + mention.core() + " may change what it is.");
      }
    }
    if (isSeries(mentions, pieces)) {
      doubt = Optional.of("A series has more than one model.");
    }
    if (beside.isMadeFor(pieces, mentions.get(0).from())) {
      doubt = Optional.of("It seems to be made for such a card.");
    }
    boolean ofMaker = !Collections.disjoint(pieces, Belief.MAKERS);
    if (pieces.contains("oem") && card.memory().isEmpty() && !ofMaker) {
      doubt = Optional.of("Cards that are sold in computers only may differ.");
    }
    for (int i = 0; i < pieces.size() && doubt.isEmpty(); i++) {
      int at = i;
      String piece = pieces.get(i);
      if (mentions.stream().noneMatch(mention -> mention.holds(at))
          && !piece.equals(CardText.GAP)
          && !CardText.isSuffix(piece)
          && !ModelNumbers.FAMILIES.contains(piece)
          && !piece.equals(mentions.get(0).core())
          && !isOrderOf(mentions.get(0).core(), piece)
          && !piece.equals(WHOLE_CHIPS.get(mentions.get(0).core()))) {
        doubt = beside.doubt(pieces, i, place(i, pieces, mentions));
      }
    }
    return doubt;
  }

  /** A maker's number of the product with the model's in it: {@code af1660s}. */
  private static boolean isOrderOf(String core, String piece) {
    int at = piece.indexOf(core);
    return at > 1
        && core.length() > 2
        && piece.substring(0, at).chars().allMatch(Character::isLetter);
  }

  private static WordsBeside.Place place(int i, List<String> pieces, List<Mention> mentions) {
    int next = i + 1;
    while (next < pieces.size()
        && (ModelNumbers.FAMILIES.contains(pieces.get(next))
            || Belief.VENDORS.contains(pieces.get(next)))) {
      next++;
    }
    for (Mention mention : mentions) {
      if (mention.to() == i) {
        return WordsBeside.Place.BEHIND;
      }
      if (mention.from() == next) {
        return WordsBeside.Place.BEFORE;
      }
    }
    return WordsBeside.Place.ELSEWHERE;
  }
}
