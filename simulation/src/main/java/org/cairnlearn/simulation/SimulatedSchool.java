package org.cairnlearn.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A school that was simulated, and the truth about it.
 *
 * @param seed what it was made from
 * @param roster its people and classes
 * @param days its calendar and who missed what
 * @param studied mathematics first: the skills it teaches, and what its students showed
 * @param truth for every student and every skill, in the roster's and the frameworks' order
 */
public record SimulatedSchool(
        SchoolSeed seed, Roster roster, Days days, List<Studied> studied, List<Known> truth) {
    public SimulatedSchool {
        studied = List.copyOf(studied);
        truth = List.copyOf(truth);
    }

    /** What students showed in mathematics. */
    public ResponseLog log() {
        return studied.getFirst().log();
    }

    /** The instant of the first event of all: the zero of the column t in the responses. */
    public Instant start() {
        return log().start();
    }

    /** The teacher who answers for section B; for a demo's sign-in. */
    public SourcedId teacher() {
        return roster.people(Role.TEACHER).getFirst().id();
    }

    /** The administrator of the district, who looks after its data; for a demo's sign-in. */
    public SourcedId office() {
        return desk(0);
    }

    /** The administrator who leads the school; for a demo's sign-in. */
    public SourcedId principal() {
        return desk(1);
    }

    /** The administrator who coordinates the flex block; for a demo's sign-in. */
    public SourcedId flexCoordinator() {
        return desk(2);
    }

    private SourcedId desk(int n) {
        return roster.people(Role.ADMINISTRATOR).get(n).id();
    }

    /** The student of section B whose map shows most, there today; for a demo's sign-in. */
    public SourcedId aStudent() {
        return new Showcase(this).student();
    }

    /**
     * Writes the school as files, all UTF-8 and RFC 4180 with CRLF: {@code roster/} (OneRoster 1.1
     * CSV in bulk mode), {@code framework.csv} and {@code framework-reading-and-writing.csv}
     * (framework, subject, code, name, statement, strand, grade, prerequisites), {@code
     * responses.csv} and {@code responses-reading-and-writing.csv} (student, seq, item, skills, t,
     * score, max), {@code services.csv} (student, type, name, minutes, provider, setting, begins,
     * ends), {@code groups.csv} (student, group), {@code schedule/} (days, bells, rooms, staff,
     * absences), {@code attendance.csv} (student, date, block, status, minutes), {@code
     * materials.csv} and, apart from all that a school could know, {@code truth/truth.csv}
     * (student, competency, known). Lists within a cell are joined by ";" in our own tables.
     * Folders are made where missing, files of these names are replaced.
     *
     * @throws UncheckedIOException when the disk refuses
     */
    public void writeTo(Path folder) {
        try {
            new RosterFiles(roster).writeTo(folder.resolve("roster"));
            new LearningFiles(this).writeTo(folder);
            new NeedsFiles(roster).writeTo(folder);
            new ScheduleFiles(this).writeTo(folder.resolve("schedule"));
            new AttendanceFile(days).writeTo(folder);
            new MaterialsFile().writeTo(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
