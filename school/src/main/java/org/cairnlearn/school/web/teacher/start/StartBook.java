package org.cairnlearn.school.web.teacher.start;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.evidence.Reason;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.teacher.MyClasses.Chosen;
import org.cairnlearn.school.web.teacher.start.Marks.Cell;
import org.springframework.stereotype.Component;

/**
 * Keeps what a teacher knew beforehand. Of each student on each skill there is one such word: said
 * again it is corrected, and what is then left blank is taken back.
 */
@Component
class StartBook {
    private static final String AGAIN = "What is known beforehand was said again";

    private final EvidenceBook evidence;
    private final SchoolTime time;

    StartBook(EvidenceBook evidence, SchoolTime time) {
        this.evidence = evidence;
        this.time = time;
    }

    /** What was said before. */
    Marks read(Chosen chosen, List<Competency> topics) {
        var said = new HashMap<Cell, Known>();
        var students = students(chosen);
        evidence.about(students, topics.stream().map(Competency::id).toList())
                .forEach((student, work) ->
                        work.stream()
                                .filter(piece ->
                                        piece.circumstances().kind() == EvidenceKind.BEFOREHAND)
                                .forEach(piece -> said.put(cell(piece), Known.of(piece.points()))));
        return new Marks(said);
    }

    /** How many marks the sheet holds. */
    int store(Chosen chosen, List<Competency> topics, Marks marks) {
        var teacher = chosen.reader().id();
        var source = evidence.byHand();
        var reason = new Reason(teacher, AGAIN);
        var before = read(chosen, topics);
        evidence.correct(
                source,
                marks.said().entrySet().stream()
                        .filter(mark -> !mark.getValue().equals(before.said().get(mark.getKey())))
                        .map(mark -> observation(mark.getKey(), mark.getValue(), teacher))
                        .toList(),
                reason);
        evidence.retract(
                source,
                before.said().keySet().stream()
                        .filter(cell -> !marks.said().containsKey(cell))
                        .map(StartBook::id)
                        .toList(),
                reason);
        return marks.said().size();
    }

    private NewObservation observation(Cell cell, Known known, PersonId teacher) {
        return new NewObservation(
                id(cell),
                cell.student(),
                time.now(),
                Shown.of(List.of(cell.skill()), null, known.points(), Known.MOST),
                Circumstances.of(EvidenceKind.BEFOREHAND).judgedBy(teacher));
    }

    private static List<PersonId> students(Chosen chosen) {
        return chosen.roster().students().stream().map(Person::id).toList();
    }

    private static Cell cell(Observation piece) {
        return new Cell(piece.student(), piece.competencies().getFirst());
    }

    private static String id(Cell cell) {
        return "beforehand/%s/%s".formatted(cell.student(), cell.skill());
    }

    /** A topic of the class's framework by its code. */
    static Optional<Competency> find(List<Competency> all, String code) {
        return all.stream().filter(skill -> skill.code().equals(code)).findFirst();
    }
}
