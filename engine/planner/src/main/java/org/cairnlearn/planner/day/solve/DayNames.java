package org.cairnlearn.planner.day.solve;

import org.cairnlearn.planner.day.bound.Names;

/** The names that a day's numbers have on every day: ids. */
record DayNames(Compiled day) implements Names {
    @Override
    public String student(int student) {
        int first = day.units.members.get(student).getFirst();
        return day.index.problem.students().get(first).id().value();
    }

    @Override
    public String activity(int activity) {
        return day.activities.name(activity);
    }
}
