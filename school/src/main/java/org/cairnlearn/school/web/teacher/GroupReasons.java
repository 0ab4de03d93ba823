package org.cairnlearn.school.web.teacher;

import java.util.List;
import java.util.function.Function;
import org.cairnlearn.school.plan.PlanReasons.OfGroup;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;

/**
 * What a group brings, on its card: one tap away.
 *
 * @param link to the same page with the reasons open, or closed when they are
 * @param lines what it brings and has room for, and who has what of it; empty while they are closed
 */
public record GroupReasons(Link link, List<String> lines) {
    public GroupReasons {
        lines = List.copyOf(lines);
    }

    /** Open, in words; each student by the short name. */
    static List<String> lines(OfGroup why, Words words, Function<PersonId, String> names) {
        return List.of(
                words.say(
                        "plan.why.group",
                        "brings",
                        why.session().brings(),
                        "seats",
                        why.session().seats(),
                        "waiting",
                        why.session().waiting()),
                words.say(
                        "plan.why.students",
                        "students",
                        words.list(new ElsewhereWords(words, names).paid(why.students()))));
    }
}
