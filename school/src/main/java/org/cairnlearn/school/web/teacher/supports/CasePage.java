package org.cairnlearn.school.web.teacher.supports;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * What one student has, for the case manager.
 *
 * @param said what kept the last step from being done; empty when nothing did
 * @param service the form for another service
 * @param accommodation the form for something else that helps in class
 * @param rooms what the rooms of the student's groups must have
 */
public record CasePage(
        String student,
        String said,
        List<Entry> services,
        List<Entry> accommodations,
        Form service,
        Form accommodation,
        Rooms rooms,
        List<Past> history) {
    public CasePage {
        services = List.copyOf(services);
        accommodations = List.copyOf(accommodations);
        history = List.copyOf(history);
    }

    /**
     * One service or accommodation.
     *
     * @param detail minutes, where and by whom; empty for an accommodation
     * @param end null when it is over
     */
    public record Entry(
            String name, String detail, String dates, Form change, @Nullable PostButton end) {}

    /**
     * What rooms must have.
     *
     * @param features what can be chosen: what the school's rooms have; empty while it says none
     * @param begins the first day to offer
     */
    public record Rooms(List<RoomNeed> needs, List<String> features, String action, String begins) {
        public Rooms {
            needs = List.copyOf(needs);
            features = List.copyOf(features);
        }
    }

    /** One feature, with its days. */
    public record RoomNeed(String feature, String dates, PostButton end) {}

    /**
     * A form, with what stands in it.
     *
     * @param id tells its fields from those of other forms
     * @param isService whether minutes, setting and provider are asked for
     * @param open whether it is shown unfolded
     */
    public record Form(String id, String action, boolean isService, boolean open, SupportForm in) {}

    /** One step of the history. */
    public record Past(String when, String who, String what) {}
}
