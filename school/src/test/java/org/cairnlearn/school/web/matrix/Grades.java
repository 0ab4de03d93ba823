package org.cairnlearn.school.web.matrix;

import java.time.LocalDate;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.gradebook.GradebookEntry.OfLineItem;
import org.cairnlearn.school.gradebook.GradebookEntry.OfResult;
import org.cairnlearn.school.gradebook.GradebookFeed;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;

/** What another system of each district has said of the students' work. */
record Grades(World world) {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

    /** A result of a student in a work of a class. */
    String of(String student, String schoolClass) {
        var tenant = world.tenantOf(student);
        var key =
                world.bean(Work.class)
                        .write(
                                Actor.Task.administering(tenant),
                                () ->
                                        world.bean(Clients.class)
                                                .add(SystemKeys.wish("Gradebook"), null));
        var person = world.person(student);
        return world.bean(Work.class)
                .write(
                        new Actor.Client(tenant, key.client()),
                        () -> {
                            var feed = world.bean(GradebookFeed.class);
                            var item = "item-" + student;
                            feed.keep(
                                    new OfLineItem(
                                            item,
                                            "Map of the river",
                                            new OfLineItem.Place(schoolClass, "", "classwork"),
                                            DUE,
                                            DUE),
                                    "{}");
                            feed.keep(
                                    new OfResult(
                                            "result-" + student,
                                            new OfResult.Whose(item, student, person),
                                            "",
                                            "submitted",
                                            DUE),
                                    "{}");
                            return "result-" + student;
                        });
    }
}
