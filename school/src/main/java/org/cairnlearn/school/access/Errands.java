package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Seal;
import org.springframework.stereotype.Component;

/**
 * What a browser carries for a few minutes while its person fetches a proof, in a sealed cookie: it
 * can be neither read nor made nor changed there, and nothing is stored for people who never come
 * back. That it is used once is for {@link Arrivals#useOnce}.
 */
@Component
public final class Errands {
    private final Seal seal;
    private final SchoolTime time;

    Errands(Seal seal, SchoolTime time) {
        this.seal = seal;
        this.time = time;
    }

    /** One kind of errand; the cookie is named after it. */
    public enum Kind {
        /** To the school's own accounts and back. */
        ELSEWHERE("cairn-elsewhere"),
        /** A challenge that a passkey has to answer. */
        PASSKEY("cairn-passkey"),
        /** A device that knows the code of a class. */
        CLASS("cairn-class");

        private final Cookies.Kind cookie;

        Kind(String name) {
            this.cookie = new Cookies.Kind(name);
        }
    }

    /** The request and the answer to it. */
    public record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    /** Gives the browser these words to carry. */
    public void give(Kind kind, List<String> words, Duration longest, Exchange exchange) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(time.now().plus(longest).toEpochMilli());
            out.writeInt(words.size());
            for (var word : words) {
                out.writeUTF(word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a word longer than 64 KB
        }
        Cookies.give(
                kind.cookie,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(seal.close(purpose(kind), bytes.toByteArray())),
                exchange.request(),
                exchange.response());
    }

    /** What the browser carries, if it is ours and not too old. */
    public Optional<List<String>> find(Kind kind, HttpServletRequest request) {
        return Cookies.find(kind.cookie, request).flatMap(value -> open(kind, value));
    }

    /** The browser need not carry it any more. */
    public void end(Kind kind, Exchange exchange) {
        Cookies.takeBack(kind.cookie, exchange.request(), exchange.response());
    }

    private Optional<List<String>> open(Kind kind, String value) {
        try {
            var bytes = seal.find(purpose(kind), Base64.getUrlDecoder().decode(value));
            return bytes.isEmpty() ? Optional.empty() : words(bytes.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no Base64: not ours
        }
    }

    private Optional<List<String>> words(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readLong() <= time.now().toEpochMilli()) {
                return Optional.empty();
            }
            List<String> words = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                words.add(in.readUTF());
            }
            return Optional.of(List.copyOf(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // we wrote it
        }
    }

    private static String purpose(Kind kind) {
        return "access.errand " + kind.cookie.plain();
    }
}
