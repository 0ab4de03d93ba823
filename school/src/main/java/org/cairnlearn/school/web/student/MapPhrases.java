package org.cairnlearn.school.web.student;

import java.util.Locale;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Words;

/** The sentences of the map, in words a ten-year-old reads. */
public final class MapPhrases {
    private final Words words;

    /** The sentences in one language. */
    public MapPhrases(Words words) {
        this.words = words;
    }

    /** My map. */
    public String title() {
        return words.say("student.map.title");
    }

    /** My map: Mathematics. */
    public String heading(String subject) {
        return words.say("student.map.heading", "subject", subject);
    }

    /** 10 of 26 skills in your cairn. 3 are ready for you now. */
    public Sentence lead(long have, long all, long ready) {
        return words.sentence("student.map.lead", "have", have, "all", all, "ready", ready);
    }

    /** Map. */
    public String asMap() {
        return words.say("student.map.as_map");
    }

    /** List. */
    public String asList() {
        return words.say("student.map.as_list");
    }

    /** Map of 26 skills, one row for each topic. Each skill is a link. */
    public String label(int skills) {
        return words.say("student.map.label", "skills", skills);
    }

    /** Unit rates: Getting there. */
    public String saying(String skill, String says) {
        return words.say("student.map.saying", "skill", skill, "says", says);
    }

    /** Ready for you. */
    public String ready() {
        return words.say("student.map.ready");
    }

    /** Worth a fresh look. */
    public String freshLook() {
        return words.say("student.map.fresh_look");
    }

    /** You have one-step equations. */
    public String youHave(String skill) {
        return words.say("student.map.you_have", "skill", skill);
    }

    /** You need nothing first. */
    public String nothingFirst() {
        return words.say("student.map.nothing_first");
    }

    /** No skills are chosen for your classes yet. */
    public String none() {
        return words.say("student.map.none");
    }

    /** Your map grows here as soon as your teacher has chosen them. */
    public String noneWhy() {
        return words.say("student.map.none_why");
    }

    String subject(Framework framework) {
        return framework.subject().isBlank() ? framework.title() : framework.subject();
    }

    private enum Grade {
        KINDERGARTEN,
        HIGH_SCHOOL,
        NUMBER,
        NONE;

        static Grade of(String grade) {
            return switch (grade.toUpperCase(Locale.ROOT)) {
                case "K", "KG" -> KINDERGARTEN;
                case "HS" -> HIGH_SCHOOL;
                case "" -> NONE;
                default -> NUMBER;
            };
        }
    }

    /** Grade 4, High school: Algebra, Part 2. */
    String part(Part part) {
        var kind = Grade.of(part.grade());
        var grade =
                kind == Grade.NONE
                        ? ""
                        : words.say("kit.grade", "kind", kind, "grade", part.grade());
        var name =
                grade.isEmpty() || part.strand().isEmpty()
                        ? grade + part.strand()
                        : words.say("student.map.topic", "grade", grade, "topic", part.strand());
        return part.piece() == 0
                ? name
                : words.say("student.map.piece", "name", name, "piece", part.piece()).strip();
    }
}
