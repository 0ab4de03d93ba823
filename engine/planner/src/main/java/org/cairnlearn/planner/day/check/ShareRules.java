package org.cairnlearn.planner.day.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.Week;

/** What each student is owed over the day or the week: H6, H10, H12 to H15. */
final class ShareRules {
    private final Day day;
    private final Breaches breaches;
    private final Limits limits;

    ShareRules(Day day, Breaches breaches) {
        this.day = day;
        this.breaches = breaches;
        this.limits = day.problem().policy().limits();
    }

    void check() {
        for (Student student : day.problem().students()) {
            List<Session> sessions = day.of(student.id());
            support(student, sessions);
            conference(student);
            screen(student, sessions);
            gradeLevel(student, sessions);
            together(student, sessions);
            ownChoice(student, sessions);
        }
    }

    private void support(Student student, List<Session> sessions) {
        int given = minutes(sessions, Kind.SUP);
        int due = student.support().minutesToday(limits.supportMinutesPerDay());
        if (given < due) {
            breach(
                    student,
                    Rule.H6,
                    "Student %s needs %d minutes of support today and has %d."
                            .formatted(student.id(), due, given));
        }
    }

    private int minutes(List<Session> sessions, Kind kind) {
        return sessions.stream()
                .filter(session -> day.offering(session).kind() == kind)
                .mapToInt(day::minutes)
                .sum();
    }

    private void conference(Student student) {
        boolean due = student.conferenceOverdueDays() > limits.conferenceOverdueDays();
        boolean talks = day.talks().stream().anyMatch(talk -> talk.student().equals(student.id()));
        if (due
                && !talks
                && ReadyRules.conferences(day, student.id()) == 0
                && isPossible(student)) {
            breach(
                    student,
                    Rule.H10,
                    "The conference of student %s is overdue by %d days and not planned."
                            .formatted(student.id(), student.conferenceOverdueDays()));
        }
    }

    private boolean isPossible(Student student) {
        boolean known =
                limits.talksPerBlock() > 0
                        || day.problem().offerings().stream()
                                .anyMatch(offering -> offering.kind() == Kind.CONF);
        return known
                && student.advisers().stream()
                        .map(day::teacher)
                        .anyMatch(adviser -> canMeet(student, adviser));
    }

    private static boolean canMeet(Student student, Teacher adviser) {
        return adviser.maxBlocks() > 0
                && student.blocks().stream()
                        .anyMatch(block ->
                                adviser.blocks().contains(block)
                                        && !adviser.protectedBlocks().contains(block));
    }

    private void screen(Student student, List<Session> sessions) {
        GradeBand band = student.gradeBand();
        Integer cap = band == null ? null : limits.screenMinutes().get(band);
        int minutes =
                sessions.stream().mapToInt(session -> day.offering(session).screenMinutes()).sum();
        if (cap != null && minutes > cap) {
            breach(
                    student,
                    Rule.H12,
                    "Student %s is before a screen for %d minutes, at most %d are allowed."
                            .formatted(student.id(), minutes, cap));
        }
    }

    private void gradeLevel(Student student, List<Session> sessions) {
        GradeBand own = student.gradeBand();
        if (own == null) {
            return;
        }
        long all = student.week().minutes();
        long atLevel = student.week().gradeLevelMinutes();
        for (Session session : sessions) {
            Topic topic = day.topic(day.offering(session));
            int minutes = day.minutes(session);
            all += minutes;
            if (topic != null
                    && (topic.gradeBand() == null || topic.gradeBand().first() >= own.first())) {
                atLevel += minutes;
            }
        }
        if (atLevel * 100 < limits.gradeLevelPercent() * all) {
            breach(
                    student,
                    Rule.H13,
                    "Student %s has %d of %d minutes at grade level, at least %d %% are asked for."
                            .formatted(student.id(), atLevel, all, limits.gradeLevelPercent()));
        }
    }

    private void together(Student student, List<Session> sessions) {
        int minutes =
                sessions.stream()
                        .filter(session -> day.offering(session).kind().isTogether())
                        .mapToInt(day::minutes)
                        .sum();
        if (minutes < limits.togetherMinutes()) {
            breach(
                    student,
                    Rule.H14,
                    "Student %s has %d minutes with others, at least %d are asked for."
                            .formatted(student.id(), minutes, limits.togetherMinutes()));
        }
    }

    private void ownChoice(Student student, List<Session> sessions) {
        if (student.choices().isEmpty()) {
            return;
        }
        Set<OfferingId> wishes = new HashSet<>();
        student.choices().stream().map(Choice::offering).forEach(wishes::add);
        Week week = student.week();
        long own =
                week.ownChoices()
                        + sessions.stream()
                                .filter(session -> wishes.contains(session.offering()))
                                .count();
        long all =
                week.places()
                        + sessions.stream()
                                .filter(session -> day.offering(session).kind() != Kind.FIX)
                                .count();
        if (own * 100 < limits.ownChoicePercent() * all) {
            breach(
                    student,
                    Rule.H15,
                    "Student %s has %d own choices in %d places, at least %d %% are asked for."
                            .formatted(student.id(), own, all, limits.ownChoicePercent()));
        }
    }

    private void breach(Student student, Rule rule, String message) {
        breaches.of(student.id(), rule, "", message);
    }
}
