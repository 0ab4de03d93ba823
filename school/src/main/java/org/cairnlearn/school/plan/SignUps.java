package org.cairnlearn.school.plan;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;

/**
 * What students can sign up for in a flex block, and who has.
 *
 * @param meetings the first to be named first
 * @param words what was said and was not taken back, in the order in which it came
 * @param people everybody whom the words and sessions name
 */
public record SignUps(
        Block.Flex block,
        Timing timing,
        List<Meeting> meetings,
        List<SignUp> words,
        Map<PersonId, Person> people) {
    public SignUps {
        meetings = List.copyOf(meetings);
        words = List.copyOf(words);
        people = Map.copyOf(people);
    }

    /**
     * When words count.
     *
     * @param now the time by the school's clock
     * @param planned whether places are approved already, or the block has passed
     */
    public record Timing(Window window, LocalDateTime now, boolean planned) {
        /** Whether students can sign up now. */
        public boolean open() {
            return !planned && !now.isBefore(window.opens()) && now.isBefore(window.closes());
        }

        /** Whether students cannot sign up any more. */
        public boolean over() {
            return planned || !now.isBefore(window.closes());
        }
    }

    /** From when on, and until when, by the school's clock. */
    public record Window(LocalDateTime opens, LocalDateTime closes) {}

    public Optional<Meeting> find(MeetingId id) {
        return meetings.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The word that holds a student, if there is one. */
    public Optional<SignUp> holding(PersonId student) {
        return words.stream()
                .filter(one -> one.state() == SignUp.State.HOLDS)
                .filter(one -> one.student().equals(student))
                .findFirst();
    }

    /** The words for a session that are so far. */
    public List<SignUp> of(MeetingId meeting, SignUp.State state) {
        return words.stream()
                .filter(one -> one.wanted().meeting().equals(meeting) && one.state() == state)
                .toList();
    }

    /** How many seats of a session are left; below 0 where there are more students than seats. */
    public int seatsLeft(Meeting meeting) {
        return meeting.offer().seats() - of(meeting.id(), SignUp.State.HOLDS).size();
    }

    /** The place of a student in a session's line, from 1; 0 when he or she does not wait. */
    public int waiting(MeetingId meeting, PersonId student) {
        var line = of(meeting, SignUp.State.WAITS).stream().map(SignUp::student).toList();
        return line.indexOf(student) + 1;
    }

    /** The same as one student may see it: the own words, and how many seats are left. */
    public Mine mine(PersonId student) {
        var seats = meetings.stream().map(one -> new Seats(one, seatsLeft(one))).toList();
        var own = words.stream().filter(one -> one.student().equals(student)).toList();
        var places =
                meetings.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Meeting::id, one -> waiting(one.id(), student)));
        return new Mine(timing, seats, own, places, adults());
    }

    private Map<PersonId, Person> adults() {
        var named = new HashMap<PersonId, Person>();
        var hosts = new HashSet<PersonId>();
        meetings.forEach(one -> hosts.add(one.host()));
        words.forEach(one -> {
            if (!one.said().by().equals(one.student())) {
                hosts.add(one.said().by());
            }
        });
        hosts.forEach(id -> Optional.ofNullable(people.get(id)).ifPresent(p -> named.put(id, p)));
        return named;
    }

    /** A session and how many of its seats are left. */
    public record Seats(Meeting meeting, int left) {}

    /**
     * What one student sees.
     *
     * @param places in the lines, from 1; 0 where the student does not wait
     * @param adults who holds the sessions, and who called
     */
    public record Mine(
            Timing timing,
            List<Seats> meetings,
            List<SignUp> words,
            Map<MeetingId, Integer> places,
            Map<PersonId, Person> adults) {}
}
