package org.cairnlearn.school.web.teacher;

import java.util.function.Function;
import org.cairnlearn.school.plan.TwiceBook.Twice;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Words;

/** Who is on two rosters of one period, in words, and which class has them. */
record TwiceWords(Words words, Function<PersonId, String> brief) {
    /** Ada L. is with Mathematics 6 in this block. */
    TodayPage.Clash of(Twice twice) {
        var names = twice.students().stream().map(brief).toList();
        var where = twice.here() ? "here" : "there";
        return new TodayPage.Clash(
                words.say(
                        "teacher.today.twice",
                        "where",
                        where,
                        "count",
                        names.size(),
                        "name",
                        names.getFirst(),
                        "class",
                        twice.other().title()),
                words.say("teacher.today.twice_why", "where", where, "names", words.list(names)));
    }
}
