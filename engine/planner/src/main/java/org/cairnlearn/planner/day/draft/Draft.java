package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Topic;
import org.jspecify.annotations.Nullable;

/** A day's plan in the making: sessions, who is in them, and what may still be added. */
final class Draft {
    final DayIndex day;
    final Openings openings;
    final Staff staff;
    final Housing housing;
    final Company company;

    /** By student and block. */
    private final @Nullable Group[] at;

    /** By student: blocks whose place no search may change, and blocks promised to a talk. */
    private final int[] locked;

    private final int[] forTalk;

    /** By student: minutes before a screen so far. */
    private final int[] screen;

    /** By offering and block. */
    private final int[] copies;

    /** By block: students who have no place yet. */
    private final int[] waiting;

    private final List<List<Group>> groups = new ArrayList<>();

    Draft(Problem problem) {
        this(new Openings(new DayIndex(problem)));
    }

    /** Another plan of the same day: what never changes is worked out once for all of them. */
    Draft(Openings openings) {
        this.openings = openings;
        day = openings.day;
        staff = new Staff(day);
        housing = new Housing(day);
        company = new Company(day);
        at = new Group[day.students * day.blocks];
        locked = new int[day.students];
        forTalk = new int[day.students];
        screen = new int[day.students];
        copies = new int[day.offerings * day.blocks];
        waiting = new int[day.blocks];
        for (int b = 0; b < day.blocks; b++) {
            groups.add(new ArrayList<>());
            for (int s = 0; s < day.students; s++) {
                waiting[b] += day.present[s] >> b & 1;
            }
        }
    }

    Student student(int s) {
        return day.problem.students().get(s);
    }

    @Nullable Group at(int s, int b) {
        return at[s * day.blocks + b];
    }

    /** The blocks in which a student is there and has no place yet. */
    int open(int s) {
        int open = day.present[s];
        for (int b = 0; b < day.blocks; b++) {
            if (at(s, b) != null) {
                open &= ~(1 << b);
            }
        }
        return open;
    }

    /** Sessions by the block in which they begin. */
    List<Group> beginningIn(int block) {
        return groups.get(block);
    }

    boolean canOpen(Slot slot) {
        Offering offering = day.offering(slot.offering());
        int span = day.span(slot.offering(), slot.block());
        boolean staffed =
                slot.teacher() < 0
                        ? !offering.needsTeacher()
                        : staff.canLead(slot.teacher(), span)
                                && staff.isQualified(slot.teacher(), slot.offering());
        return span != 0
                && staffed
                && copiesLeft(slot.offering(), span)
                && housing.seatsForNew(slot.room(), span) >= Math.max(1, offering.min());
    }

    boolean copiesLeft(int o, int span) {
        for (int b = 0; b < day.blocks; b++) {
            if ((span >> b & 1) != 0 && copies[o * day.blocks + b] >= day.offering(o).copies()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a session there leaves seats enough at own pace for all who have no place yet. */
    boolean leavesSeats(int o, int room, int span) {
        int least = Math.max(1, day.offering(o).min());
        if (!housing.hasOwnPace) {
            return true;
        }
        for (int b = 0; b < day.blocks && day.kind(o) != Kind.IND; b++) {
            if ((span >> b & 1) != 0 && housing.idleWithout(room, b) < waiting[b] - least) {
                return false;
            }
        }
        return true;
    }

    boolean isOpenTooOften(int o, int b) {
        return copies[o * day.blocks + b] > day.offering(o).copies();
    }

    Group open(Slot slot, boolean frozen) {
        Group group = new Group(slot, day.span(slot.offering(), slot.block()), frozen);
        count(group, 1);
        housing.open(group.room, group.span, 1);
        if (group.teacher >= 0) {
            staff.lead(group.teacher, group.span);
        }
        groups.get(group.block).add(group);
        return group;
    }

    private void count(Group group, int change) {
        for (int b = 0; b < day.blocks; b++) {
            if ((group.span >> b & 1) != 0) {
                copies[group.offering * day.blocks + b] += change;
            }
        }
    }

    /** Moves a session to another room. */
    void rehouse(Group group, int room) {
        housing.seat(group.room, group.span, -group.size());
        housing.open(group.room, group.span, -1);
        group.room = room;
        housing.open(room, group.span, 1);
        housing.seat(room, group.span, group.size());
    }

    /** Two sessions of the same time take each other's room. */
    void exchangeRooms(Group one, Group other) {
        int room = one.room;
        rehouse(one, other.room);
        rehouse(other, room);
    }

    /** Ends a session; who was in it has no place then. */
    void close(Group group) {
        for (int s : group.members()) {
            leave(s, group);
        }
        count(group, -1);
        housing.open(group.room, group.span, -1);
        if (group.teacher >= 0) {
            staff.release(group.teacher, group.span);
        }
        groups.get(group.block).remove(group);
    }

    /** Whether all of a party may join: those who belong together come together. */
    boolean canJoin(int[] party, Group group) {
        if (group.frozen
                || group.size() + party.length > day.offering(group.offering).max()
                || housing.seatsLeft(group.room, group.span) < party.length) {
            return false;
        }
        for (int s : party) {
            if (!openings.isOpen(s, group.offering) || !hasRoomFor(s, group)) {
                return false;
            }
        }
        return party.length == 1 || !company.anyApart(party);
    }

    /**
     * What a pin does not overrule: the student is free, can be there, and among whom he or she may
     * be.
     */
    boolean hasRoomFor(int s, Group group) {
        return isFree(s, group.offering, group.span)
                && fits(s, group.offering, group.room)
                && openings.isOfArm(s, group.offering)
                && isAdviserOrNoConference(s, group)
                && !company.isApart(s, group);
    }

    /** Whether the day of a student has a hole there that the offering fits in. */
    boolean mayTake(int s, int o, int span) {
        return openings.isOpen(s, o) && isFree(s, o, span);
    }

    private boolean isFree(int s, int o, int span) {
        return (span & ~day.present[s]) == 0
                && ((forTalk[s] & span) == 0 || day.kind(o).isOwnWork())
                && (open(s) & span) == span
                && screen[s] + day.offering(o).screenMinutes() <= company.screenCap(s)
                && !hasAlready(s, o);
    }

    /** A topic once a day, a conference once a day. */
    private boolean hasAlready(int s, int o) {
        Topic topic = day.topicOf(o);
        boolean once = topic != null && !topic.extendable();
        boolean conference = day.kind(o) == Kind.CONF;
        if (conference && forTalk[s] != 0) {
            return true;
        }
        for (int b = 0; b < day.blocks && (once || conference); b++) {
            Group group = at(s, b);
            if (group != null
                    && (once && day.topic[group.offering] == day.topic[o]
                            || conference && day.kind(group.offering) == Kind.CONF)) {
                return true;
            }
        }
        return false;
    }

    boolean hasConference(int s) {
        for (int b = 0; b < day.blocks; b++) {
            Group group = at(s, b);
            if (group != null && day.kind(group.offering) == Kind.CONF) {
                return true;
            }
        }
        return false;
    }

    /** Whether room or material has what the student needs (H11). */
    boolean fits(int s, int o, int room) {
        for (String need : student(s).features()) {
            Set<String> ofRoom = day.room(room).features();
            if (!ofRoom.contains(need) && !day.offering(o).features().contains(need)) {
                return false;
            }
        }
        return true;
    }

    /** A conference is with an adviser only. */
    boolean isAdviserOrNoConference(int s, Group group) {
        return day.kind(group.offering) != Kind.CONF || isAdviser(group.teacher, s);
    }

    boolean isAdviser(int teacher, int s) {
        return Arrays.stream(day.advisers[s]).anyMatch(adviser -> adviser == teacher);
    }

    void join(int s, Group group) {
        group.add(s);
        set(s, group, group);
        housing.seat(group.room, group.span, 1);
        screen[s] += day.offering(group.offering).screenMinutes();
    }

    void leave(int s, Group group) {
        group.remove(s);
        set(s, group, null);
        housing.seat(group.room, group.span, -1);
        screen[s] -= day.offering(group.offering).screenMinutes();
    }

    private void set(int s, Group group, @Nullable Group now) {
        for (int b = 0; b < day.blocks; b++) {
            if ((group.span >> b & 1) != 0) {
                at[s * day.blocks + b] = now;
                waiting[b] += now == null ? 1 : -1;
            }
        }
    }

    void lock(int s, int span) {
        locked[s] |= span;
    }

    boolean isLocked(int s, int span) {
        return (locked[s] & span) != 0;
    }

    int screen(int s) {
        return screen[s];
    }

    /** Keeps a student at own work in a block, for a talk. */
    void keepForTalk(int s, int block) {
        forTalk[s] |= 1 << block;
    }

    void releaseFromTalk(int s, int block) {
        forTalk[s] &= ~(1 << block);
    }

    int forTalk(int s) {
        return forTalk[s];
    }
}
