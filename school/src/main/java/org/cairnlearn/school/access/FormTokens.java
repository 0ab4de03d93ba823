package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The two kinds of {@link FormToken}: the session's own for somebody signed in; before that, a
 * random cookie signed with this installation's key (OWASP: signed double submit), so that nobody
 * is signed in to an account by somebody else's form.
 */
@Component
final class FormTokens {
    private static final Cookies.Kind BROWSER = new Cookies.Kind("cairn-form");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String SIGNATURE = "HmacSHA256";

    private final SecretKeySpec key;
    private final SecureRandom chance = new SecureRandom();

    FormTokens(AccessSettings settings) {
        var set = settings.formKey();
        var words = set == null ? Secret.fresh(chance) : set;
        this.key = new SecretKeySpec(words.getBytes(StandardCharsets.UTF_8), SIGNATURE);
    }

    /** The token for a page about to be drawn; gives the browser its cookie if it needs one. */
    public FormToken of(HttpServletRequest request, HttpServletResponse response) {
        return FormToken.of(
                Visitor.find(request)
                        .map(Visitor::csrfToken)
                        .or(() -> browser(request).map(this::signed))
                        .orElseGet(() -> signed(give(request, response))));
    }

    private String give(HttpServletRequest request, HttpServletResponse response) {
        var given = request.getAttribute(FormTokens.class.getName());
        if (given instanceof String nonce) {
            return nonce;
        }
        var nonce = Secret.fresh(chance);
        request.setAttribute(FormTokens.class.getName(), nonce);
        Cookies.give(BROWSER, nonce, request, response);
        return nonce;
    }

    /** Whether a request carries the token of its session, or of its browser before sign-in. */
    boolean proves(String token, HttpServletRequest request) {
        return Visitor.find(request)
                .map(Visitor::csrfToken)
                .or(() -> browser(request).map(this::signed))
                .filter(right -> Secret.equal(token, right))
                .isPresent();
    }

    private Optional<String> browser(HttpServletRequest request) {
        return Cookies.find(BROWSER, request).filter(nonce -> NONCE.matcher(nonce).matches());
    }

    private String signed(String nonce) {
        try {
            var mac = Mac.getInstance(SIGNATURE);
            mac.init(key);
            return Secret.text(mac.doFinal(nonce.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e); // every Java has it, and takes any key
        }
    }
}
