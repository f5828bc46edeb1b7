package org.afterhash.portal.report;

import java.util.List;
import java.util.Map;
import org.afterhash.portal.valuation.GroupTable;
import org.afterhash.portal.valuation.ValuationView;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.Query;

/**
 * What a printed report shows.
 *
 * @param date of the data, in words
 * @param content SHA-256 of the figures as JSON
 * @param verify address that says what is known of that
 * @param said what the owner said of the own business
 * @param needed what would have to be for the owner to get back what is wanted; empty where nothing
 *     is
 */
record ReportView(
    String name,
    String story,
    String fleet,
    String sha256,
    String date,
    String edition,
    String content,
    String verify,
    ValuationView valuation,
    GroupTable groups,
    List<SaidTerms.Said> said,
    List<SaidTerms.Needed> needed) {

  static ReportView of(Report report, String content, String publicUrl) {
    Report.Subject subject = report.subject();
    var edition = report.valued().edited().edition();
    return new ReportView(
        subject.name(),
        subject.story(),
        subject.fleet(),
        subject.sha256(),
        Formats.day(edition.vintage().date()),
        edition.id(),
        content,
        publicUrl + "/verify/" + content,
        report.view(),
        GroupTable.of("", Query.of(Map.of()), report.valued().valuation(), report.view()),
        SaidTerms.of(report.terms().said(report.valued().edited())),
        SaidTerms.needed(report.valued().mustBeTrue()));
  }
}
