package org.cairnlearn.school.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.cairnlearn.school.access.Arrivals;
import org.cairnlearn.school.access.Errands;
import org.cairnlearn.school.access.Proof;
import org.cairnlearn.school.access.ReturnPath;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signing in with an account elsewhere: the authorization code flow with PKCE (OpenID Connect Core
 * 1.0 section 3.1, RFC 7636). It opens its own pieces of {@link Work} and holds none while a
 * provider is asked: call it outside of any.
 */
@Component
public final class IdentityDoor {
    /** To sign in over there, a second factor and all. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(IdentityDoor.class);

    private final Providers providers;
    private final Errands errands;
    private final Arrivals arrivals;
    private final Whose whose;
    private final Work work;
    private final SecureRandom chance = new SecureRandom();

    IdentityDoor(Providers providers, Errands errands, Arrivals arrivals, Whose whose, Work work) {
        this.providers = providers;
        this.errands = errands;
        this.arrivals = arrivals;
        this.whose = whose;
        this.work = work;
    }

    /**
     * A way in.
     *
     * @param id in its address
     * @param name on its button
     */
    public record Way(String id, String name) {}

    /** What comes back in the address. */
    public record Returned(@Nullable String code, @Nullable String state, @Nullable String iss) {}

    /** All ways into one of these schools. */
    public List<Way> ways(List<TenantId> schools) {
        return providers.all().stream()
                .filter(provider -> schools.stream().anyMatch(provider::serves))
                .map(provider -> new Way(provider.id(), provider.name()))
                .toList();
    }

    /** Which of these schools a way leads into. */
    public List<TenantId> schools(String way, List<TenantId> schools) {
        return providers.find(way).stream()
                .flatMap(provider -> schools.stream().filter(provider::serves))
                .toList();
    }

    /** Sends a browser away. */
    public Elsewhere leave(
            String way, TenantId tenant, ReturnPath next, Errands.Exchange exchange) {
        var provider = providers.find(way).filter(one -> one.serves(tenant));
        if (provider.isEmpty()) {
            return new Elsewhere.Refused();
        }
        var attempt = new Attempt(way, tenant, next, Attempt.Secrets.fresh(chance));
        try {
            var address =
                    providers.door(provider.get()).ask(attempt.secrets(), back(way, exchange));
            errands.give(Errands.Kind.ELSEWHERE, attempt.words(), LONGEST, exchange);
            return new Elsewhere.Away(address);
        } catch (IOException e) {
            LOG.warn("The identity provider {} does not answer: {}", way, e.getMessage());
            return new Elsewhere.NoAnswer();
        }
    }

    /** Takes a browser back in. */
    public Elsewhere comeBack(String way, Returned returned, Errands.Exchange exchange) {
        var attempt =
                errands.find(Errands.Kind.ELSEWHERE, exchange.request())
                        .flatMap(Attempt::of)
                        .filter(one -> one.provider().equals(way));
        errands.end(Errands.Kind.ELSEWHERE, exchange);
        var provider = providers.find(way);
        var code = returned.code();
        if (attempt.isEmpty()
                || provider.isEmpty()
                || code == null
                || !isOf(returned, attempt.get(), provider.get())
                || !firstTime(attempt.get())) {
            return new Elsewhere.Refused();
        }
        try {
            return providers
                    .door(provider.get())
                    .redeem(code, attempt.get().secrets(), back(way, exchange))
                    .map(claims -> comeIn(claims, attempt.get(), provider.get()))
                    .orElseGet(Elsewhere.Refused::new);
        } catch (IOException e) {
            LOG.warn("The identity provider {} does not answer: {}", way, e.getMessage());
            return new Elsewhere.NoAnswer();
        }
    }

    /** The way back of this visit; a provider that names itself names itself rightly (RFC 9207). */
    private static boolean isOf(Returned returned, Attempt attempt, Provider provider) {
        var state = returned.state();
        var issuer = returned.iss();
        return state != null
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8),
                        attempt.secrets().state().getBytes(StandardCharsets.UTF_8))
                && (issuer == null || issuer.equals(provider.client().issuer().toString()))
                && provider.serves(attempt.tenant());
    }

    private boolean firstTime(Attempt attempt) {
        return work.write(
                Actor.Task.signingIn(attempt.tenant()),
                () -> arrivals.useOnce("nonce " + attempt.secrets().nonce(), LONGEST));
    }

    private Elsewhere comeIn(JWTClaimsSet claims, Attempt attempt, Provider provider) {
        return whose.vouched(claims, provider, attempt.secrets().nonce())
                .map(who -> comeIn(who, attempt))
                .orElseGet(Elsewhere.Refused::new);
    }

    private Elsewhere comeIn(Vouched who, Attempt attempt) {
        var tenant = attempt.tenant();
        var proof = who.twice() ? new Proof.Twice() : new Proof.Once();
        return work.write(
                new Actor.Task(tenant, "sign-in"),
                () ->
                        switch (whose.find(who)) {
                            case Whose.Found.None(var reason) -> new Elsewhere.Unclear(reason);
                            case Whose.Found.One(var account) ->
                                    arrivals.begin(tenant, account, proof)
                                            .<Elsewhere>map(
                                                    in -> new Elsewhere.Back(in, attempt.next()))
                                            .orElseGet(() ->
                                                    new Elsewhere.Unclear(
                                                            Unresolved.Reason.CLOSED));
                        });
    }

    /** The address that is registered with the provider. */
    private static URI back(String way, Errands.Exchange exchange) {
        var request = exchange.request();
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return URI.create(
                "%s://%s%s/sign-in/with/%s/back"
                        .formatted(request.getScheme(), request.getServerName(), port, way));
    }
}
