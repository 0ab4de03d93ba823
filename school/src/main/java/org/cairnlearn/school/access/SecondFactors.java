package org.cairnlearn.school.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Seal;
import org.springframework.stereotype.Component;

/**
 * The authenticator apps of accounts. Every method belongs inside a piece of {@code Work} and acts
 * on its tenant.
 */
@Component
final class SecondFactors {
    private static final int RECOVERY_CODES = 10;
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int SIGNS_OF_CODE = 16;

    private final SecondFactorSql sql;
    private final AccessSql accounts;
    private final AccessSettings settings;
    private final Seal seal;
    private final SchoolTime time;
    private final SecureRandom chance = new SecureRandom();

    SecondFactors(
            SecondFactorSql sql,
            AccessSql accounts,
            AccessSettings settings,
            Seal seal,
            SchoolTime time) {
        this.sql = sql;
        this.accounts = accounts;
        this.settings = settings;
        this.seal = seal;
        this.time = time;
    }

    /** What an account has to do after its password. */
    Optional<Missing> missing(Account account) {
        if (sql.confirmed(account.id()) || sql.hasPasskey(account.id())) {
            return Optional.of(Missing.CODE); // with a passkey only, no code is ever right
        }
        return settings.secondFactor().asks(account.role())
                ? Optional.of(Missing.SET_UP)
                : Optional.empty();
    }

    boolean confirmed(UUID account) {
        return sql.confirmed(account);
    }

    int recoveryCodes(UUID account) {
        return sql.recoveryCodes(account);
    }

    /** What to put into an app; nothing when there is one already. */
    Optional<SecondStep.Shown> show(UUID account) {
        return sql.confirmed(account)
                ? Optional.empty()
                : accounts.find(account).map(one -> propose(account).shown(one.login()));
    }

    /** A secret to put into an app: the one that was shown before, until a code confirms it. */
    Authenticator propose(UUID account) {
        var stored = sql.lock(account);
        if (stored.isPresent()) {
            return open(account, stored.get());
        }
        var fresh = Authenticator.fresh(chance);
        sql.propose(account, seal.close(purpose(account), fresh.secret()), time.now());
        return fresh;
    }

    /**
     * Takes the first code of a new app.
     *
     * @return the recovery codes, to be shown once; nothing when the code is wrong or there is an
     *     app already
     */
    Optional<List<String>> confirm(UUID account, String code) {
        var stored = sql.lock(account).filter(one -> !one.confirmed());
        if (stored.isEmpty() || !take(account, stored.get(), code)) {
            return Optional.empty();
        }
        var codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        sql.setRecoveryCodes(account, codes.stream().map(SecondFactors::digest).toList());
        return Optional.of(codes);
    }

    /** Whether this is a code of the account's app, or an unused recovery code; either once. */
    boolean accepts(UUID account, String code) {
        return sql.lock(account)
                .filter(SecondFactorSql.Stored::confirmed)
                .filter(stored ->
                        take(account, stored, code) || sql.useRecoveryCode(account, digest(code)))
                .isPresent();
    }

    /** Forgets the app and its recovery codes. */
    void forget(UUID account) {
        sql.forget(account);
    }

    private boolean take(UUID account, SecondFactorSql.Stored stored, String code) {
        var step = open(account, stored).step(code, time.now(), stored.lastStep());
        step.ifPresent(one -> sql.take(account, one, time.now()));
        return step.isPresent();
    }

    private Authenticator open(UUID account, SecondFactorSql.Stored stored) {
        return new Authenticator(seal.open(purpose(account), stored.sealed()));
    }

    private static String purpose(UUID account) {
        return "access.second_factor.sealed " + account;
    }

    private String recoveryCode() {
        var signs = new StringBuilder();
        chance.ints(SIGNS_OF_CODE, 0, SIGNS.length())
                .forEach(place -> signs.append(SIGNS.charAt(place)));
        return signs.toString().replaceAll("(.{4})(?=.)", "$1-");
    }

    private static byte[] digest(String code) {
        return Secret.digest("recovery " + code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
