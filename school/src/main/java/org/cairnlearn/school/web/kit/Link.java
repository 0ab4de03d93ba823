package org.cairnlearn.school.web.kit;

/**
 * A way to another page.
 *
 * @param label what it says
 * @param href where it leads
 * @param current whether it leads to where the reader is
 */
public record Link(String label, String href, boolean current) {
    /** A link to somewhere else. */
    public static Link to(String label, String href) {
        return new Link(label, href, false);
    }
}
