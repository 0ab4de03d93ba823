package org.cairnlearn.planner.day.precheck;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.Problem;

/** Says what no plan of a day can keep, and why. */
public final class Precheck {
    private Precheck() {}

    /**
     * Looks for clashes. Meetings are checked by a largest flow from those who need one to the
     * hours of those who may hold it; what remains is a set that violates Hall's condition, made as
     * small as possible.
     *
     * @return each clash once; empty if counting finds none
     */
    public static List<Clash> check(Problem problem) {
        Lookup day = new Lookup(problem);
        List<Clash> clashes = new ArrayList<>();
        new PairClashes(day, clashes).find();
        new PinClashes(day, clashes).find();
        new PinGroupClashes(day, clashes).find();
        new LoadClashes(day, clashes).find();
        new MeetingClashes(day, clashes).find();
        new SeatClashes(day, clashes).find();
        new ShareClashes(day, clashes).find();
        return List.copyOf(clashes);
    }
}
