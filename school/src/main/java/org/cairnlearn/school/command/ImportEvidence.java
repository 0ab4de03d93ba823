package org.cairnlearn.school.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.platform.SchoolTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn import evidence PATH} */
@Command(
        name = "evidence",
        description = "Take in what students answered, and results of tests.",
        footer = {
            "",
            "Reads response logs (CSV), graded or not, and exports from DataShop (transactions or student and step), also packed with gzip.",
            "Reads results of interim and state assessments: the assessment files of Ed-Fi (XML), and tables (CSV) by a map of their columns.",
            "Which it is is seen from the content."
        })
final class ImportEvidence implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    @Option(
            names = "--map",
            paramLabel = "KIND=FILE",
            description =
                    "skills=FILE says which of the log's skills is which competency, students=FILE which student is which of the roster, columns=FILE which column of a table of test results holds what (saved for the --source). May be given again.")
    private List<String> maps = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description =
                    "The program that wrote the log; rows of the same source are known when they come again.")
    private @Nullable String source;

    @Option(
            names = "--start",
            paramLabel = "WHEN",
            description =
                    "When the log's second 0 was: a date (its midnight at the school) or an instant such as 2026-09-08T13:00:00Z.")
    private @Nullable String start;

    @Option(
            names = "--correct",
            description =
                    "Where a known row says something else now, or its skill is mapped anew, correct what it said. Corrections made by hand stay.")
    private boolean correct;

    @Option(
            names = "--kc",
            paramLabel = "MODEL",
            description = "Which skill model of a DataShop export counts; its first, unless said.")
    private @Nullable String model;

    @Option(names = "--add-students", description = "Add students whom the roster doesn't know.")
    private boolean addStudents;

    ImportEvidence(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var given = MapOptions.of(maps);
        var when = start == null ? null : Start.parse(start);
        return new ImportRun(shell, options)
                .intoASchool((doors, wish) ->
                        doors.importEvidence(wish(wish, given, when, doors.time())));
    }

    private EvidenceWish wish(
            ImportWish wish, EvidenceWish.Maps given, @Nullable Start when, SchoolTime time) {
        return new EvidenceWish(
                wish,
                given,
                source == null ? EvidenceWish.USUAL_SOURCE : source,
                when == null ? null : when.at(time),
                new EvidenceWish.Choices(addStudents, correct, model));
    }

    /** A moment, or a day at the school. */
    private sealed interface Start {
        Instant at(SchoolTime time);

        record Moment(Instant instant) implements Start {
            @Override
            public Instant at(SchoolTime time) {
                return instant;
            }
        }

        record Day(LocalDate day) implements Start {
            @Override
            public Instant at(SchoolTime time) {
                return time.startOf(day);
            }
        }

        static Start parse(String text) {
            try {
                return text.contains("T")
                        ? new Moment(Instant.parse(text))
                        : new Day(LocalDate.parse(text));
            } catch (DateTimeException e) {
                throw CommandStopped.usage(
                        "command.usage",
                        "--start takes a date or an instant.",
                        "Write for example 2026-09-08 or 2026-09-08T13:00:00Z.");
            }
        }
    }
}
