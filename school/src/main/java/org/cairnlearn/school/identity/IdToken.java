package org.cairnlearn.school.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claims of an ID token whose signature was right, held against OpenID Connect Core 1.0 section
 * 3.1.3.7: whose word, for whom, for which visit, and of when.
 */
record IdToken(JWTClaimsSet claims) {
    /** Two clocks are this far apart at most. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** A token is redeemed within the minutes of one visit. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private static final int LONGEST_SUBJECT = 255;

    /** What it vouches for, if all of it is meant for this provider's client and this nonce. */
    Optional<Vouched> vouches(Provider provider, String nonce, Instant now) {
        try {
            return isFor(provider, nonce) && isOf(now) && isOfDomain(provider.trust().domain())
                    ? Optional.of(vouched(provider))
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty(); // a claim of another kind than it has to be
        }
    }

    private boolean isFor(Provider provider, String nonce) throws ParseException {
        var client = provider.client();
        var party = claims.getStringClaim("azp");
        var audience = claims.getAudience();
        var subject = claims.getSubject();
        return client.issuer().toString().equals(claims.getIssuer())
                && audience.contains(client.id())
                && (party == null ? audience.size() == 1 : party.equals(client.id()))
                && nonce.equals(claims.getStringClaim("nonce"))
                && subject != null
                && !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT;
    }

    private boolean isOf(Instant now) {
        var ends = claims.getExpirationTime();
        var made = claims.getIssueTime();
        var begins = claims.getNotBeforeTime();
        return ends != null
                && made != null
                && now.isBefore(ends.toInstant().plus(SKEW))
                && !made.toInstant().isAfter(now.plus(SKEW))
                && made.toInstant().isAfter(now.minus(OLDEST))
                && (begins == null || !begins.toInstant().isAfter(now.plus(SKEW)));
    }

    private boolean isOfDomain(Optional<String> domain) throws ParseException {
        return domain.isEmpty() || domain.get().equals(claims.getStringClaim("hd"));
    }

    private Vouched vouched(Provider provider) throws ParseException {
        var email = claims.getStringClaim("email");
        return new Vouched(
                new Vouched.Account(claims.getIssuer(), claims.getSubject()),
                email == null ? "" : email,
                provider.trust().emails() || isTrue(claims.getClaim("email_verified")),
                ways().anyMatch(provider.trust().twice()::contains));
    }

    /** Some providers write it as text. */
    private static boolean isTrue(@Nullable Object claim) {
        return claim != null && "true".equals(claim.toString());
    }

    /** How the person proved it there (RFC 8176), and the level that was reached. */
    private Stream<String> ways() throws ParseException {
        var methods = claims.getStringListClaim("amr");
        var level = claims.getStringClaim("acr");
        return Stream.concat(
                methods == null ? Stream.of() : List.copyOf(methods).stream(),
                Stream.ofNullable(level));
    }
}
