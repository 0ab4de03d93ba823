package org.cairnlearn.school.web.teacher.classmap;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.classmap.ClassSkillPage.Group;
import org.cairnlearn.school.web.teacher.classmap.ClassSkillPage.Student;

/** Puts one column of the class map into the words of its page. */
final class ClassSkillView {
    private final ClassMapFacts facts;
    private final Competency skill;
    private final Words words;
    private final CellWords cells;

    ClassSkillView(ClassMapFacts facts, Competency skill, Words words) {
        this.facts = facts;
        this.skill = skill;
        this.words = words;
        this.cells = new CellWords(facts, words);
    }

    ClassSkillPage page() {
        var counts = cells.counts(skill);
        Predicate<Person> near = student -> facts.near(student, skill);
        Predicate<Person> have = student -> facts.status(student, skill).mastered();
        return new ClassSkillPage(
                new ClassSkillPage.Skill(skill.name(), skill.statement(), skill.strand()),
                counts,
                cells.tally(counts),
                Stream.of(
                                group(words.say("teacher.map.group_ready"), near),
                                group(words.say("teacher.map.group_have"), have),
                                group(words.say("teacher.map.group_later"), near.or(have).negate()))
                        .filter(group -> !group.students().isEmpty())
                        .toList(),
                Link.to(
                        words.say("teacher.map.title"),
                        Addresses.map(facts.chosen().roster().schoolClass().id())));
    }

    private Group group(String title, Predicate<Person> who) {
        return new Group(title, facts.students().stream().filter(who).map(this::student).toList());
    }

    private Student student(Person student) {
        return new Student(
                Link.to(student.name().brief(), Addresses.why(student, skill)),
                facts.status(student, skill).level().stones(),
                cells.of(student, skill));
    }
}
