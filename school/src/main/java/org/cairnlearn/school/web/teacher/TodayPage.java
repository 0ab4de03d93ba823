package org.cairnlearn.school.web.teacher;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * The teacher's day: who is with whom, where and why; what to decide; whom to talk to; and whether
 * the students see it. Every text is ready to be shown ({@link TodayPhrases} makes them).
 *
 * @param plan null when there is none
 * @param noPlan said in place of the plan when there is none, else null
 */
public record TodayPage(Head head, @Nullable Plan plan, @Nullable NoPlan noPlan, Desk desk) {
    /**
     * What the page is about.
     *
     * @param date the heading: Tuesday 14 October
     * @param classLine Math 7, section B · 25 here
     * @param withLine with Mr. Lindqvist and Ms. Abara, or empty
     * @param blocks the reader's blocks this day
     * @param instead what to know before all else
     */
    public record Head(
            String date,
            String classLine,
            String withLine,
            List<Block> blocks,
            Trust trust,
            TodayInstead instead) {
        public Head {
            blocks = List.copyOf(blocks);
        }

        public Head(
                String date, String classLine, String withLine, List<Block> blocks, Trust trust) {
            this(date, classLine, withLine, blocks, trust, TodayInstead.NOTHING);
        }

        private Head with(TodayInstead why) {
            return new Head(date, classLine, withLine, blocks, trust, why);
        }
    }

    /** The same, and before all else this. */
    TodayPage insteadOfToday(TodayInstead why) {
        return new TodayPage(head.with(why), plan, noPlan, desk);
    }

    /**
     * Whether one can rely on it.
     *
     * @param freshness how far work has been counted: Work counted up to 8:40 this morning.
     * @param clashes what cannot all be kept, or is said twice, and what would resolve each
     * @param here to who is here, or null without a block
     * @param unmet the rules that the plan could not keep, one sentence each
     */
    public record Trust(
            String freshness, List<Clash> clashes, @Nullable Link here, List<String> unmet) {
        static final Trust NONE = new Trust("", List.of(), null, List.of());

        public Trust {
            clashes = List.copyOf(clashes);
            unmet = List.copyOf(unmet);
        }
    }

    /** What cannot all be kept, and what would resolve it. */
    public record Clash(String what, String remedy) {}

    /**
     * A block's plan.
     *
     * @param scale the school's levels, lowest first
     * @param groups in the order of the strip
     * @param sheets what can be made of it for others to read
     */
    public record Plan(
            List<Level> scale,
            List<Group> groups,
            Approval approval,
            List<Sheet> sheets,
            Doing doing) {
        public Plan {
            scale = List.copyOf(scale);
            groups = List.copyOf(groups);
            sheets = List.copyOf(sheets);
        }

        /**
         * The groups in two columns of about the same height, still in reading order. An open panel
         * doesn't count, so that no card jumps when one opens.
         */
        public List<List<Group>> columns() {
            var half = groups.stream().mapToInt(Group::height).sum() / 2.0;
            var first = new ArrayList<Group>();
            var height = 0;
            for (var group : groups) {
                if (!first.isEmpty() && height + group.height() / 2.0 > half) {
                    break;
                }
                first.add(group);
                height += group.height();
            }
            var second = groups.subList(first.size(), groups.size());
            return second.isEmpty() ? List.of(first) : List.of(first, second);
        }
    }

    /**
     * What can be done to the whole plan.
     *
     * @param moveAction where {@code student} and {@code group} are posted
     * @param again a new proposal; null once it is approved
     * @param topics to what the class works on
     * @param lose for a block that does not take place; null for one that has passed
     * @param sessions to what students sign up for; null on a day without a flex block of the
     *     reader's
     */
    public record Doing(
            String moveAction,
            NewGroup add,
            @Nullable PostButton again,
            Link topics,
            @Nullable Link sessions,
            @Nullable PostButton lose,
            Take places) {}

    /**
     * What can be made of the plan for others to read.
     *
     * @param what what is on it
     * @param key the key that leads to it; may be empty
     */
    public record Sheet(Link link, String what, String key) {}

    /**
     * What lies beside the plan.
     *
     * @param decisions at most three; empty hides the card
     * @param talks today's talks by time; empty says so
     * @param checks to the students who want to show what they know, or null when none does
     * @param late who is here and has no place, or is away and has one; null when the plan fits
     * @param lacking skills of the plan for which the school lacks ways to work
     * @param first what to do with a class of which nothing is known; null otherwise
     */
    public record Desk(
            List<Decision> decisions,
            List<Talk> talks,
            @Nullable Link checks,
            @Nullable Late late,
            List<String> lacking,
            @Nullable Notice first) {
        static final Desk EMPTY = new Desk(List.of(), List.of(), null, null, List.of(), null);

        public Desk {
            decisions = List.copyOf(decisions);
            talks = List.copyOf(talks);
            lacking = List.copyOf(lacking);
            if (decisions.size() > 3) {
                throw new IllegalArgumentException(
                        "At most 3 decisions at once, not " + decisions.size());
            }
        }
    }

    /**
     * Late attendance: what would change, asked before anything does.
     *
     * @param title 2 students are affected by who is here
     * @param lines who moves where and why
     * @param shown what is on the page, posted back as {@code shown}
     */
    public record Late(String title, List<String> lines, PostButton take, String shown) {
        public Late {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a new group is made of.
     *
     * @param action where the form is posted
     * @param kinds how it can work, posted as {@code kind}
     * @param skills names to choose a topic from; any words will do
     * @param adults posted as {@code leader}
     * @param rooms names to choose from; any words will do
     */
    public record NewGroup(
            String action,
            List<Target> kinds,
            List<String> skills,
            List<Target> adults,
            List<String> rooms) {
        public NewGroup {
            kinds = List.copyOf(kinds);
            skills = List.copyOf(skills);
            adults = List.copyOf(adults);
            rooms = List.copyOf(rooms);
        }
    }

    /**
     * Why there are no groups.
     *
     * @param choices what the teacher may choose to get some; usually empty
     */
    public record NoPlan(Notice notice, List<PostButton> choices) {
        public NoPlan {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One block of the day.
     *
     * @param label Block 3
     * @param times 10:05–10:45
     */
    public record Block(String label, String times, String href, boolean current) {}

    /**
     * One group.
     *
     * @param id short and unique on the page (letters and digits); the strip leads to it
     */
    public record Group(String id, What what, Where where, List<Chip> students, Hand hand) {
        public Group {
            students = List.copyOf(students);
        }

        /** Whether each student has an own next skill, which then needs room. */
        public boolean ownPace() {
            return students.stream().anyMatch(chip -> !chip.small().isEmpty());
        }

        public String title() {
            return what.title();
        }

        public String place() {
            return where.place();
        }

        public String adult() {
            return where.adult();
        }

        private int height() {
            return 4 + (students.size() + 2) / 3 + (ownPace() ? students.size() / 3 : 0);
        }
    }

    /**
     * What a group does.
     *
     * @param title the skill, the project or the task
     * @param subtitle Small-group lesson · With you, first 25 minutes
     * @param reason one sentence
     * @param more what it brings; null at own pace
     */
    public record What(
            String title, String subtitle, Sentence reason, @Nullable GroupReasons more) {}

    /**
     * Where it is.
     *
     * @param place Teacher table, 204
     * @param adult who is with them, for the strip: You, Mr. Lindqvist, On their own
     * @param ways two ways to work on it, one of them without a screen; may be empty
     */
    public record Where(String place, String adult, List<String> ways) {
        public Where {
            ways = List.copyOf(ways);
        }
    }

    /** A group in hands: {@code locked}, it stays as it is; {@code unled}, its adult is away. */
    public record Hand(boolean locked, boolean unled, PostButton lock, @Nullable Why why) {}

    /**
     * One student in a group.
     *
     * @param id letters, digits, dashes; posted as {@code student}
     * @param level in the group's skill, or in the student's own next skill
     * @param sure Fairly sure
     * @param small the student's own next skill in an own-pace group, or from where the student
     *     comes; else empty
     * @param href this page with the student's panel open, or with it closed when it is open
     * @param movedByTeacher whether a teacher put the student here
     */
    public record Chip(
            String id,
            String name,
            Level level,
            String sure,
            String small,
            String href,
            boolean open,
            boolean movedByTeacher) {}

    /**
     * Why one student is where he or she is.
     *
     * @param student the chip's id
     * @param title Why Jonah is here
     * @param move where the form is posted, with {@code student} and {@code group}
     * @param ways two ways to work, one of them without a screen; may be empty
     * @param elsewhere what the place brings, and why no other group; may be empty
     */
    public record Why(
            String student,
            String title,
            String sure,
            List<Reason> reasons,
            List<String> ways,
            List<String> elsewhere,
            Move move) {
        public Why {
            elsewhere = List.copyOf(elsewhere);
            reasons = List.copyOf(reasons);
            ways = List.copyOf(ways);
        }
    }

    /**
     * What can be done with the student.
     *
     * @param targets the other groups
     * @param hold to hold the student in the group, or to let go again
     */
    public record Move(String action, List<Target> targets, PostButton hold, Link profile) {
        public Move {
            targets = List.copyOf(targets);
        }
    }

    /** One thing that speaks for the place, with its day: 9 Oct; what counts work leads to it. */
    public record Reason(String date, Link what) {}

    /** A group to move to; its value is posted as {@code group}. */
    public record Target(String value, String label) {}

    /** Something only the teacher can decide; the first choice is the one that is proposed. */
    public record Decision(Sentence text, PostButton first, PostButton second) {}

    /**
     * One talk today.
     *
     * @param id letters, digits, dashes
     * @param about what it is about
     * @param since 12 days since last talk
     * @param heldAt 10:14, once it is held, else empty
     * @param begin where it is held and written down; null when it is held, or another adult's
     */
    public record Talk(
            String id,
            String time,
            Link student,
            String about,
            String since,
            String heldAt,
            @Nullable Link begin) {}

    /**
     * Whether the students see the plan.
     *
     * @param headline Students see nothing until you approve.
     * @param detail You have moved 1 student.
     * @param undo the last change back, then all of them; empty when there is none
     * @param share or null once it is shared
     */
    public record Approval(
            boolean shared,
            String headline,
            String detail,
            List<PostButton> undo,
            @Nullable PostButton share) {
        public Approval {
            undo = List.copyOf(undo);
        }
    }

    public TodayPage {
        if ((plan == null) == (noPlan == null)) {
            throw new IllegalArgumentException("Either a plan, or a word on why there is none");
        }
    }
}
