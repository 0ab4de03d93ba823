package org.cairnlearn.school.web.teacher.sheets;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Where everyone is, for others to read: the sheet on the door and the board on the wall.
 *
 * @param names the same page with names off, or on again
 * @param today back to the teacher's day
 * @param waiting said in place of the places while students may not see them yet, else null
 * @param places by place; empty while waiting
 */
public record PlacesPage(
        Head head, Link names, Link today, @Nullable Notice waiting, List<Place> places) {
    /**
     * What the page is about.
     *
     * @param block Block 3, with its times
     */
    public record Head(String date, String schoolClass, String block) {}

    /**
     * One place. Nothing in it tells what somebody can do.
     *
     * @param adult Ms. Okafor, or On their own
     * @param material what lies there; may be empty
     * @param students their names, or how many they are when names are off
     */
    public record Place(String place, String adult, String material, List<String> students) {
        public Place {
            students = List.copyOf(students);
        }
    }

    public PlacesPage {
        places = List.copyOf(places);
    }
}
