package org.cairnlearn.school.web.account;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second step of signing in: type a code, or set an authenticator app up first.
 *
 * @param action where the form with {@code code} and {@code next} is posted
 * @param next where the person wanted to go
 * @param app what to put into an app; null when there is one already
 */
public record SecondStepPage(String action, String next, @Nullable App app, Outcome outcome) {

    /**
     * A new app's secret.
     *
     * @param drawing as a QR code
     * @param typed as letters and digits
     */
    public record App(Content drawing, String typed) {}

    /** What came of the last code. */
    public enum Outcome {
        /** There was none. */
        FRESH,
        WRONG,
        /** Too many wrong ones; the next is looked at later. */
        TOO_MANY
    }

    /**
     * The recovery codes, shown once.
     *
     * @param next where to go on
     */
    public record Codes(List<String> codes, String next) {
        public Codes {
            codes = List.copyOf(codes);
        }
    }
}
