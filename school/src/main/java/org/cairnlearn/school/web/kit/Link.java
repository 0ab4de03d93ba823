package org.cairnlearn.school.web.kit;

/**
 * A way to another page.
 *
 * @param label what it says
 * @param href where it leads
 * @param current whether it leads to where the reader is
 * @param own whether it is about the reader's own account and data: it stands in the menu under the
 *     reader's name, so that the bar is kept for the day's work
 */
public record Link(String label, String href, boolean current, boolean own) {
    /** A link in the bar. */
    public Link(String label, String href, boolean current) {
        this(label, href, current, false);
    }

    /** A link to somewhere else. */
    public static Link to(String label, String href) {
        return new Link(label, href, false);
    }
}
