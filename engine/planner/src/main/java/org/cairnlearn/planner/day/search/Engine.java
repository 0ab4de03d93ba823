package org.cairnlearn.planner.day.search;

/** A timetable and the tools that change it, put together once. */
final class Engine {
    final Timetable now;
    final Estimates estimates;
    final StudentDay day;
    final Reseating reseating;
    final Groups groups;

    Engine(Timetable now) {
        this.now = now;
        estimates = new Estimates(now);
        day = new StudentDay(now, estimates);
        reseating = new Reseating(now, estimates, day);
        groups = new Groups(now, estimates, day, reseating);
    }
}
