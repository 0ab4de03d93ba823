package org.cairnlearn.school.access;

/**
 * What a page puts into its forms (a hidden field) and htmx's requests (a header) to prove that
 * they come from this site. A handler method takes it as an argument.
 *
 * @param parameter the hidden field
 * @param header the request header
 * @param value differs by session; before sign-in, by browser
 */
public record FormToken(String parameter, String header, String value) {
    static final String PARAMETER = "_csrf";
    static final String HEADER = "X-CSRF-TOKEN";

    /** The token of a visitor's session. */
    public static FormToken of(Visitor visitor) {
        return of(visitor.csrfToken());
    }

    static FormToken of(String value) {
        return new FormToken(PARAMETER, HEADER, value);
    }

    @Override
    public String toString() {
        return "FormToken[…]";
    }
}
