package org.cairnlearn.school.web.matrix;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cairnlearn.school.web.matrix.Table.Line;
import org.cairnlearn.school.web.matrix.Table.Where;

/**
 * Questions that the table answers with no, while nobody decides but the database: no answer may
 * name a student whom its reader must not see, and no form may change a row that mentions Ada or
 * her class when its sender has nothing to do with her. Where an answer names somebody whom its
 * reader does see elsewhere, only the action was denied, which no row can hold back; these are
 * collected, to be held against a list with reasons.
 */
final class Alone {
    private final World world;
    private final Examples examples;
    private final Crowd crowd;
    private final Map<String, String> ids;
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> leaks = new ConcurrentSkipListSet<>();
    private final Set<String> opened = new ConcurrentSkipListSet<>();

    Alone(World world, Examples examples, Crowd crowd) {
        this.world = world;
        this.examples = examples;
        this.crowd = crowd;
        this.ids = world.ids();
    }

    /** One question to which the answer of the table is no. */
    private record Question(Line line, Where where, Persona persona, String address, String form) {
        @Override
        public String toString() {
            return "%s %s as %s".formatted(line.route().pattern(), where, persona);
        }
    }

    /**
     * Opens every page that is denied to somebody of its roles, and to all others the one about
     * Ada, her class and her school: among them are those of another class, another school and
     * another district, and those whose time is over.
     */
    void read(List<Line> pages) {
        pages.stream()
                .flatMap(line -> line.wheres().stream().flatMap(where -> denied(line, where)))
                .filter(one -> one.where() == Where.OWN || one.line().isFor(one.persona()))
                .toList()
                .parallelStream()
                .forEach(one -> look(one, crowd.get(one.persona(), one.address())));
    }

    /**
     * Sends every form about Ada, her class and her school as whoever of its roles is a stranger.
     */
    void write(List<Line> forms) throws SQLException {
        var questions = // what they are about is made before it is counted
                forms.stream()
                        .flatMap(line -> denied(line, Where.OWN))
                        .filter(one -> one.line().isFor(one.persona()))
                        .filter(one -> !one.persona().sees().contains(World.login(Persona.STUDENT)))
                        .toList();
        try (var owner = Rows.owner()) {
            var rows = new Rows(world, owner, examples.about(Where.OWN));
            var before = rows.sums(owner);
            questions.parallelStream()
                    .forEach(
                            one -> look(one, crowd.post(one.persona(), one.address(), one.form())));
            rows.changed(owner, before).forEach(table -> leaks.add(table + " changed"));
        }
    }

    private Stream<Question> denied(Line line, Where where) {
        return crowd.all().stream()
                .filter(persona -> !persona.isOutside())
                .filter(persona -> !line.isFor(persona) || !line.letsIn(persona, where))
                .map(persona ->
                        new Question(
                                line,
                                where,
                                persona,
                                examples.fill(line.route().address(), where),
                                examples.fill(line.form(), where)));
    }

    /** An id that the question itself has tells its sender nothing. */
    private void look(Question question, HttpResponse<String> answer) {
        asked.incrementAndGet();
        var persona = question.persona();
        var sent = question.address() + " " + question.form();
        for (var student : World.STUDENTS) {
            var id = ids.getOrDefault(student, "?");
            var named =
                    answer.body().contains(World.token(student))
                            || (answer.body().contains(id) && !sent.contains(id));
            if (!named || student.equals(World.login(persona))) {
                continue;
            }
            if (persona.sees().contains(student)) {
                opened.add(question.line().route().pattern() + " | " + persona.word());
            } else {
                leaks.add("%s: %d names %s".formatted(question, answer.statusCode(), student));
            }
        }
    }

    int asked() {
        return asked.get();
    }

    /** What was shown or changed and must not be. */
    Set<String> leaks() {
        return leaks;
    }

    /** Pages that somebody may not open, and that name whom he or she may see elsewhere. */
    Set<String> opened() {
        return opened;
    }
}
