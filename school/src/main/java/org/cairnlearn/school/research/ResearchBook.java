package org.cairnlearn.school.research;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Seal;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.StudentsRead;
import org.cairnlearn.school.study.StudyDesk;
import org.springframework.stereotype.Component;

/**
 * The front door to registered studies. To be called inside a piece of {@link Work}: of whoever
 * registers, or of the researcher, who is shown the own studies and sees no row about a student;
 * the numbers are made by the program, in a task of its own.
 */
@Component
public final class ResearchBook {
    /** What the policies of the tables call the making of numbers. */
    private static final String TASK = "research";

    private static final int DIGITS = 16;

    private final ResearchSql sql;
    private final MasteryBook mastery;
    private final ConsentBook consents;
    private final DrawKeeper draws;
    private final Surroundings around;

    ResearchBook(
            ResearchSql sql,
            MasteryBook mastery,
            ConsentBook consents,
            DrawKeeper draws,
            Surroundings around) {
        this.sql = sql;
        this.draws = draws;
        this.mastery = mastery;
        this.consents = consents;
        this.around = around;
    }

    /** In which work, at what time, under which key. */
    @Component
    record Surroundings(Work work, SchoolTime time, Seal seal) {}

    /**
     * Registers a study, and draws once and for all where its plan has a draw that the plan of a
     * day obeys.
     */
    public Registered register(RegisteredStudy study) {
        var draw = StudyDesk.dayDraw(study.plan()).map(how -> draws.draw(study, how)).orElse(null);
        if (draw instanceof DrawKeeper.Outcome.Not(var why)) {
            return why;
        }
        if (!sql.add(study)) {
            return Registered.CODE_TAKEN;
        }
        if (draw instanceof DrawKeeper.Outcome.Drew drew) {
            draws.keep(study.code(), drew);
        }
        return Registered.DONE;
    }

    /** The draws of the studies that have one, in numbers. */
    public Map<StudyCode, DrawnOf> draws() {
        return draws.counts();
    }

    /** What studies drew for these students and holds on a day; for the planner's task. */
    public List<Drawn> drawn(Collection<PersonId> students, LocalDate date) {
        return draws.of(students, date);
    }

    /**
     * Ends a study before its time: from the next request on nobody sees anything of it.
     *
     * @return false when there is none to end
     */
    public boolean end(StudyCode study) {
        return sql.end(study, around.time().now());
    }

    /** The studies that whoever acts may know of, the newest first. */
    public List<RegisteredStudy> all() {
        return sql.all();
    }

    /** One of them. */
    public Optional<RegisteredStudy> find(StudyCode study) {
        return all().stream().filter(one -> one.code().equals(study)).findFirst();
    }

    /**
     * What a researcher sees of a study today: of the days of its plan that have come. Whoever is
     * in it is noted for the log.
     */
    public Extract extract(RegisteredStudy study) {
        var today = around.time().today();
        if (!study.isOpen(today)) {
            throw new IllegalArgumentException("Study %s is not open".formatted(study.code()));
        }
        var tenant = around.work().tenant();
        return around.work()
                .read(new Actor.Task(tenant, TASK), () -> extract(study, tenant, today));
    }

    private Extract extract(RegisteredStudy study, TenantId tenant, LocalDate today) {
        var everybody = sql.students(study.code(), today);
        var refused = consents.refused(Purpose.RESEARCH, DataKind.WORK, everybody);
        var students = everybody.stream().filter(one -> !refused.contains(one)).toList();
        var purpose = "research %s %s".formatted(tenant, study.code());
        var extract =
                new ExtractMaker(
                                students,
                                study.scope().skills(),
                                known(study, students, today),
                                student -> name(purpose, student))
                        .make();
        if (extract.students() > 0) {
            students.forEach(StudentsRead::note);
        }
        return extract;
    }

    private Map<LocalDate, Knowing> known(
            RegisteredStudy study, List<PersonId> students, LocalDate today) {
        var moments = study.measured(today).stream().map(around.time()::startOf).toList();
        return mastery.over(students, study.scope().skills(), moments).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                one -> around.time().at(one.getKey()).toLocalDate(),
                                Map.Entry::getValue));
    }

    /** The same in all files of a study, and another one in every other study. */
    private String name(String purpose, PersonId student) {
        var mark = around.seal().mark(purpose, student.toString().getBytes(StandardCharsets.UTF_8));
        return "s-" + HexFormat.of().formatHex(mark).substring(0, DIGITS);
    }
}
