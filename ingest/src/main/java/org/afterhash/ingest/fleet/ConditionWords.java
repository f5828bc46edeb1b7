package org.afterhash.ingest.fleet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.afterhash.domain.fleet.Condition;

/** Words for the state of a card. {@code broken} alone is none: it may be a fan, or everything. */
final class ConditionWords {
  private static final Map<String, Condition> OWN =
      Arrays.stream(Condition.values())
          .collect(Collectors.toUnmodifiableMap(Condition::word, condition -> condition));
  private static final Pattern FAN =
      Pattern.compile(
          "\\b(?:fans?|l(?:ü|ue)fter|ventilateurs?|ventilador(?:es)?|ventola|вентилятор)");
  private static final Pattern FAULT =
      Pattern.compile(
          "noise|noisy|loud|broken|bad|dead|defe[ck]t|fail|fault|replace|missing|laut|kaputt"
              + "|cassé|roto|rotto|сломан");
  private static final Pattern ARTEFACT =
      Pattern.compile("^(?:has |shows |with )?(?:artefacts?|artifacts?|artefakte?|grafikfehler)$");
  private static final Set<String> WORKS =
      Set.of(
          "working",
          "works fine",
          "ok",
          "okay",
          "good",
          "very good",
          "like new",
          "new",
          "fine",
          "functional",
          "tested",
          "tested working",
          "excellent",
          "gut",
          "sehr gut",
          "neu",
          "wie neu",
          "funktioniert",
          "in ordnung",
          "läuft",
          "bon",
          "bon état",
          "très bon",
          "fonctionne",
          "neuf",
          "bueno",
          "buen estado",
          "funciona",
          "nuevo",
          "buono",
          "funziona",
          "nuovo",
          "bom",
          "novo",
          "goed",
          "werkt",
          "nieuw",
          "dobry",
          "sprawny",
          "nowy",
          "рабочая",
          "рабочее",
          "исправна",
          "хорошее",
          "новая",
          "正常",
          "良好");
  private static final Set<String> DEAD =
      Set.of(
          "not working",
          "does not work",
          "for parts",
          "parts only",
          "for parts or not working",
          "tot",
          "ersatzteil",
          "funktioniert nicht",
          "hs",
          "pour pièces",
          "muerta",
          "no funciona",
          "non funziona",
          "не работает",
          "не рабочая",
          "scrap");
  private static final Set<String> UNKNOWN =
      Set.of(
          "used",
          "gebraucht",
          "occasion",
          "d'occasion",
          "usado",
          "usada",
          "usato",
          "gebruikt",
          "używany",
          "б/у",
          "untested",
          "ungetestet",
          "not tested",
          "unbekannt",
          "inconnu",
          "desconocido",
          "?",
          "-",
          "n/a");

  private ConditionWords() {}

  static Optional<Condition> read(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (OWN.containsKey(word)) {
      return Optional.of(OWN.get(word));
    }
    if (WORKS.contains(word)) {
      return Optional.of(Condition.WORKS);
    }
    if (DEAD.contains(word)) {
      return Optional.of(Condition.DEAD);
    }
    if (UNKNOWN.contains(word)) {
      return Optional.of(Condition.UNKNOWN);
    }
    if (FAN.matcher(word).find() && FAULT.matcher(word).find()) {
      return Optional.of(Condition.FAN);
    }
    return ARTEFACT.matcher(word).find() ? Optional.of(Condition.ARTEFACT) : Optional.empty();
  }
}
