package org.cairnlearn.school.web.teacher.classmap;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Cell;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Column;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Head;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Matrix;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Row;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Strand;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a class map into the words of the page. */
final class ClassMapView {
    private final ClassMapFacts facts;
    private final boolean all;
    private final Words words;
    private final CellWords cells;
    private final Order order;

    ClassMapView(ClassMapFacts facts, boolean all, Words words) {
        this.facts = facts;
        this.all = all;
        this.words = words;
        this.cells = new CellWords(facts, words);
        this.order = Order.of(facts, all);
    }

    ClassMapPage page() {
        if (facts.students().isEmpty()) {
            return empty(
                    words.say("teacher.today.nobody"), words.say("teacher.today.nobody_why"), null);
        }
        if (facts.skills().isEmpty()) {
            return empty(
                    words.say("teacher.map.no_skills"),
                    words.say("teacher.map.no_skills_why"),
                    Link.to(
                            words.say("teacher.map.to_today"),
                            "/teacher/today?class=" + schoolClass()));
        }
        if (order.skills().isEmpty()) {
            return empty(
                    words.say("teacher.map.nothing_near"),
                    words.say("teacher.map.nothing_near_why"),
                    Link.to(words.say("teacher.map.all"), Addresses.all(schoolClass())));
        }
        var take =
                Take.of(
                        words.say("teacher.map.take"),
                        Addresses.map(schoolClass()),
                        all ? "skills=all" : "",
                        words);
        return new ClassMapPage(head(new Lead(facts, words).sentences(), take), null, matrix());
    }

    private ClassMapPage empty(String title, String text, @Nullable Link action) {
        return new ClassMapPage(
                head(List.of(), Take.NOTHING), new Notice(title, text, action), null);
    }

    private Head head(List<ClassMapPage.Led> lead, Take take) {
        var current = facts.chosen().roster().schoolClass();
        return new Head(
                words.say(
                        "teacher.today.class_line",
                        "course",
                        current.title(),
                        "here",
                        facts.students().size()),
                facts.chosen().classes().stream()
                        .map(own ->
                                new Link(
                                        own.title(),
                                        Addresses.map(own.id()),
                                        own.id().equals(current.id())))
                        .toList(),
                lead,
                List.of(
                        new Link(words.say("teacher.map.near"), Addresses.map(schoolClass()), !all),
                        new Link(words.say("teacher.map.all"), Addresses.all(schoolClass()), all)),
                take);
    }

    private ClassId schoolClass() {
        return facts.chosen().roster().schoolClass().id();
    }

    private Matrix matrix() {
        return new Matrix(
                Level.scale(words),
                all ? strands() : List.of(),
                order.skills().stream().map(this::column).toList(),
                order.students().stream().map(this::row).toList());
    }

    private List<Strand> strands() {
        var strands = new ArrayList<Strand>();
        for (var skill : order.skills()) {
            var last = strands.isEmpty() ? null : strands.getLast();
            if (last != null && last.name().equals(skill.strand())) {
                strands.set(strands.size() - 1, new Strand(last.name(), last.columns() + 1));
            } else {
                strands.add(new Strand(skill.strand(), 1));
            }
        }
        return strands;
    }

    private Column column(Competency skill) {
        var counts = cells.counts(skill);
        return new Column(
                Link.to(skill.name(), Addresses.skill(skill)),
                counts,
                words.say(
                        "teacher.map.have",
                        "have",
                        counts.get(3) + counts.get(4),
                        "all",
                        facts.students().size()),
                cells.tally(counts));
    }

    private Row row(Person student) {
        return new Row(
                Link.to(student.name().brief(), Addresses.profile(student)),
                order.skills().stream().map(skill -> cell(student, skill)).toList());
    }

    private Cell cell(Person student, Competency skill) {
        var status = facts.status(student, skill);
        return new Cell(
                status.level().stones(),
                facts.ready(student, skill),
                status.stale(),
                cells.of(student, skill),
                Addresses.why(student, skill));
    }
}
