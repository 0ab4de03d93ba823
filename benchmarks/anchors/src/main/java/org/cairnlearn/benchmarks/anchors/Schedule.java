package org.cairnlearn.benchmarks.anchors;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;
import org.cairnlearn.benchmarks.anchors.FlexDay.Way;
import org.jspecify.annotations.Nullable;

/** For Timefold: the whole day. */
@PlanningSolution
public final class Schedule {
    private List<Seat> seats = new ArrayList<>();

    private List<Hour> hours = new ArrayList<>();

    private @Nullable HardSoftScore score;

    private @Nullable FlexDay day;
    private @Nullable DayModel people;

    /** The counts of the working solution, which score and moves share. */
    private @Nullable Counts counts;

    /** For Timefold, which fills it in. */
    public Schedule() {}

    /** Everybody rests or works with a device, in turn; no teacher has a session. */
    static Schedule trivial(FlexDay day) {
        Schedule schedule = new Schedule();
        schedule.day = day;
        schedule.people = new DayModel(day);
        for (int t = 0; t < day.teachers; t++) {
            for (int b = 0; b < day.blocks; b++) {
                if (day.there[t][b]) {
                    schedule.hours.add(hour(day, t, b));
                }
            }
        }
        for (int s = 0; s < day.students; s++) {
            List<Choice> devices =
                    day.choices.get(s).stream().filter(c -> c.way() == Way.DEVICE).toList();
            for (int b = 0; b < day.blocks; b++) {
                Seat seat = new Seat(s, b, day.choices.get(s));
                boolean device = ((s + b) & 1) == 0 && b < devices.size();
                seat.setChoice(device ? devices.get(b) : day.rest(s));
                schedule.seats.add(seat);
            }
        }
        return schedule;
    }

    private static Hour hour(FlexDay day, int t, int b) {
        Hour.Duty idle = new Hour.Duty(Answer.IDLE);
        List<Hour.Duty> duties = new ArrayList<>(List.of(idle));
        IntStream.of(day.able[t]).forEach(k -> duties.add(new Hour.Duty(k)));
        duties.add(new Hour.Duty(day.topics));
        Hour hour = new Hour(t, b, List.copyOf(duties));
        hour.setDuty(idle);
        return hour;
    }

    Answer answer() {
        Answer answer = new Answer(day());
        for (Seat seat : seats) {
            Choice choice = seat.getChoice();
            answer.taken[seat.student()][seat.block()] =
                    choice == null ? day().rest(seat.student()).number() : choice.number();
        }
        for (Hour hour : hours) {
            Hour.Duty duty = hour.getDuty();
            answer.doing[hour.teacher()][hour.block()] = duty == null ? Answer.IDLE : duty.what();
        }
        return answer;
    }

    FlexDay day() {
        if (day == null) {
            throw new IllegalStateException("A schedule without a day");
        }
        return day;
    }

    DayModel people() {
        if (people == null) {
            throw new IllegalStateException("A schedule without people");
        }
        return people;
    }

    Counts counts() {
        if (counts == null) {
            throw new IllegalStateException("Nothing counted yet");
        }
        return counts;
    }

    void count(Counts those) {
        counts = those;
    }

    /** Who does what. */
    @PlanningEntityCollectionProperty
    public List<Seat> getSeats() {
        return seats;
    }

    /** Which teacher does what. */
    @PlanningEntityCollectionProperty
    public List<Hour> getHours() {
        return hours;
    }

    /** How good that is. */
    @PlanningScore
    public @Nullable HardSoftScore getScore() {
        return score;
    }

    /** Says how good that is. */
    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }
}
