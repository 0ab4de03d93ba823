package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.ClosedRooms;
import org.cairnlearn.school.schedule.Room;
import org.jspecify.annotations.Nullable;

/**
 * All that a block is planned from. No more of a student than what helps: no name, no background.
 *
 * @param people who is here
 * @param grades which grade each student is in, where the roster says it
 * @param needs what each student is ready for
 * @param past what came before
 * @param pairs who is kept apart or together
 * @param shelf what there is to work with
 * @param terms what binds the plan of single students
 * @param rules what the school decided
 */
record Facts(
        Block block,
        Span span,
        People people,
        Map<PersonId, GradeBand> grades,
        Needs needs,
        Past past,
        List<Pair> pairs,
        Shelf shelf,
        Terms terms,
        Policy.Planning rules) {
    Facts {
        grades = Map.copyOf(grades);
        pairs = List.copyOf(pairs);
    }

    /**
     * When the block is.
     *
     * @param starts by the clock; where the school has not said, a time to count from
     * @param dayMinutes of all periods of the day; 0 where the school has not said when they are
     */
    record Span(LocalTime starts, int minutes, int dayMinutes) {
        LocalTime ends() {
            return starts.plusMinutes(minutes);
        }

        /** Whether it is over; where the school has not said when it is, when its day is over. */
        boolean isOver(LocalDate date, LocalDateTime now) {
            return dayMinutes == 0
                    ? now.toLocalDate().isAfter(date)
                    : !now.isBefore(date.atTime(ends()));
        }
    }

    /** The same with other people. */
    Facts with(People others) {
        return new Facts(block, span, others, grades, needs, past, pairs, shelf, terms, rules);
    }

    /** The same with other terms. */
    Facts with(Terms others) {
        return new Facts(block, span, people, grades, needs, past, pairs, shelf, others, rules);
    }

    /**
     * Who is here.
     *
     * @param homes the classes of the base timetable, with the students who are here
     * @param adults who can be given students
     * @param rooms as far as the school has said what they hold
     * @param late by how many minutes some come after the beginning, where it is known
     * @param closed the rooms that cannot be used; no class has its place in one of them
     * @param elsewhere the students of a class who are in another one's plan at that time
     */
    record People(
            List<ClassRoster> homes,
            List<Adult> adults,
            List<Room> rooms,
            Map<PersonId, Integer> late,
            ClosedRooms closed,
            Map<PersonId, ClassId> elsewhere) {
        People {
            homes = List.copyOf(homes);
            adults = List.copyOf(adults);
            rooms = List.copyOf(rooms);
            late = Map.copyOf(late);
            elsewhere = Map.copyOf(elsewhere);
        }

        List<PersonId> students() {
            return homes.stream()
                    .flatMap(home -> home.students().stream())
                    .map(Person::id)
                    .distinct()
                    .toList();
        }

        /** The class where a student is by the base timetable. */
        Optional<ClassRoster> homeOf(PersonId student) {
            return homes.stream()
                    .filter(home ->
                            home.students().stream().anyMatch(one -> one.id().equals(student)))
                    .findFirst();
        }

        Optional<Room> room(String name) {
            return rooms.stream().filter(room -> room.name().equals(name)).findFirst();
        }
    }

    /**
     * An adult who can be given students in the block.
     *
     * @param sourcedId the id in the school's own system
     * @param leads the frameworks of which he or she can lead work; null for all
     * @param serves whether he or she gives the time that a service needs
     * @param home the class that he or she has by the base timetable; null when none
     * @param advises whose talks he or she may hold
     */
    record Adult(
            PersonId id,
            String sourcedId,
            @Nullable Set<FrameworkId> leads,
            boolean serves,
            @Nullable ClassId home,
            Set<PersonId> advises) {
        Adult {
            advises = Set.copyOf(advises);
        }
    }

    /**
     * What came before the day.
     *
     * @param talks how long each student has waited for a talk, and how much it presses
     * @param owed the minutes of services that the week still owes, with the school days left
     * @param met how often two students shared a group in the last 20 school days
     * @param grouped for how long students were in groups
     * @param weeks what the week has held so far
     */
    record Past(
            Map<PersonId, Waited> talks,
            Map<PersonId, Owed> owed,
            Map<Met, Integer> met,
            Grouped grouped,
            Map<PersonId, Week> weeks) {
        Past {
            talks = Map.copyOf(talks);
            owed = Map.copyOf(owed);
            met = Map.copyOf(met);
            weeks = Map.copyOf(weeks);
        }

        /** How much a talk presses. */
        int overdue(PersonId student) {
            var waited = talks.get(student);
            return waited == null ? 0 : waited.overdue();
        }

        /** Whether a talk is due. */
        boolean isLate(PersonId student) {
            var waited = talks.get(student);
            return waited != null && waited.late();
        }

        /** School days since the last held talk; null when there has been none. */
        @Nullable Integer daysSinceTalk(PersonId student) {
            var waited = talks.get(student);
            return waited == null ? null : waited.days();
        }
    }

    /**
     * How long a student has waited for a talk.
     *
     * @param days school days since the last held one; null when there has been none
     * @param overdue school days since it is sought, with what presses; 0 while there is time
     * @param late whether it is due, by the days or by what presses
     */
    record Waited(@Nullable Integer days, int overdue, boolean late) {
        /** The same where another block of the day holds the talk. */
        Waited served() {
            return new Waited(days, 0, false);
        }
    }

    /**
     * For how long students were in groups.
     *
     * @param alike for how many school days in a row a student was in lessons of like level
     * @param purposes on how many of the last 20 school days a student was in groups on a skill
     */
    record Grouped(
            Map<PersonId, Map<FrameworkId, Integer>> alike,
            Map<PersonId, Map<CompetencyId, Integer>> purposes) {
        Grouped {
            alike = Map.copyOf(alike);
            purposes = Map.copyOf(purposes);
        }
    }

    /** Whether a student was in groups on a skill for as long as one purpose lasts at most. */
    boolean isOver(PersonId student, CompetencyId about) {
        return past.grouped().purposes().getOrDefault(student, Map.of()).getOrDefault(about, 0)
                >= rules.shares().sameLevelDays();
    }

    /**
     * Whether a student was in lessons of like level on a skill's subject for as long as allowed.
     */
    boolean isAlikeForLong(PersonId student, CompetencyId about) {
        var runs = past.grouped().alike().getOrDefault(student, Map.of());
        return needs.competency(about)
                .map(skill -> runs.getOrDefault(skill.framework(), 0))
                .filter(run -> run >= rules.shares().sameLevelDays())
                .isPresent();
    }

    /** Minutes of services, and the school days left for them, today among them. */
    record Owed(int minutes, int days) {}

    /** Two students; the id of the other is the greater one. */
    record Met(PersonId one, PersonId other) {}

    /**
     * What a week has held so far of minutes, and four weeks of places.
     *
     * @param gradeLevel minutes on what is at the own grade or above
     * @param wished places on what the student wished for that day
     * @param places those that count for own choice
     */
    record Week(int gradeLevel, int minutes, int wished, int places) {
        static final Week NONE = new Week(0, 0, 0, 0);

        Week and(Week more) {
            return new Week(
                    gradeLevel + more.gradeLevel,
                    minutes + more.minutes,
                    wished + more.wished,
                    places + more.places);
        }
    }

    /** How many minutes before a screen the school's rule leaves a student of his or her grade. */
    Optional<Integer> screenCap(PersonId student) {
        return Optional.ofNullable(grades.get(student))
                .flatMap(grade -> Grades.of(rules.screenMinutes(), grade));
    }

    /** What a student wishes to work on and is ready for, in the order of the wishes. */
    List<Wish> wishes(PersonId student) {
        return inOrder(student)
                .filter(wish -> needs.find(student, wish.competency()).isPresent())
                .toList();
    }

    private Stream<Wish> inOrder(PersonId student) {
        return terms.wishes(student).stream()
                .sorted(
                        Comparator.comparingInt(Wish::rank)
                                .thenComparing(Wish::competency, needs.order()));
    }

    /** The first thing that a student wished for here, whether ready for it or not. */
    Optional<Wish> wished(PersonId student) {
        return inOrder(student)
                .filter(wish -> needs.competency(wish.competency()).isPresent())
                .findFirst();
    }

    /** Whether what a student works on at the own pace is at the grade's level. */
    boolean isAtGradeAtOwnPace(PersonId student) {
        return needs.of(student).stream()
                .findFirst()
                .flatMap(own -> needs.competency(own.competency()))
                .filter(own -> new AtGrade(grades).test(student, own))
                .isPresent();
    }

    /**
     * What a student works on at own pace: what he or she wished for, else what a goal is about,
     * else the worthiest; nothing that a study drew to be worked on otherwise.
     */
    Optional<Need> own(PersonId student) {
        return Stream.concat(
                        wishes(student).stream().map(Wish::competency),
                        terms.aims(student).stream()
                                .filter(aim -> aim.source() == Wish.Source.GOAL)
                                .map(Aim::skill))
                .flatMap(skill -> needs.find(student, skill).stream())
                .filter(need -> isForOwnPace(student, need))
                .findFirst()
                .or(() ->
                        needs.of(student).stream()
                                .filter(need -> isForOwnPace(student, need))
                                .findFirst());
    }

    private boolean isForOwnPace(PersonId student, Need need) {
        return terms.allow(student, need.competency(), Group.Kind.OWN_PACE);
    }

    /** The skills that a student is drawn to and can work on in a group now. */
    Stream<CompetencyId> drawnTo(PersonId student) {
        return terms.aims(student).stream()
                .map(Aim::skill)
                .filter(skill -> needs.find(student, skill).isPresent() && !isOver(student, skill));
    }

    /** Whether the last four weeks hold less own choice than the school's rule says. */
    boolean isOwedChoice(PersonId student) {
        return ownChoice().isOwed(past.weeks().getOrDefault(student, Week.NONE));
    }

    OwnChoice ownChoice() {
        return new OwnChoice(rules.shares().ownChoice());
    }

    boolean areApart(PersonId one, PersonId other) {
        return pairs.stream()
                .anyMatch(pair ->
                        pair.kind() == Pair.Kind.APART
                                && (pair.one().equals(one) && pair.other().equals(other)
                                        || pair.one().equals(other) && pair.other().equals(one)));
    }
}
