package org.afterhash.portal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.afterhash.sql.Database;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.EmbeddedPostgres;
import org.afterhash.sql.FleetLoad;
import org.afterhash.sql.FleetStore;
import org.afterhash.sql.MarketStore;
import org.afterhash.sql.Migrations;

/** The rules of ARCHITECTURE.md, each one held. */
@AnalyzeClasses(packages = "org.afterhash", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String DOMAIN = "org.afterhash.domain..";
  private static final String ANALYTICS = "org.afterhash.analytics..";
  private static final String SQL = "org.afterhash.sql..";
  private static final String INGEST = "org.afterhash.ingest..";
  private static final String PORTAL = "org.afterhash.portal..";
  private static final String[] FEATURES = {
    "org.afterhash.portal.industry..",
    "org.afterhash.portal.gpu..",
    "org.afterhash.portal.value..",
    "org.afterhash.portal.farm..",
    "org.afterhash.portal.market..",
    "org.afterhash.portal.pivot..",
    "org.afterhash.portal.source..",
    "org.afterhash.portal.methodology..",
    "org.afterhash.portal.backtest..",
    "org.afterhash.portal.charts..",
    "org.afterhash.portal.gallery..",
    "org.afterhash.portal.verify..",
    "org.afterhash.portal.api.."
  };

  @ArchTest
  static final ArchRule domain_knows_only_the_jdk =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule analytics_sees_neither_vertx_nor_sql_nor_csv_nor_files =
      classes()
          .that()
          .resideInAPackage(ANALYTICS)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      DOMAIN,
                      ANALYTICS,
                      "java..",
                      "org.jspecify..",
                      "tech.tablesaw..",
                      "org.apache.commons.math3.optim..")
                  .and(not(resideInAnyPackage("java.sql..", "java.io..", "java.nio.."))));

  @ArchTest
  static final ArchRule analytics_knows_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN, ANALYTICS)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.YearMonth.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule analytics_computes_the_same_on_every_machine =
      noClasses()
          .that()
          .resideInAPackage(ANALYTICS)
          .should()
          .callMethod(Math.class, "exp", double.class)
          .orShould()
          .callMethod(Math.class, "log", double.class)
          .orShould()
          .callMethod(Math.class, "pow", double.class, double.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

  @ArchTest
  static final ArchRule ingest_and_analytics_never_see_each_other =
      noClasses()
          .that()
          .resideInAPackage(INGEST)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ANALYTICS);

  @ArchTest
  static final ArchRule nothing_below_knows_the_portal =
      noClasses()
          .that()
          .resideInAnyPackage(SQL, INGEST)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PORTAL);

  @ArchTest
  static final ArchRule sql_knows_only_the_domain =
      noClasses()
          .that()
          .resideInAPackage(SQL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ANALYTICS, INGEST, PORTAL);

  @ArchTest
  static final ArchRule only_sql_speaks_to_the_database =
      noClasses()
          .that()
          .resideOutsideOfPackage(SQL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "org.postgresql..",
              "org.flywaydb..",
              "io.vertx.sqlclient..",
              "io.vertx.pgclient..");

  @ArchTest
  static final ArchRule only_analytics_table_sees_tablesaw =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.afterhash.analytics.table..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tech.tablesaw..");

  @ArchTest
  static final ArchRule only_ingest_and_export_see_csv =
      noClasses()
          .that()
          .resideOutsideOfPackages(INGEST, "org.afterhash.portal.export..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("de.siegmar..", "org.dhatim..");

  @ArchTest
  static final ArchRule only_report_sees_the_writer_of_pdfs =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.afterhash.portal.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.jsoup..");

  @ArchTest
  static final ArchRule only_pages_sees_thymeleaf =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.afterhash.portal.web.Pages")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.thymeleaf..");

  @ArchTest
  static final ArchRule only_the_portal_knows_http =
      noClasses()
          .that()
          .resideOutsideOfPackage(PORTAL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx.ext.web..", "io.vertx.core.http..", "java.net.http..");

  @ArchTest
  static final ArchRule only_problems_gives_a_status =
      noClasses()
          .that()
          .resideInAnyPackage(FEATURES)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.afterhash.portal.web.Problem");

  @ArchTest
  static final ArchRule charts_are_drawn_from_their_specification_alone =
      classes()
          .that()
          .resideInAPackage("org.afterhash.portal.chart..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.afterhash.portal.chart..",
              DOMAIN,
              "java..",
              "javax.imageio..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule features_do_not_call_each_other =
      slices()
          .matching(
              "org.afterhash.portal.(industry|gpu|value|farm|pivot|source|methodology|backtest|charts|verify|api)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule services_are_wired_at_the_entry_points_only =
      noClasses()
          .that()
          .resideInAPackage(PORTAL)
          .and()
          .doNotHaveFullyQualifiedName("org.afterhash.portal.Portal")
          .and()
          .resideOutsideOfPackage("org.afterhash.portal.cli..")
          .should()
          .callConstructor(MarketStore.class, Database.class)
          .orShould()
          .callConstructor(FleetStore.class, DatabaseAddress.class)
          .orShould()
          .callConstructor(FleetLoad.class, DatabaseAddress.class)
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              Database.class, DatabaseAddress.class, EmbeddedPostgres.class, Migrations.class);

  @ArchTest
  static final ArchRule no_cycles =
      slices().matching("org.afterhash.(*).(*)..").should().beFreeOfCycles();
}
