package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportTest {
    private static final FileCount ORGS = new FileCount("orgs.csv", 2, 2, 0, 0, 0, 0);
    private static final FileCount USERS = new FileCount("users.csv", 1_200, 7, 3, 1_189, 4, 1);
    private static final Problem NO_ROLE =
            Problem.error("oneroster.missing-field", "users.csv")
                    .at(12)
                    .column("role")
                    .field("role")
                    .saying("A person has no role.", "Fill it in.");
    private static final Problem ODD =
            Problem.warning("case.unknown", "framework.json")
                    .pointer("/CFItems/3")
                    .saying("There is a field that nobody knows.", "Nothing has to be done.");

    private static final ImportReport REPORT =
            new ImportReport(
                    "oneroster-1.1-csv", true, List.of(ORGS, USERS), List.of(NO_ROLE, ODD));

    @Test
    void a_machine_reads_the_names_of_the_contract() {
        var expected =
                """
                {"format":"oneroster-1.1-csv","applied":true,
                 "files":[
                  {"file":"orgs.csv","rows":2,"new":2,"changed":0,"unchanged":0,"gone":0,"refused":0},
                  {"file":"users.csv","rows":1200,"new":7,"changed":3,"unchanged":1189,"gone":4,"refused":1}],
                 "totals":{"rows":1202,"new":9,"changed":3,"unchanged":1189,"gone":4,"refused":1},
                 "problems":[
                  {"severity":"error","code":"oneroster.missing-field","file":"users.csv","line":12,
                   "column":"role","field":"role","message":"A person has no role.","fix":"Fill it in."},
                  {"severity":"warning","code":"case.unknown","file":"framework.json","line":null,
                   "column":null,"field":null,"pointer":"/CFItems/3",
                   "message":"There is a field that nobody knows.","fix":"Nothing has to be done."}]}
                """;
        assertThat(JsonMapper.shared().readTree(Json.report(REPORT).toString()))
                .isEqualTo(JsonMapper.shared().readTree(expected));
    }

    @Test
    void a_person_reads_a_table_and_the_problems() {
        assertThat(text(REPORT, false))
                .isEqualTo(
                        """
                        Recognised as oneroster-1.1-csv.

                                        rows        new    changed  unchanged       gone    refused
                        orgs.csv           2          2          0          0          0          0
                        users.csv      1,200          7          3      1,189          4          1
                        all            1,202          9          3      1,189          4          1

                        2 problems:
                          error: users.csv, line 12, column role: A person has no role. Fill it in.
                          warning: framework.json, at /CFItems/3: There is a field that nobody knows. Nothing has to be done.

                        Done, without the 1 refused rows: correct them and import again.
                        """);
    }

    @Test
    void after_twenty_problems_the_rest_is_counted() {
        var many = new ArrayList<Problem>();
        IntStream.rangeClosed(1, 1_025)
                .forEach(line ->
                        many.add(
                                Problem.error("x", "users.csv")
                                        .at(line)
                                        .saying("Wrong.", "Mend it.")));
        var text = text(new ImportReport("f", false, List.of(USERS), many), false);
        assertThat(text.lines().filter(line -> line.startsWith("  error:"))).hasSize(20);
        assertThat(text)
                .contains("and 1,005 more; --json lists them all.")
                .endsWith("Nothing was changed: the whole input was refused.\n");
    }

    @Test
    void a_dry_run_says_that_it_was_one() {
        assertThat(text(REPORT, true)).endsWith("This was a dry run: nothing was changed.\n");
    }

    @Test
    void a_refused_row_or_an_error_is_exit_code_3_in_a_dry_run_too() {
        assertThat(ImportRun.exitCode(REPORT, false)).isEqualTo(3);
        assertThat(ImportRun.exitCode(report(false, ORGS, NO_ROLE), true)).isEqualTo(3);
        assertThat(ImportRun.exitCode(report(true, USERS, ODD), false)).isEqualTo(3);
    }

    @Test
    void what_is_all_in_is_exit_code_0_also_with_a_warning() {
        assertThat(ImportRun.exitCode(report(true, ORGS, ODD), false)).isZero();
        assertThat(ImportRun.exitCode(report(false, ORGS, ODD), true)).isZero();
    }

    @Test
    void what_was_refused_whole_is_exit_code_3() {
        assertThat(ImportRun.exitCode(report(false, ORGS, ODD), false)).isEqualTo(3);
    }

    private static ImportReport report(boolean applied, FileCount file, Problem problem) {
        return new ImportReport("f", applied, List.of(file), List.of(problem));
    }

    private static String text(ImportReport report, boolean dryRun) {
        var text = new StringWriter();
        new ReportText(report, dryRun).print(new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
