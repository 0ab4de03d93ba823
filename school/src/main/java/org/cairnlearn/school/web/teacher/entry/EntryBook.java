package org.cairnlearn.school.web.teacher.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Reason;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.springframework.stereotype.Component;

/**
 * Stores a sheet as evidence and takes it back. What the sheet says last is what counts: sent again
 * with another mark it corrects, and what it then leaves blank it takes back.
 */
@Component
class EntryBook {
    private static final String AGAIN = "The sheet of Quick entry was sent again";
    private static final String UNDONE = "Undone in Quick entry";

    private final EvidenceBook evidence;
    private final MasteryBook mastery;
    private final SchoolTime time;
    private final Ids ids;

    EntryBook(EvidenceBook evidence, MasteryBook mastery, SchoolTime time, Ids ids) {
        this.evidence = evidence;
        this.mastery = mastery;
        this.time = time;
        this.ids = ids;
    }

    /** The id of a fresh sheet. */
    UUID newForm() {
        return ids.next();
    }

    /** The last day that a mark can be about. */
    LocalDate today() {
        return time.today();
    }

    /**
     * What came of a sheet.
     *
     * @param marks how many it holds
     * @param up how many levels rose by it
     * @param down how many fell
     */
    record Stored(int marks, int up, int down) {}

    Stored store(Sheet sheet, Filled.Marks filled) {
        var before = knowing(sheet);
        var teacher = sheet.chosen().reader().id();
        var source = evidence.byHand();
        var reason = new Reason(teacher, AGAIN);
        evidence.correct(
                source,
                filled.marks().stream()
                        .map(mark -> observation(sheet, mark, filled.day()))
                        .toList(),
                reason);
        evidence.retract(
                source,
                filled.blank().stream()
                        .map(blank -> sheet.externalId(blank.student(), blank.skill()))
                        .toList(),
                reason);
        return compare(sheet, filled.marks().size(), before);
    }

    /** Takes all marks of a sheet back; how many there were. */
    int undo(Sheet sheet) {
        var ids =
                sheet.students().stream()
                        .flatMap(student ->
                                sheet.skills().stream()
                                        .map(skill -> sheet.externalId(student.id(), skill)))
                        .toList();
        return evidence.retract(
                evidence.byHand(), ids, new Reason(sheet.chosen().reader().id(), UNDONE));
    }

    private NewObservation observation(Sheet sheet, Mark mark, LocalDate day) {
        var seen =
                Circumstances.of(EvidenceKind.OBSERVATION)
                        .on("%s %s".formatted(day, sheet.chosen().roster().schoolClass().id()))
                        .judgedBy(sheet.chosen().reader().id())
                        .saying(mark.note().isEmpty() ? null : mark.note());
        return new NewObservation(
                sheet.externalId(mark.student(), mark.skill()),
                mark.student(),
                when(day),
                Shown.of(List.of(mark.skill().id()), null, mark.score(), Mark.MOST),
                mark.helped() ? seen.withHelp() : seen);
    }

    /** Now, or the noon of a day before. */
    private Instant when(LocalDate day) {
        return day.equals(time.today()) ? time.now() : time.startOf(day).plus(Duration.ofHours(12));
    }

    private Knowing knowing(Sheet sheet) {
        return mastery.knowing(
                sheet.students().stream().map(Person::id).toList(),
                sheet.skills().stream().map(Competency::id).toList(),
                time.now());
    }

    private Stored compare(Sheet sheet, int marks, Knowing before) {
        var after = knowing(sheet);
        var up = 0;
        var down = 0;
        for (var student : sheet.students()) {
            for (var skill : sheet.skills()) {
                var moved =
                        after.of(student.id(), skill.id())
                                .level()
                                .compareTo(before.of(student.id(), skill.id()).level());
                up += moved > 0 ? 1 : 0;
                down += moved < 0 ? 1 : 0;
            }
        }
        return new Stored(marks, up, down);
    }
}
