package org.cairnlearn.school.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What another system calls a student.
 *
 * @param home whose name it is: the home page of an account, the source of a log; else empty
 */
public record Alias(Kind kind, String home, String name) {
    /** Longer ones are no names that anybody could say something about. */
    private static final int LONGEST = 600;

    private static final String MAILTO = "mailto:";

    /** What kind of name it is. */
    public enum Kind {
        MAIL,
        ACCOUNT,
        /** The SHA-1 of an e-mail address, by which a sender names somebody without naming. */
        MAIL_DIGEST,
        OPENID,
        /** As a log has it. */
        LOG
    }

    public Alias {
        if (!usable(home + name) || name.isEmpty()) {
            throw new IllegalArgumentException("Not a name of anybody");
        }
    }

    private static boolean usable(String text) {
        return text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    private static Optional<Alias> of(Kind kind, String home, String name) {
        return name.isEmpty() || !usable(home + name)
                ? Optional.empty()
                : Optional.of(new Alias(kind, home, name));
    }

    /** What a log of a source calls somebody; empty for what is no name. */
    static Optional<Alias> ofLog(String source, String name) {
        return of(Kind.LOG, source, name);
    }

    /** What an agent of a statement is called (xAPI's inverse functional identifier). */
    static Optional<Alias> of(Map<?, ?> agent) {
        if (agent.get("mbox") instanceof String mbox && mbox.startsWith(MAILTO)) {
            var address = mbox.substring(MAILTO.length()).toLowerCase(Locale.ROOT);
            return of(Kind.MAIL, "", address);
        }
        if (agent.get("mbox_sha1sum") instanceof String digest) {
            return of(Kind.MAIL_DIGEST, "", digest.toLowerCase(Locale.ROOT));
        }
        if (agent.get("openid") instanceof String openid) {
            return of(Kind.OPENID, "", openid);
        }
        return agent.get("account") instanceof Map<?, ?> account
                        && account.get("name") instanceof String name
                ? of(Kind.ACCOUNT, String.valueOf(account.get("homePage")), name)
                : Optional.empty();
    }

    /** As it stands beside a statement. */
    String text() {
        return kind + "\n" + home + "\n" + name;
    }

    /** What {@link #text} says. */
    static Alias of(String text) {
        var parts = text.split("\n", 3);
        return new Alias(Kind.valueOf(parts[0]), parts[1], parts[2]);
    }
}
