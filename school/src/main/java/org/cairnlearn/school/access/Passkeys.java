package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/**
 * Passkeys of staff (WebAuthn): a phone, a laptop or a key that proves two things at once, that it
 * is there and that its owner unlocked it. A page that imitates ours gets nothing: the browser
 * tells the device which site it is on. It opens its own pieces of {@link Work}: call it outside of
 * any.
 */
@Component
public final class Passkeys {
    /** To find the key in a bag. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int HANDLE = 2 * 2 * Long.BYTES;
    private static final int LONGEST_NAME = 60;
    private static final String NOBODY = "";

    private final Work work;
    private final PasskeySql sql;
    private final Errands errands;
    private final Arrivals arrivals;
    private final SchoolTime time;
    private final WebAuthn webAuthn = new WebAuthn();
    private final SecureRandom chance = new SecureRandom();

    Passkeys(Work work, PasskeySql sql, Errands errands, Arrivals arrivals, SchoolTime time) {
        this.work = work;
        this.sql = sql;
        this.errands = errands;
        this.arrivals = arrivals;
        this.time = time;
    }

    /**
     * A passkey of somebody's own.
     *
     * @param id as it is posted
     * @param name what the owner calls it
     */
    public record Shown(String id, String name, Instant madeAt, Optional<Instant> usedAt) {}

    /**
     * What a browser needs to make one or to use one.
     *
     * @param challenge to be signed, Base64 for addresses
     * @param host the name of this server
     * @param handle what a device keeps of whose it is; empty when one is used
     */
    public record Options(String challenge, String host, String handle) {}

    /** What a browser answered. */
    public sealed interface Answer {
        record Added() implements Answer {}

        record SignedIn(SignInResult.SignedIn signedIn) implements Answer {}

        /** Not of this visit, not of this site, not of this account, or used before. */
        record Refused() implements Answer {}
    }

    /** Somebody's own, by age. */
    public List<Shown> of(Visitor visitor) {
        return work.read(Actor.Task.signingIn(visitor.tenant()), () -> sql.of(visitor.account()));
    }

    /** What is needed to make one. */
    public Options toMake(Visitor visitor, Errands.Exchange exchange) {
        return options(visitor.account().toString(), handle(visitor), exchange);
    }

    /** What is needed to come in with one. */
    public Options toComeIn(Errands.Exchange exchange) {
        return options(NOBODY, "", exchange);
    }

    private Options options(String whose, String handle, Errands.Exchange exchange) {
        var challenge = Secret.fresh(chance);
        errands.give(Errands.Kind.PASSKEY, List.of(whose, challenge), LONGEST, exchange);
        return new Options(challenge, exchange.request().getServerName(), handle);
    }

    /** Keeps a new one. */
    public Answer add(Visitor visitor, String name, String json, Errands.Exchange exchange) {
        var challenge = challenge(visitor.account().toString(), exchange);
        var made = challenge.flatMap(one -> webAuthn.made(json, site(exchange.request(), one)));
        if (made.isEmpty()) {
            return new Answer.Refused();
        }
        var passkey =
                new PasskeySql.Stored(
                        made.get().id(),
                        visitor.account(),
                        exchange.request().getServerName(),
                        made.get().publicKey(),
                        made.get().uses());
        var added =
                work.write(
                        Actor.Task.signingIn(visitor.tenant()),
                        () -> first(challenge.get()) && sql.add(passkey, called(name), time.now()));
        return added ? new Answer.Added() : new Answer.Refused();
    }

    private static String called(String name) {
        var shown = name.strip();
        var word = shown.isEmpty() ? "Passkey" : shown;
        return word.length() <= LONGEST_NAME ? word : word.substring(0, LONGEST_NAME);
    }

    /** Takes one away; it opens nothing any more. */
    public void remove(Visitor visitor, String id) {
        decoded(id)
                .ifPresent(bytes ->
                        work.write(
                                Actor.Task.signingIn(visitor.tenant()),
                                () -> sql.remove(visitor.account(), bytes)));
    }

    /** Lets somebody in who proves to hold one. */
    public Answer comeIn(String json, Errands.Exchange exchange) {
        var challenge = challenge(NOBODY, exchange);
        var claim = challenge.flatMap(_ -> webAuthn.claim(json));
        var whose = claim.flatMap(one -> Whose.of(one.handle()));
        if (whose.isEmpty()) {
            return new Answer.Refused();
        }
        var site = site(exchange.request(), challenge.get());
        return work.write(
                Actor.Task.signingIn(whose.get().tenant()),
                () -> proved(claim.get(), whose.get(), site));
    }

    private Answer proved(WebAuthn.Claim claim, Whose whose, WebAuthn.Site site) {
        var stored =
                sql.lock(claim.id())
                        .filter(one -> one.account().equals(whose.account()))
                        .filter(one -> one.host().equals(site.host()));
        var uses = stored.flatMap(one -> webAuthn.used(claim, one, site));
        if (uses.isEmpty() || !first(site.challenge())) {
            return new Answer.Refused();
        }
        sql.used(claim.id(), uses.get(), time.now());
        return arrivals.begin(whose.tenant(), whose.account(), new Proof.Twice())
                .<Answer>map(Answer.SignedIn::new)
                .orElseGet(Answer.Refused::new);
    }

    /** The challenge that this browser was given, for this errand and nobody else's. */
    private Optional<String> challenge(String whose, Errands.Exchange exchange) {
        var carried = errands.find(Errands.Kind.PASSKEY, exchange.request());
        errands.end(Errands.Kind.PASSKEY, exchange);
        return carried.filter(words -> words.size() == 2 && words.getFirst().equals(whose))
                .map(List::getLast);
    }

    private boolean first(String challenge) {
        return arrivals.useOnce("challenge " + challenge, LONGEST);
    }

    private static WebAuthn.Site site(HttpServletRequest request, String challenge) {
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return new WebAuthn.Site(
                "%s://%s%s".formatted(request.getScheme(), request.getServerName(), port),
                request.getServerName(),
                challenge);
    }

    private static String handle(Visitor visitor) {
        var tenant = visitor.tenant().value();
        var account = visitor.account();
        return Secret.text(
                ByteBuffer.allocate(HANDLE)
                        .putLong(tenant.getMostSignificantBits())
                        .putLong(tenant.getLeastSignificantBits())
                        .putLong(account.getMostSignificantBits())
                        .putLong(account.getLeastSignificantBits())
                        .array());
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whose a passkey says it is; what it signs has to agree. */
    private record Whose(TenantId tenant, UUID account) {
        static Optional<Whose> of(byte[] handle) {
            if (handle.length != HANDLE) {
                return Optional.empty();
            }
            var bytes = ByteBuffer.wrap(handle);
            return Optional.of(
                    new Whose(
                            new TenantId(new UUID(bytes.getLong(), bytes.getLong())),
                            new UUID(bytes.getLong(), bytes.getLong())));
        }
    }
}
