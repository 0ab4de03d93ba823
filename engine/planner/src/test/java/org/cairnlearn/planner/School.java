package org.cairnlearn.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The small notation of a school in which the tests speak. A problem, one thing a line:
 *
 * <pre>
 * block 45
 * teachers Reed Stone
 * rooms Blue:30 Red:8
 * lesson fractions 3..6 led 15
 * peers decimals 2..4
 * apart Ada Ben
 * together Cleo Dan
 * pin Ada fractions
 * talks 2
 * sameness 10
 * stability 20
 * Ada  fractions:400 decimals:120  own 100  ready 500  talk 9d  was fractions
 * </pre>
 *
 * <p>Left out: block 45, teacher Reed, room Blue:30, one talk, own 100, ready 500, talk 0d. Own
 * pace is always there, as {@code own-pace}. A plan:
 *
 * <pre>
 * fractions (Reed, Blue): Ada, Ben
 * own-pace (Blue): Cleo
 * talk 16-23 Reed: Dan
 * </pre>
 */
final class School {
    static final OfferingId OWN_PACE = new OfferingId("own-pace");

    private static final Pattern SESSION =
            Pattern.compile("(\\S+) \\((?:(\\w+), )?(\\w+)\\):\\s*(.*)");
    private static final Pattern TALK = Pattern.compile("talk (\\d+)-(\\d+) (\\w+): (\\w+)");

    private int block = 45;
    private List<Teacher> teachers = List.of(new Teacher(new TeacherId("Reed")));
    private List<Room> rooms = List.of(new Room(new RoomId("Blue"), 30));
    private final List<Offering> offerings = new ArrayList<>();
    private final List<Student> students = new ArrayList<>();
    private final List<Pair> apart = new ArrayList<>();
    private final List<Pair> together = new ArrayList<>();
    private final List<Pin> pins = new ArrayList<>();
    private final Map<StudentId, OfferingId> previous = new HashMap<>();
    private int talks = 1;
    private int sameness = 10;
    private int stability = 20;

    private School() {}

    static Problem problem(String text) {
        School school = new School();
        text.lines().filter(line -> !line.isBlank()).forEach(school::read);
        school.offerings.add(Offering.ownPace(OWN_PACE));
        return new Problem(
                LocalDate.of(2026, 11, 23),
                new Block(new BlockId("2nd"), new Minutes(school.block)),
                school.teachers,
                school.rooms,
                school.offerings,
                school.students,
                school.apart,
                school.together,
                school.pins,
                school.previous,
                policy(school.talks, school.sameness, school.stability));
    }

    static Policy policy(int talks, int sameness, int stability) {
        return new Policy(
                3, 6, 2, 4, talks, new Minutes(7), new Minutes(1), 200, sameness, stability);
    }

    private void read(String line) {
        Iterator<String> words = Arrays.asList(line.strip().split("\\s+")).iterator();
        String first = words.next();
        switch (first) {
            case "block" -> block = Integer.parseInt(words.next());
            case "talks" -> talks = Integer.parseInt(words.next());
            case "sameness" -> sameness = Integer.parseInt(words.next());
            case "stability" -> stability = Integer.parseInt(words.next());
            case "teachers" ->
                    teachers = rest(words).map(TeacherId::new).map(Teacher::new).toList();
            case "rooms" -> rooms = rest(words).map(School::room).toList();
            case "lesson" -> offerings.add(offering(Kind.TL, words));
            case "peers" -> offerings.add(offering(Kind.PEER, words));
            case "apart" -> apart.add(new Pair(student(words.next()), student(words.next())));
            case "together" -> together.add(new Pair(student(words.next()), student(words.next())));
            case "pin" -> pins.add(new Pin(student(words.next()), new OfferingId(words.next())));
            default -> students.add(student(student(first), words));
        }
    }

    private static Stream<String> rest(Iterator<String> words) {
        List<String> rest = new ArrayList<>();
        words.forEachRemaining(rest::add);
        return rest.stream();
    }

    private static Room room(String word) {
        String[] parts = word.split(":");
        return new Room(new RoomId(parts[0]), Integer.parseInt(parts[1]));
    }

    private static Offering offering(Kind kind, Iterator<String> words) {
        String id = words.next();
        String[] size = words.next().split("\\.\\.");
        int led = 0;
        if (kind == Kind.TL) {
            words.next();
            led = Integer.parseInt(words.next());
        }
        return new Offering(
                new OfferingId(id),
                kind,
                new TopicId(id),
                Integer.parseInt(size[0]),
                Integer.parseInt(size[1]),
                new Minutes(led));
    }

    private Student student(StudentId id, Iterator<String> words) {
        List<Value> values = new ArrayList<>();
        int own = 100;
        int ready = 500;
        int talk = 0;
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "own" -> own = Integer.parseInt(words.next());
                case "ready" -> ready = Integer.parseInt(words.next());
                case "talk" -> talk = Integer.parseInt(words.next().replace("d", ""));
                case "was" -> previous.put(id, new OfferingId(words.next()));
                default -> {
                    String[] parts = word.split(":");
                    values.add(new Value(new OfferingId(parts[0]), Integer.parseInt(parts[1]), 0));
                }
            }
        }
        return new Student(id, values, own, ready, talk);
    }

    static StudentId student(String name) {
        return new StudentId(name);
    }

    static SessionId session(String id) {
        return new SessionId(id);
    }

    /** A plan as written, whose objective is not known and which names nothing. */
    static Plan plan(String text) {
        List<Session> sessions = new ArrayList<>();
        List<Talk> talks = new ArrayList<>();
        Map<String, Integer> copies = new HashMap<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            Matcher talk = TALK.matcher(line.strip());
            Matcher session = SESSION.matcher(line.strip());
            if (talk.matches()) {
                int start = Integer.parseInt(talk.group(1));
                talks.add(
                        new Talk(
                                student(talk.group(4)),
                                new TeacherId(talk.group(3)),
                                new Minutes(start),
                                new Minutes(Integer.parseInt(talk.group(2)) - start)));
            } else if (session.matches()) {
                String offering = session.group(1);
                String id = offering + "/" + copies.merge(offering, 1, Integer::sum);
                sessions.add(session(id, session));
            } else {
                throw new IllegalArgumentException("Neither session nor talk: " + line);
            }
        }
        return plan(sessions, talks);
    }

    static Plan plan(List<Session> sessions, List<Talk> talks) {
        return new Plan(
                sessions,
                talks,
                new Objective(0, Map.of()),
                List.of(),
                new Provenance("by hand", 0, 0));
    }

    private static Session session(String id, Matcher line) {
        return new Session(
                new SessionId(id),
                new OfferingId(line.group(1)),
                line.group(2) == null ? null : new TeacherId(line.group(2)),
                new RoomId(line.group(3)),
                Arrays.stream(line.group(4).split(", "))
                        .filter(name -> !name.isBlank())
                        .map(School::student)
                        .toList());
    }

    static String text(Plan plan) {
        StringBuilder text = new StringBuilder();
        for (Session session : plan.sessions()) {
            String teacher = session.teacher() == null ? "" : session.teacher() + ", ";
            text.append("%s (%s%s):".formatted(session.offering(), teacher, session.room()));
            if (!session.students().isEmpty()) {
                text.append(' ').append(names(session));
            }
            text.append('\n');
        }
        for (Talk talk : plan.talks()) {
            int start = talk.start().value();
            int end = start + talk.length().value();
            text.append(
                    "talk %d-%d %s: %s\n".formatted(start, end, talk.teacher(), talk.student()));
        }
        for (Unmet unmet : plan.unmet()) {
            String who = unmet.student() == null ? "" : unmet.student() + " ";
            text.append("unmet %s %s%s\n".formatted(unmet.rule(), who, unmet.reason()));
        }
        return text.toString();
    }

    private static String names(Session session) {
        return session.students().stream().map(StudentId::value).collect(Collectors.joining(", "));
    }
}
