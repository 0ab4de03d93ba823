package org.cairnlearn.planner.day.solve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;
import org.jspecify.annotations.Nullable;

/** A problem's ids as numbers: places in its lists, which are sorted. */
final class Index {
    final Problem problem;

    /** Whether the numbers are for a bound: then nothing is closed that a plan might do. */
    final boolean relaxed;

    final Map<BlockId, Integer> block;
    final Map<TeacherId, Integer> teacher;
    final Map<StudentId, Integer> student;
    final Map<OfferingId, Integer> offering;
    final Map<RoomId, Integer> room;
    final Map<TopicId, Topic> topic = new HashMap<>();
    final Map<TopicId, Integer> topicNumber;

    Index(Problem problem, boolean relaxed) {
        this.problem = problem;
        this.relaxed = relaxed;
        block = numbered(problem.blocks(), each -> each.id());
        teacher = numbered(problem.teachers(), each -> each.id());
        student = numbered(problem.students(), each -> each.id());
        offering = numbered(problem.offerings(), each -> each.id());
        room = numbered(problem.rooms(), each -> each.id());
        topicNumber = numbered(problem.topics(), Topic::id);
        problem.topics().forEach(each -> topic.put(each.id(), each));
    }

    private static <T, I> Map<I, Integer> numbered(List<T> all, Function<T, I> id) {
        Map<I, Integer> numbers = new HashMap<>();
        for (T each : all) {
            numbers.put(id.apply(each), numbers.size());
        }
        return numbers;
    }

    /** The number of what is known to be listed. */
    static <I> int of(Map<I, Integer> numbers, I id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("Not listed: " + id);
        }
        return number;
    }

    /** Blocks as bits. */
    int mask(Collection<BlockId> blocks) {
        int mask = 0;
        for (BlockId id : blocks) {
            mask |= 1 << of(block, id);
        }
        return mask;
    }

    /** The blocks of a session as bits. */
    int span(Session session) {
        int length = offering(session.offering()).length();
        return (1 << length) - 1 << of(block, session.block());
    }

    Offering offering(OfferingId id) {
        return problem.offerings().get(of(offering, id));
    }

    @Nullable Topic topicOf(Offering offering) {
        TopicId id = offering.topic();
        return id == null ? null : topic.get(id);
    }

    int minutes(int block) {
        return problem.blocks().get(block).minutes();
    }

    /** As many minutes as any block has. */
    int mostMinutes() {
        return problem.blocks().stream().mapToInt(each -> each.minutes()).max().orElse(0);
    }

    /** Whether a conference may be a talk. */
    boolean allowsTalks() {
        return problem.policy().limits().talksPerBlock() > 0;
    }

    /** Whether a room, with what the offering brings along, has what is needed. */
    static boolean covers(Set<String> room, Set<String> offering, Set<String> needs) {
        for (String need : needs) {
            if (!room.contains(need) && !offering.contains(need)) {
                return false;
            }
        }
        return room.containsAll(offering);
    }
}
