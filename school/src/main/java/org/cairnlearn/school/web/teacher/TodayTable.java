package org.cairnlearn.school.web.teacher;

import java.util.List;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;

/** Where everyone is by a teacher's plan, as a table. */
public final class TodayTable {
    private TodayTable() {}

    /** A row for each group. */
    public static Table of(TodayPage.Plan plan, Words words) {
        return new Table(
                words.say("teacher.today.places"),
                List.of(
                        words.say("teacher.today.places.place"),
                        words.say("teacher.today.places.adult"),
                        words.say("teacher.today.places.students")),
                plan.groups().stream().map(group -> row(group, words)).toList());
    }

    private static List<String> row(TodayPage.Group group, Words words) {
        return List.of(
                group.place(),
                group.adult(),
                words.list(group.students().stream().map(TodayPage.Chip::name).toList()));
    }
}
