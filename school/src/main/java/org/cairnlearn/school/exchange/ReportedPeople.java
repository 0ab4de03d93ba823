package org.cairnlearn.school.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.activity.Kept;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.StudentsRead;
import org.cairnlearn.standards.json.JsonDocument;
import org.springframework.stereotype.Component;

/**
 * Whom another program means by an agent: for the log, which names the student of whatever the
 * program reads back. The program itself learns nothing by it.
 */
@Component
public final class ReportedPeople {
    private final Work work;
    private final ActivityReader reader;

    ReportedPeople(Work work, ActivityReader reader) {
        this.work = work;
        this.reader = reader;
    }

    /**
     * What is about this agent is shown; to be called inside a piece of work.
     *
     * @param agent as it was sent; empty for nobody
     */
    public void shown(Map<String, Object> agent) {
        note(List.of(agent));
    }

    /** These statements are shown: of those that nobody has looked at yet, the actors are found. */
    public void shown(Collection<Kept> statements) {
        note(
                statements.stream()
                        .filter(one -> one.student() == null)
                        .map(one -> actor(one.body()))
                        .toList());
    }

    private void note(List<Map<String, Object>> agents) {
        if (agents.stream().allMatch(Map::isEmpty)) {
            return;
        }
        work.read(
                        Actor.Task.importing(work.tenant()),
                        () -> {
                            var students = reader.students();
                            return agents.stream()
                                    .flatMap(agent -> students.find(agent).stream())
                                    .toList();
                        })
                .forEach(StudentsRead::note);
    }

    private static Map<String, Object> actor(String statement) {
        return JsonDocument.read(statement) instanceof JsonDocument.Reading.Read(var value)
                        && value instanceof Map<?, ?> whole
                        && whole.get("actor") instanceof Map<?, ?> actor
                ? plain(actor)
                : Map.of();
    }

    private static Map<String, Object> plain(Map<?, ?> actor) {
        var plain = new LinkedHashMap<String, Object>();
        actor.forEach((name, value) -> plain.put(String.valueOf(name), value));
        return plain;
    }
}
