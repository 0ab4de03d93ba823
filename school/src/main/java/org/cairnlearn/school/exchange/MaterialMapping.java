package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Exercise;
import org.cairnlearn.school.materials.Licence;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialChanges;
import org.cairnlearn.school.materials.MaterialSnapshot;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.materials.Course;
import org.cairnlearn.standards.materials.Credit;
import org.cairnlearn.standards.materials.Lesson;
import org.cairnlearn.standards.materials.MaterialRow;
import org.jspecify.annotations.Nullable;

/** Turns what one file of materials says into what a source has, its skills mapped. */
final class MaterialMapping {
    private static final String TABLE = "table";

    /**
     * One file.
     *
     * @param course what stands in it, if it is one of OATutor
     * @param rows what stands in it, if it is a table
     * @param refused ids of what could not be read whole
     * @param source whose table it is; may be empty
     */
    record Part(
            org.cairnlearn.standards.FileCount count,
            @Nullable Course course,
            List<MaterialRow> rows,
            Set<String> refused,
            String source) {}

    private final Part part;
    private final MaterialSkills skills;
    private final List<Problem> problems;
    private final Set<String> spared;
    private long refused;

    MaterialMapping(Part part, MaterialSkills skills, List<Problem> problems) {
        this.part = part;
        this.skills = skills;
        this.problems = problems;
        this.spared = new HashSet<>(part.refused());
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What the source has; what could not be mapped is among the problems then. */
    MaterialSnapshot snapshot() {
        var course = part.course();
        if (course == null) {
            var entries = part.rows().stream().flatMap(row -> entry(row).stream()).toList();
            var source = part.source().isEmpty() ? TABLE : TABLE + ":" + part.source();
            return new MaterialSnapshot(source, entries, spared, part.count().whole());
        }
        return new MaterialSnapshot(
                "oatutor:" + course.name(), lessons(course), spared, part.count().whole());
    }

    /** What came of the file's rows: of a course, its problems go with their lesson. */
    FileCount count(MaterialChanges.Loaded done) {
        var read = part.count();
        var fresh = rows(done.fresh());
        var changed = rows(done.changed());
        var refused = read.refused() + this.refused;
        return new FileCount(
                read.file(),
                read.rows(),
                fresh,
                changed,
                read.rows() - refused - fresh - changed,
                done.gone(),
                refused);
    }

    private long rows(Set<String> ids) {
        var course = part.course();
        return course == null
                ? ids.size()
                : course.lessons().stream()
                        .filter(lesson -> ids.contains(lesson.id()))
                        .mapToLong(lesson -> lesson.exercises().size())
                        .sum();
    }

    private List<MaterialSnapshot.Entry> entry(MaterialRow row) {
        var ids = new LinkedHashSet<CompetencyId>();
        for (var skill : row.skills()) {
            var found = skills.find(skill);
            if (found.isEmpty()) {
                refuse(row);
                return List.of();
            }
            ids.addAll(found);
        }
        var what = row.what();
        var use = row.use();
        return List.of(
                new MaterialSnapshot.Entry(
                        row.key().id(),
                        new Material.About(
                                what.title(),
                                what.subject(),
                                what.grades(),
                                what.language(),
                                what.reading()),
                        new Material.Use(
                                Mode.of(use.mode()),
                                use.minutes(),
                                use.copies(),
                                use.device(),
                                new Material.Place(use.place().link(), use.place().shelf())),
                        rights(row.rights().author(), row.rights().credit()),
                        new MaterialSnapshot.Content(ids, List.of())));
    }

    private void refuse(MaterialRow row) {
        refused++;
        spared.add(row.key().id());
        problems.add(
                Problem.error("materials.unknown-skill", part.count().file())
                        .at(row.key().line())
                        .column("skills")
                        .field("skills")
                        .saying(
                                "A skill here is in no framework of the school, or in more than one.",
                                "Import its framework first, correct the code, or say what it is with --map skills=FILE."));
    }

    private List<MaterialSnapshot.Entry> lessons(Course course) {
        var names = new LinkedHashSet<String>();
        course.lessons().forEach(lesson -> names.addAll(lesson.skills()));
        var mapped = skills.oatutor(names);
        warnOfUnmapped(course, names.size() - mapped.size());
        return course.lessons().stream().map(lesson -> lesson(course, lesson, mapped)).toList();
    }

    private void warnOfUnmapped(Course course, int many) {
        if (many > 0) {
            problems.add(
                    Problem.warning("materials.unmapped-skills", course.file())
                            .saying(
                                    "%,d skills of this course stand in no --map skills table and are no code or name of a framework. Lessons are found by their other skills only."
                                            .formatted(many),
                                    "Add the skills to the table, then import again."));
        }
    }

    private static MaterialSnapshot.Entry lesson(
            Course course, Lesson lesson, Map<String, List<CompetencyId>> mapped) {
        var ids = new LinkedHashSet<CompetencyId>();
        lesson.skills().forEach(skill -> ids.addAll(mapped.getOrDefault(skill, List.of())));
        return new MaterialSnapshot.Entry(
                lesson.id(),
                new Material.About(lesson.title(), "", "", course.language(), ""),
                new Material.Use(
                        Mode.SCREEN,
                        null,
                        null,
                        "",
                        new Material.Place(course.credit().home(), "")),
                rights(String.join(", ", lesson.hintsBy()), course.credit()),
                new MaterialSnapshot.Content(
                        ids, lesson.exercises().stream().map(MaterialMapping::exercise).toList()));
    }

    private static Material.Rights rights(String author, Credit credit) {
        return new Material.Rights(
                credit.origin(), author, new Licence(credit.licence(), credit.link()));
    }

    private static Exercise exercise(org.cairnlearn.standards.materials.Exercise from) {
        var steps = new ArrayList<Exercise.Step>();
        for (var step : from.steps()) {
            var hints =
                    step.hints().stream()
                            .map(hint -> new Exercise.Hint(words(hint.words()), hint.answers()))
                            .toList();
            steps.add(
                    new Exercise.Step(
                            words(step.words()),
                            step.answers(),
                            step.choices(),
                            step.skills(),
                            hints));
        }
        return new Exercise(
                from.id(),
                words(from.words()),
                from.credit().origin(),
                new Licence(from.credit().licence(), from.credit().link()),
                steps);
    }

    private static Exercise.Words words(org.cairnlearn.standards.materials.Exercise.Words from) {
        return new Exercise.Words(from.title(), from.body());
    }
}
