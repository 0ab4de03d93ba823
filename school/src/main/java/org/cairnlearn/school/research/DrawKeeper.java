package org.cairnlearn.school.research;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.study.DayDraw;
import org.springframework.stereotype.Component;

/**
 * Draws who of a study's classes has its programme. That is the planner's to know and nobody
 * else's, so it is done as its task.
 */
@Component
class DrawKeeper {
    private final DrawSql sql;
    private final RosterBook roster;
    private final CompetencyBook competencies;
    private final ConsentBook consents;
    private final Within within;

    DrawKeeper(
            DrawSql sql,
            RosterBook roster,
            CompetencyBook competencies,
            ConsentBook consents,
            Within within) {
        this.sql = sql;
        this.roster = roster;
        this.competencies = competencies;
        this.consents = consents;
        this.within = within;
    }

    /** In which work, at what time. */
    @Component
    record Within(Work work, SchoolTime time) {}

    /** What came of drawing. */
    sealed interface Outcome {
        /** It is drawn, and not kept yet. */
        record Drew(DayDraw how, DayDraw.Drawn drawn, Ids ids) implements Outcome {}

        /** It cannot be. */
        record Not(Registered why) implements Outcome {}
    }

    /** Whom and what the ids of a draw mean. */
    record Ids(Map<String, PersonId> students, List<Competency> skills) {}

    Outcome draw(RegisteredStudy study, DayDraw how) {
        return asPlanner(() -> drawNow(study, how));
    }

    private Outcome drawNow(RegisteredStudy study, DayDraw how) {
        var members = new LinkedHashMap<String, DayDraw.Member>();
        var students = new LinkedHashMap<String, PersonId>();
        for (var one : classes(study)) {
            for (var student : one.students()) {
                students.put(student.sourcedId(), student.id());
                members.putIfAbsent(
                        student.sourcedId(),
                        new DayDraw.Member(student.sourcedId(), one.schoolClass().sourcedId()));
            }
        }
        for (var refused : refused(students.values())) {
            members.values().removeIf(one -> refused.equals(students.get(one.student())));
        }
        var dates = study.plan().dates();
        if (sql.isDrawn(students.values(), study.scope().skills(), dates.start(), dates.stop())) {
            return new Outcome.Not(Registered.DRAWN_ALREADY);
        }
        var skills = List.copyOf(competencies.byId(study.scope().skills()).values());
        return how.draw(members.values(), skills.stream().map(Competency::code).toList())
                .<Outcome>map(drawn -> new Outcome.Drew(how, drawn, new Ids(students, skills)))
                .orElseGet(() -> new Outcome.Not(Registered.TOO_FEW));
    }

    /** As they are when the study begins, or now if it has; in the order of their ids. */
    private List<ClassRoster> classes(RegisteredStudy study) {
        var today = within.time().today();
        var start = study.plan().dates().start();
        var day = start.isAfter(today) ? start : today;
        return study.scope().classes().stream()
                .map(one -> roster.findClass(one, day).orElseThrow())
                .sorted((one, other) ->
                        one.schoolClass().sourcedId().compareTo(other.schoolClass().sourcedId()))
                .toList();
    }

    private Collection<PersonId> refused(Collection<PersonId> students) {
        return consents.refused(Purpose.RESEARCH, DataKind.WORK, students);
    }

    void keep(StudyCode study, Outcome.Drew drew) {
        asPlanner(() -> {
            sql.add(study, drew.how(), drew.drawn().seal());
            for (var skill : drew.ids().skills()) {
                var with = new LinkedHashMap<PersonId, Boolean>();
                drew.drawn()
                        .programme()
                        .forEach((id, own) ->
                                with.put(
                                        Objects.requireNonNull(drew.ids().students().get(id)),
                                        Objects.requireNonNull(own.get(skill.code()))));
                sql.add(study, skill.id(), with);
            }
            return true;
        });
    }

    private <T> T asPlanner(Supplier<T> what) {
        var work = within.work();
        return work.write(Actor.Task.planning(work.tenant()), what);
    }

    Map<StudyCode, DrawnOf> counts() {
        return asPlanner(sql::counts);
    }

    /** What binds these students on a day; nothing for those whose families have refused since. */
    List<Drawn> of(Collection<PersonId> students, LocalDate date) {
        var drawn = sql.of(students, date);
        var refused = refused(drawn.stream().map(Drawn::student).distinct().toList());
        return drawn.stream().filter(one -> !refused.contains(one.student())).toList();
    }
}
