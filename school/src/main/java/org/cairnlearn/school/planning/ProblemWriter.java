package org.cairnlearn.school.planning;

import java.util.Collection;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a problem as its document; the field names are a contract, so they stand here by hand. */
final class ProblemWriter {
    private ProblemWriter() {}

    static ObjectNode write(Problem day) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("schema", ProblemReader.SCHEMA).put("date", day.date().toString());
        var blocks = root.putArray("blocks");
        day.blocks()
                .forEach(block ->
                        blocks.addObject()
                                .put("id", block.id().value())
                                .put("start", block.start().toString())
                                .put("end", block.end().toString()));
        var topics = root.putArray("topics");
        day.topics().forEach(topic -> topic(topics.addObject(), topic));
        var teachers = root.putArray("teachers");
        day.teachers().forEach(teacher -> teacher(teachers.addObject(), teacher));
        var rooms = root.putArray("rooms");
        for (var room : day.rooms()) {
            var one = rooms.addObject().put("id", room.id().value()).put("seats", room.seats());
            texts(one, "features", room.features());
            one.put("shared", room.shared());
            if (!room.closed().isEmpty()) {
                texts(one, "closed", room.closed());
            }
        }
        var offerings = root.putArray("offerings");
        day.offerings().forEach(offering -> offering(offerings.addObject(), offering));
        var students = root.putArray("students");
        day.students().forEach(student -> student(students.addObject(), student));
        company(root, day);
        var frozen = root.putArray("frozen");
        day.frozen().forEach(session -> session(frozen.addObject(), session));
        var previous = root.putArray("previous");
        day.previous().forEach(session -> session(previous.addObject(), session));
        root.set("policy", PolicyWriter.write(day.policy()));
        return root;
    }

    private static void company(ObjectNode root, Problem day) {
        pairs(root.putArray("apart"), day.apart());
        pairs(root.putArray("together"), day.together());
        var arms = root.putArray("arms");
        for (var arm : day.arms()) {
            var one = arms.addObject().put("student", arm.student().value());
            texts(one.put("topic", arm.topic().value()), "allowed", arm.allowed());
        }
        var pins = root.putArray("pins");
        day.pins().forEach(pin -> pin(pins.addObject(), pin));
        var history = root.putArray("history");
        for (var met : day.history()) {
            history.addObject()
                    .put("a", met.pair().a().value())
                    .put("b", met.pair().b().value())
                    .put("shared", met.shared());
        }
    }

    static void texts(ObjectNode into, String name, Collection<?> values) {
        var list = into.putArray(name);
        values.forEach(value -> list.add(value.toString()));
    }

    private static void maybe(ObjectNode into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }

    private static void topic(ObjectNode into, Topic topic) {
        into.put("id", topic.id().value());
        texts(into, "prerequisites", topic.prerequisites());
        maybe(into, "gradeBand", topic.gradeBand());
        maybe(into, "subject", topic.subject());
        if (topic.extendable()) {
            into.put("extendable", true);
        }
    }

    private static void teacher(ObjectNode into, Teacher teacher) {
        into.put("id", teacher.id().value());
        texts(into, "blocks", teacher.blocks());
        texts(into, "topics", teacher.topics());
        into.put("maxBlocks", teacher.maxBlocks());
        into.put("maxConsecutive", teacher.maxConsecutive());
        texts(into, "lunch", teacher.lunch());
        texts(into, "protected", teacher.protectedBlocks());
        if (!teacher.standby().isEmpty()) {
            texts(into, "standby", teacher.standby());
        }
    }

    private static void offering(ObjectNode into, Offering offering) {
        into.put("id", offering.id().value()).put("kind", offering.kind().name());
        maybe(into, "topic", offering.topic());
        maybe(into, "material", offering.material());
        maybe(into, "interest", offering.interest());
        into.put("min", offering.min())
                .put("max", offering.max())
                .put("length", offering.length())
                .put("needsTeacher", offering.needsTeacher());
        texts(into, "features", offering.features());
        into.put("screenMinutes", offering.screenMinutes()).put("copies", offering.copies());
        if (offering.ledMinutes() != null) {
            into.put("ledMinutes", offering.ledMinutes());
        }
    }

    private static void student(ObjectNode into, Student student) {
        into.put("id", student.id().value());
        texts(into, "blocks", student.blocks());
        texts(into, "advisers", student.advisers());
        texts(into, "mastered", student.mastered());
        texts(into, "features", student.features());
        into.put("readiness", student.readiness());
        maybe(into, "gradeBand", student.gradeBand());
        var values = into.putArray("values");
        for (var value : student.values()) {
            values.addObject()
                    .put("offering", value.offering().value())
                    .put("value", value.milliMastery())
                    .put("se", value.standardError());
        }
        var choices = into.putArray("choices");
        for (var choice : student.choices()) {
            choices.addObject()
                    .put("offering", choice.offering().value())
                    .put("rank", choice.rank());
        }
        texts(into, "interests", student.interests());
        into.putObject("support")
                .put("minutesLeft", student.support().minutesLeft())
                .put("daysLeft", student.support().daysLeft());
        into.put("conferenceOverdueDays", student.conferenceOverdueDays());
        into.put("account", student.account());
        into.putObject("week")
                .put("gradeLevelMinutes", student.week().gradeLevelMinutes())
                .put("minutes", student.week().minutes())
                .put("ownChoices", student.week().ownChoices())
                .put("places", student.week().places());
        var runs = into.putArray("sameLevelDays");
        for (var run : student.sameLevelDays()) {
            var one = runs.addObject();
            maybe(one, "subject", run.subject());
            one.put("days", run.days());
        }
    }

    private static void pairs(ArrayNode into, Collection<Pair> pairs) {
        pairs.forEach(pair -> into.addArray().add(pair.a().value()).add(pair.b().value()));
    }

    private static void pin(ObjectNode into, Pin pin) {
        into.put("student", pin.student().value())
                .put("block", pin.block().value())
                .put("offering", pin.offering().value());
        maybe(into, "teacher", pin.teacher());
        maybe(into, "room", pin.room());
    }

    static void session(ObjectNode into, Session session) {
        into.put("id", session.id().value())
                .put("offering", session.offering().value())
                .put("block", session.block().value());
        if (session.teacher() == null) {
            into.putNull("teacher");
        } else {
            into.put("teacher", session.teacher().value());
        }
        into.put("room", session.room().value());
        texts(into, "students", session.students());
    }
}
