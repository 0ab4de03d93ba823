package org.cairnlearn.simulation;

import java.util.List;

/** What is on every student's timetable, one lesson each a day. */
enum Discipline {
    MATHEMATICS("Mathematics", "Math", "MATH", 204),
    READING_AND_WRITING("Reading and writing", "Reading and writing", "RW", 104),
    SCIENCE("Science", "Science", "SCI", 304),
    SOCIAL_STUDIES("Social studies", "Social studies", "SOC", 404),
    PHYSICAL_EDUCATION("Physical education", "Physical education", "PE", 504),
    ARTS("Arts", "Arts and music", "ART", 604);

    /** The lesson of the first cohort; each discipline's is another one. */
    private static final List<Integer> FIRST_PERIODS = List.of(3, 4, 1, 2, 5, 6);

    private final String subject;
    private final String course;
    private final String code;
    private final int firstRoom;

    Discipline(String subject, String course, String code, int firstRoom) {
        this.subject = subject;
        this.course = course;
        this.code = code;
        this.firstRoom = firstRoom;
    }

    Section.Course course(long seed, int grade) {
        return new Section.Course(
                SourcedId.of(seed, "course/" + code, grade),
                course + " " + grade,
                code + "-" + grade,
                subject,
                grade);
    }

    /** One lesson later for each next cohort, so that nobody is in two places at once. */
    int period(int cohort) {
        return 1 + (FIRST_PERIODS.get(ordinal()) - 1 + cohort) % 6;
    }

    /** Each teacher has one room. */
    String room(int teacher) {
        return "Room " + (firstRoom + teacher * 2);
    }
}
