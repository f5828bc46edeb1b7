package org.afterhash.portal.estimate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Query;

/**
 * The terms that a page's form asks for, with what of it cannot be used: a form is shown again with
 * its mistakes, and what it asks is answered without them.
 *
 * @param usual what is asked where nothing is said: the owner's terms
 * @param terms without what cannot be used
 * @param said what was given, as it was, for each parameter that cannot be used
 * @param faults what is wrong with each of those, a sentence
 */
public record AskedTerms(
    Edited edited,
    FleetTerms usual,
    FleetTerms terms,
    Map<String, String> said,
    Map<String, String> faults) {

  /** The terms of a query; those that are usual where it says nothing of them. */
  public static AskedTerms of(Query query, Edited edited, FleetTerms usual) {
    Query asked = query.only(FleetTerms.parameters());
    var said = new TreeMap<String, String>();
    var faults = new TreeMap<String, String>();
    for (String name : asked.names()) {
      // What a date may be hangs on the scenario, which comes before it.
      boolean both = name.equals(Questions.DATE) && !faults.containsKey(Questions.SCENARIO);
      List<String> alone = both ? List.of(Questions.SCENARIO, name) : List.of(name);
      try {
        FleetTerms.of(asked.only(alone), edited);
      } catch (BadRequestException e) {
        said.put(name, asked.text(name).orElse(""));
        faults.put(name, sentence(name, String.valueOf(e.getMessage())));
      }
    }
    FleetTerms terms =
        FleetTerms.areIn(asked) ? FleetTerms.of(asked.without(faults.keySet()), edited) : usual;
    return new AskedTerms(edited, usual, terms, said, faults);
  }

  /** Without the parameter's name, which stands beside it. */
  private static String sentence(String name, String message) {
    String quoted = "\"" + name + "\" ";
    return message.startsWith(quoted + "takes ")
        ? "This takes " + message.substring((quoted + "takes ").length())
        : message;
  }
}
