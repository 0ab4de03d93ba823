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
 * @param framework the skills it teaches
 * @param log what its students answered
 * @param truth for every student and every skill, in the roster's and the framework's order
 */
public record SimulatedSchool(
        SchoolSeed seed, Roster roster, Framework framework, ResponseLog log, List<Known> truth) {
    public SimulatedSchool {
        truth = List.copyOf(truth);
    }

    /** The instant of the log's first event: the zero of the column t in responses.csv. */
    public Instant start() {
        return log.start();
    }

    /** The teacher who answers for section B; for a demo's sign-in. */
    public SourcedId teacher() {
        return roster.people(Role.TEACHER).getFirst().id();
    }

    /** The administrator who looks after the school's data; for a demo's sign-in. */
    public SourcedId office() {
        return roster.people(Role.ADMINISTRATOR).getFirst().id();
    }

    /** The student of section B whose map shows most; for a demo's sign-in. */
    public SourcedId aStudent() {
        return new Showcase(this).student();
    }

    /**
     * Writes the school as files, all UTF-8 and RFC 4180 with CRLF: {@code roster/} (OneRoster 1.1
     * CSV in bulk mode), {@code framework.csv} (framework, subject, code, name, statement, strand,
     * grade, prerequisites), {@code responses.csv} (student, seq, item, skills, t, score, max),
     * {@code services.csv} (student, type, name, minutes, provider, setting, begins, ends) and
     * {@code truth.csv} (student, competency, known). Lists within a cell are joined by ";" in our
     * own tables. Folders are made where missing, files of these names are replaced.
     *
     * @throws UncheckedIOException when the disk refuses
     */
    public void writeTo(Path folder) {
        try {
            new RosterFiles(roster).writeTo(folder.resolve("roster"));
            new LearningFiles(this).writeTo(folder);
            new ServicesFile(roster).writeTo(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
