package org.cairnlearn.school.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.standards.cmi5.Cmi5;
import org.cairnlearn.standards.cmi5.UnitSession.Word;
import org.cairnlearn.standards.xapi.Statement;
import org.springframework.stereotype.Component;

/** Says of blocks and of whole courses that a student is through with them (cmi5, 9.3.9). */
@Component
final class Satisfaction {
    private final CourseSql courses;
    private final SessionSql sessions;
    private final Recorder recorder;
    private final Ids ids;
    private final SchoolTime time;

    Satisfaction(
            CourseSql courses, SessionSql sessions, Recorder recorder, Ids ids, SchoolTime time) {
        this.courses = courses;
        this.sessions = sessions;
        this.recorder = recorder;
        this.ids = ids;
        this.time = time;
    }

    /** Looks what is done by now, and says so, once for each. */
    void look(SessionSql.Registration who, UUID client, UUID session) {
        var tree = courses.tree(who.course());
        var speaks = new Said(who, session, time.now());
        var statements = new ArrayList<Statement>();
        for (var done : Said.done(tree, who.course(), units(who, tree))) {
            if (sessions.satisfy(who.id(), done)) {
                var block = tree.stream().filter(one -> one.id().equals(done)).findFirst();
                statements.add(
                        block.map(one -> speaks.satisfied(ids.next(), one, Cmi5.BLOCK))
                                .orElseGet(() ->
                                        speaks.satisfied(
                                                ids.next(), courses.whole(done), Cmi5.COURSE)));
            }
        }
        recorder.keep(client, who.home(), statements);
    }

    /** The units that have what they need to be satisfied. */
    private Set<UUID> units(SessionSql.Registration who, Iterable<CourseSql.Part> tree) {
        var said = sessions.said(who.id(), null);
        var units = new HashSet<UUID>();
        for (var part : tree) {
            var rule = part.rule();
            var words = said.getOrDefault(part.id(), Set.of());
            if (rule != null
                    && rule.moveOn()
                            .isMet(words.contains(Word.COMPLETED), words.contains(Word.PASSED))) {
                units.add(part.id());
            }
        }
        return units;
    }
}
