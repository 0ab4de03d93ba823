package org.cairnlearn.learner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;

/** Turns the work of students into a log to which a model can be fitted. */
public final class WorkLog {
    private static final char BETWEEN = '\n';

    private final Responses.Builder log = Responses.builder();
    private final Set<String> students = new HashSet<>();
    private long place;

    /**
     * Adds all work of one student.
     *
     * @param work in the order of time
     * @throws IllegalArgumentException when the student was added before
     */
    public WorkLog add(String student, List<Observation> work) {
        if (!students.add(student)) {
            throw new IllegalArgumentException("A student's work is added at once");
        }
        return add(student, work, ItemKey::value);
    }

    /** All that was added. */
    public Responses build() {
        return log.build();
    }

    /**
     * One student's work. An item is named by the first of its competencies and its own key, so
     * that what is remembered of it can be kept with that competency.
     */
    static Responses of(List<Observation> work) {
        var log = new WorkLog();
        for (Observation one : work) {
            String home = one.weights().keySet().iterator().next().value();
            log.add("", one, item -> home + BETWEEN + item.value());
        }
        return log.build();
    }

    static String itemOf(String name) {
        return name.substring(name.indexOf(BETWEEN) + 1);
    }

    static CompetencyKey homeOf(String name) {
        return new CompetencyKey(name.substring(0, name.indexOf(BETWEEN)));
    }

    private WorkLog add(String student, List<Observation> work, Function<ItemKey, String> item) {
        work.forEach(one -> add(student, one, item));
        return this;
    }

    private void add(String student, Observation one, Function<ItemKey, String> item) {
        var mark = new Response.Mark(one.score().points(), one.score().max(), one.reliability());
        var keys = one.weights().keySet().stream().map(CompetencyKey::value).toList();
        ItemKey named = one.item();
        String name = named == null ? Response.SOME_ITEM : item.apply(named);
        double seconds = one.at().getEpochSecond();
        log.add(
                student,
                new Response(place++, name, keys, seconds, mark),
                List.copyOf(one.weights().values()));
    }
}
