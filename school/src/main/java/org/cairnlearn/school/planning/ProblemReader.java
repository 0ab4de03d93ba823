package org.cairnlearn.school.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Arm;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.History;
import org.cairnlearn.planner.day.InvalidProblem;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a problem of its document. */
final class ProblemReader {
    static final String SCHEMA = "cairn-problem/1";

    /** More than any day asks for. */
    private static final int PLENTY = 1_000_000;

    private final Refusals refusals;

    ProblemReader(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Null if it is refused. */
    @Nullable Problem read(JsonNode root) {
        try {
            return read(new Fields(root, "", refusals));
        } catch (InvalidProblem refusal) {
            refusals.invalid("", refusal);
            return null;
        } catch (Fields.Stopped stopped) {
            return null;
        }
    }

    private @Nullable Problem read(Fields day) {
        if (!day.text("schema").equals(SCHEMA)) {
            refusals.wrong(
                    "day.schema", "/schema", "The schema is not " + SCHEMA + ".", "Write it so.");
        }
        LocalDate date = day.date("date");
        var students = new StudentReader(date, refusals);
        var sessions = new SessionReader();
        var blocks = day.objects("blocks", ProblemReader::block);
        var topics = day.objects("topics", ProblemReader::topic);
        var teachers = day.objects("teachers", ProblemReader::teacher);
        var rooms = day.objects("rooms", ProblemReader::room);
        var offerings = day.objects("offerings", this::offering);
        var pupils = day.objects("students", students::read);
        var apart = day.list("apart", this::pair);
        var together = day.list("together", this::pair);
        var arms = day.objects("arms", ProblemReader::arm);
        var pins = day.objects("pins", ProblemReader::pin);
        var frozen = day.objects("frozen", sessions::read);
        var previous = day.objects("previous", sessions::read);
        var history = day.objects("history", ProblemReader::history);
        var policy = day.part("policy", PolicyReader::read);
        day.end();
        enough("teachers", teachers, 1);
        enough("students", pupils, 2);
        if (!refusals.isEmpty()) {
            return null;
        }
        return new Problem(
                date, blocks, topics, teachers, rooms, offerings, pupils, apart, together, arms,
                pins, frozen, previous, history, policy);
    }

    /** A school day in a document has a teacher and students; less is a broken export. */
    private void enough(String name, List<?> all, int least) {
        if (all.size() < least && refusals.isEmpty()) {
            refusals.wrong(
                    "day.invalid",
                    "/" + name,
                    "The field %s lists %d, a day has at least %d."
                            .formatted(name, all.size(), least),
                    "Look whether the export is whole.");
        }
    }

    private static Block block(Fields block) {
        return new Block(new BlockId(block.text("id")), block.time("start"), block.time("end"));
    }

    private static Topic topic(Fields topic) {
        return new Topic(
                new TopicId(topic.text("id")),
                ids(topic.texts("prerequisites", TopicId::new), "prerequisites"),
                band(topic),
                topic.maybeText("subject"),
                topic.flag("extendable", false));
    }

    static @Nullable GradeBand band(Fields of) {
        var name = of.maybeName("gradeBand");
        return name == null ? null : new GradeBand(name);
    }

    /** A set of what is listed; what comes twice is refused. */
    static <T extends Comparable<T>> Set<T> ids(List<T> listed, String field) {
        Set<T> set = new TreeSet<>(listed);
        if (set.size() < listed.size()) {
            throw new InvalidProblem(field, "names something twice");
        }
        return set;
    }

    private static Teacher teacher(Fields teacher) {
        return new Teacher(
                new TeacherId(teacher.text("id")),
                ids(teacher.texts("blocks", BlockId::new), "blocks"),
                ids(teacher.texts("topics", TopicId::new), "topics"),
                teacher.whole("maxBlocks", PLENTY),
                teacher.whole("maxConsecutive", PLENTY),
                ids(teacher.texts("lunch", BlockId::new), "lunch"),
                ids(teacher.texts("protected", BlockId::new), "protected"),
                ids(teacher.texts("standby", BlockId::new), "standby"));
    }

    private static Room room(Fields room) {
        return new Room(
                new RoomId(room.text("id")),
                room.whole("seats"),
                ids(room.texts("features", String::toString), "features"),
                room.flag("shared", false),
                ids(room.texts("closed", BlockId::new), "closed"));
    }

    private Offering offering(Fields offering) {
        var kind = kind(offering);
        boolean led = kind == Kind.TL || kind == Kind.SUP || kind == Kind.CONF;
        var topic = offering.maybeText("topic");
        return new Offering(
                new OfferingId(offering.text("id")),
                kind,
                topic == null ? null : new TopicId(topic),
                offering.maybeText("material"),
                offering.maybeText("interest"),
                offering.whole("min", kind == Kind.IND ? 0 : 1),
                offering.whole("max"),
                offering.whole("length", 1),
                offering.flag("needsTeacher", led),
                ids(offering.texts("features", String::toString), "features"),
                offering.whole("screenMinutes", 0),
                offering.whole("copies", PLENTY),
                offering.has("ledMinutes") ? offering.whole("ledMinutes") : null);
    }

    private Kind kind(Fields offering) {
        var name = offering.text("kind");
        for (var kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        if (!name.equals("?")) {
            refusals.wrong(
                    "day.type",
                    offering.pointer() + "/kind",
                    "There is no such kind.",
                    "Take one of TL, SUP, CONF, PEER, DIG, IND, PROJ, FIX.");
        }
        return Kind.IND;
    }

    private @Nullable Pair pair(JsonNode node, String place) {
        if (!node.isArray()
                || node.size() != 2
                || !node.get(0).isString()
                || !node.get(1).isString()) {
            refusals.wrong(
                    "day.type", place, "Two ids of students are needed here.", "Write [a, b].");
            return null;
        }
        return new Pair(
                new StudentId(node.get(0).asString()), new StudentId(node.get(1).asString()));
    }

    private static Arm arm(Fields arm) {
        return new Arm(
                new StudentId(arm.text("student")),
                new TopicId(arm.text("topic")),
                ids(arm.texts("allowed", OfferingId::new), "allowed"));
    }

    private static Pin pin(Fields pin) {
        var teacher = pin.maybeText("teacher");
        var room = pin.maybeText("room");
        return new Pin(
                new StudentId(pin.text("student")),
                new BlockId(pin.text("block")),
                new OfferingId(pin.text("offering")),
                teacher == null ? null : new TeacherId(teacher),
                room == null ? null : new RoomId(room));
    }

    private static History history(Fields met) {
        return new History(
                new Pair(new StudentId(met.text("a")), new StudentId(met.text("b"))),
                met.whole("shared", 0));
    }
}
