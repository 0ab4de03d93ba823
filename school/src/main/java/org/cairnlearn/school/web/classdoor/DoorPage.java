package org.cairnlearn.school.web.classdoor;

import gg.jte.Content;
import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.jspecify.annotations.Nullable;

/**
 * The teacher's side of the door.
 *
 * @param schoolClass the class's name
 * @param address where this page is, and where its forms are posted
 * @param open what to show to the class; null while it is closed
 * @param times how long it can be opened for
 */
public record DoorPage(String schoolClass, String address, @Nullable Open open, List<Time> times) {
    public DoorPage {
        times = List.copyOf(times);
    }

    /**
     * An open door.
     *
     * @param code in two halves, to be read out and typed
     * @param until in words
     * @param where the address that a device is sent to
     * @param drawing the same as a QR code
     */
    public record Open(String code, String until, Link where, Content drawing) {}

    /** How long. */
    public record Time(int minutes, String label) {}
}
