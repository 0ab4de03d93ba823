package org.cairnlearn.school.web.teacher;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;

/**
 * Why it is not today that is shown, or which blocks do not take place.
 *
 * @param why empty where today is shown as it was planned, or another day was asked for
 * @param back to hold what a class has lost after all
 */
public record TodayInstead(String why, List<PostButton> back) {
    static final TodayInstead NOTHING = new TodayInstead("", List.of());

    public TodayInstead {
        back = List.copyOf(back);
    }
}
