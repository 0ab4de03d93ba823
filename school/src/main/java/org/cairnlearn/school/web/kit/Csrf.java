package org.cairnlearn.school.web.kit;

/**
 * The token that proves a form comes from our own page.
 *
 * @param header the request header htmx sends it in
 * @param parameter the hidden field plain forms send it in
 */
public record Csrf(String header, String parameter, String token) {
    /** For pages that post nothing. */
    public static final Csrf NONE = new Csrf("", "", "");
}
