package org.cairnlearn.school.web.kit;

import java.util.List;
import java.util.Objects;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.platform.WorkMemory;
import org.cairnlearn.school.profile.CheckBook;
import org.cairnlearn.school.profile.CheckRequest;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * Which requests an adult may answer: those of students who are in one of the adult's classes
 * today, about what that class works on. Who has changed to another section is in the new teacher's
 * queue from the first day, and no longer in the old one's.
 */
@Component
public final class CheckQueue {
    private final ClassWork classes;
    private final CompetencyBook competencies;
    private final CheckBook checks;
    private final WorkMemory memory;

    CheckQueue(
            ClassWork classes, CompetencyBook competencies, CheckBook checks, WorkMemory memory) {
        this.classes = classes;
        this.competencies = competencies;
        this.checks = checks;
        this.memory = memory;
    }

    /** A request with who asked and about what. */
    public record Waiting(CheckRequest request, Person student, Competency skill) {}

    /** What is remembered of an adult within a piece of work. */
    private record Key(PersonId adult) {}

    /** What waits for somebody, the longest wait first. */
    public List<Waiting> of(PersonId adult) {
        return memory.once(new Key(adult), () -> waiting(classes.of(adult)));
    }

    private List<Waiting> waiting(ClassWork.Work work) {
        var waiting = checks.waiting(work.students().keySet());
        var skills = competencies.byId(waiting.stream().map(CheckRequest::skill).toList());
        return waiting.stream()
                .map(request ->
                        new Waiting(
                                request,
                                Objects.requireNonNull(work.students().get(request.student())),
                                Objects.requireNonNull(skills.get(request.skill()))))
                .filter(one -> work.includes(one.student().id(), one.skill()))
                .toList();
    }
}
