package org.cairnlearn.school.web.kit;

import org.cairnlearn.school.profile.PaceBand;

/**
 * A student's pace in a course in words.
 *
 * @param says one sentence
 * @param numbers the numbers that it rests on
 * @param band to be drawn
 */
public record PaceWords(String says, String numbers, PaceBand band) {
    /** What it looks like, as the style sheet calls it. */
    public String look() {
        return switch (band.place()) {
            case BELOW -> "below";
            case WITHIN -> "within";
            case AHEAD -> "ahead";
        };
    }

    /** In words for the student, who may have several maps: the course is named. */
    public static PaceWords toStudent(PaceBand band, String course, Words words) {
        return new PaceWords(
                words.say("student.pace.says", "place", band.place()),
                words.say(
                        "student.pace.numbers",
                        "course",
                        course,
                        "have",
                        band.have(),
                        "all",
                        band.all(),
                        "least",
                        band.least(),
                        "even",
                        band.even()),
                band);
    }

    /** In words for a teacher. */
    public static PaceWords toTeacher(PaceBand band, Words words) {
        return new PaceWords(
                words.say("teacher.pace.says", "place", band.place()),
                words.say(
                        "teacher.pace.numbers",
                        "have",
                        band.have(),
                        "all",
                        band.all(),
                        "least",
                        band.least(),
                        "even",
                        band.even()),
                band);
    }
}
