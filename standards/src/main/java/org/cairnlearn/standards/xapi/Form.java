package org.cairnlearn.standards.xapi;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms that texts of a statement have. */
enum Form {
    UUID(
            "a UUID in its usual form",
            matching("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")),
    IRI("an IRI with its scheme", matching("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+")),
    MAILBOX("mailto: and an e-mail address", matching("mailto:[^\\s@:]+@[^\\s@:]+")),
    SHA1("40 hexadecimal digits", matching("\\p{XDigit}{40}")),
    SHA2(
            "hexadecimal digits of a SHA-2",
            matching("\\p{XDigit}{56}|\\p{XDigit}{64}|\\p{XDigit}{96}|\\p{XDigit}{128}")),
    MEDIA_TYPE("a media type", matching("[\\w.+*-]+/[\\w.+*-]+(\\s*;.*)?")),
    LANGUAGE("a language tag (RFC 5646)", Form::isLanguage),
    DURATION(
            "an ISO 8601 duration",
            matching(
                    "P(?=.)(\\d+W|(\\d+([.,]\\d+)?Y)?(\\d+([.,]\\d+)?M)?(\\d+([.,]\\d+)?D)?"
                            + "(T(?=.)(\\d+([.,]\\d+)?H)?(\\d+([.,]\\d+)?M)?(\\d+([.,]\\d+)?S)?)?)"));

    private final String what;
    private final Predicate<String> test;

    Form(String what, Predicate<String> test) {
        this.what = what;
        this.test = test;
    }

    /** In words, as in "It is not …". */
    String what() {
        return what;
    }

    boolean fits(String text) {
        return test.test(text);
    }

    private static Predicate<String> matching(String form) {
        var pattern = Pattern.compile(form);
        return text -> pattern.matcher(text).matches();
    }

    private static boolean isLanguage(String text) {
        try {
            return !new Locale.Builder().setLanguageTag(text).build().toLanguageTag().isEmpty()
                    && !text.isEmpty();
        } catch (IllformedLocaleException no) {
            return false;
        }
    }
}
