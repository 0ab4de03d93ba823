package org.cairnlearn.school.competency;

import java.util.function.ToIntFunction;
import org.cairnlearn.school.competency.Policy.Planning;

/** What no plan of a day passes, and between which numbers a school may set it. */
public enum PlanLimit {
    /** School days after which the next talk is due. */
    TALK_DAYS("talks/everyDays", 1, 366, one -> one.talks().everyDays()),
    /** How long a talk is. */
    TALK_MINUTES("talks/minutes", 5, 10, one -> one.talks().minutes()),
    /** The most talks of one adult in one block. */
    TALKS_IN_BLOCK("talks/inBlock", 0, 20, one -> one.talks().inBlock()),
    /** The least share of a week's minutes at the own grade or above, in percent. */
    GRADE_LEVEL("shares/gradeLevel", 0, 100, one -> one.shares().gradeLevel()),
    /** The least minutes with others in a day. */
    TOGETHER("shares/togetherMinutes", 0, 600, one -> one.shares().togetherMinutes()),
    /** The least share of the places of flex blocks that are chosen, in percent. */
    OWN_CHOICE("shares/ownChoice", 0, 100, one -> one.shares().ownChoice()),
    /** The most school days in a row in groups of like level. */
    SAME_LEVEL("shares/sameLevelDays", 1, 366, one -> one.shares().sameLevelDays()),
    /** The most minutes of services in a day. */
    SUPPORT("supportMinutesADay", 0, 600, Planning::supportMinutesADay),
    /** So many minutes before it begins, what nobody approved falls back to the base timetable. */
    APPROVAL("approveFlexBefore", 0, 600, Planning::approveFlexBefore);

    /** No day has more minutes before a screen. */
    public static final int MOST_SCREEN = 600;

    private final String path;
    private final int least;
    private final int most;
    private final ToIntFunction<Planning> value;

    PlanLimit(String path, int least, int most, ToIntFunction<Planning> value) {
        this.path = path;
        this.least = least;
        this.most = most;
        this.value = value;
    }

    /** Where it stands in the part of a policy document about planning. */
    public String path() {
        return path;
    }

    /** Its name in a policy document. */
    public String field() {
        return path.substring(path.indexOf('/') + 1);
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** What a school has set. */
    public int of(Planning rules) {
        return value.applyAsInt(rules);
    }

    int read(PolicyPart part, Planning under) {
        return part.count(field(), of(under), least, most);
    }
}
