package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.cairnlearn.school.access.SecondFactorRule;
import org.cairnlearn.school.audit.Retention;
import org.cairnlearn.school.platform.DatabaseLogin;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.KeyFile;
import org.cairnlearn.school.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * How this installation is set up, after the settings file and the options on the command line.
 *
 * @param listen where the pages are
 * @param zone the school's time zone; null is the machine's
 * @param tenant the one that commands mean; null is the only one
 * @param protection what keeps others out
 * @param outside a PostgreSQL that somebody else runs; null is the embedded one in the home
 */
record Settings(
        Home home,
        Listen listen,
        @Nullable ZoneId zone,
        @Nullable TenantId tenant,
        Protection protection,
        @Nullable Outside outside) {

    /**
     * Where the pages are.
     *
     * @param address a network address or {@code localhost}
     * @param port 0 takes any free one
     * @param transport how what is said stays secret
     */
    record Listen(String address, int port, Transport transport) {
        /** Only this machine can reach it. */
        static final Listen STANDARD = new Listen("127.0.0.1", 8080, Transport.PLAIN);

        Listen {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("A port lies between 0 and 65535, not " + port);
            }
        }
    }

    /**
     * Who speaks https.
     *
     * @param tls Cairn itself, with these files
     * @param proxy a proxy in front, at this network address
     */
    record Transport(@Nullable Tls tls, @Nullable String proxy) {
        /** Nobody: only requests that stay on this machine are answered. */
        static final Transport PLAIN = new Transport(null, null);
    }

    /** A certificate with its chain and its private key, in PEM files. */
    record Tls(Path certificate, Path key) {}

    /**
     * What keeps others out.
     *
     * @param key what seals the most sensitive in the database
     * @param secondFactor whose password alone opens nothing
     * @param logYears how long a line of the log of who saw what is kept
     * @param elsewhere with which other accounts people come in
     */
    record Protection(
            KeyFile key, SecondFactorRule secondFactor, int logYears, List<Elsewhere> elsewhere) {
        Protection {
            elsewhere = List.copyOf(elsewhere);
        }

        static Protection standard(Home home) {
            return new Protection(
                    home.key(), SecondFactorRule.STAFF, Retention.STANDARD, List.of());
        }

        private Protection with(KeyFile other, SecondFactorRule rule) {
            return new Protection(other, rule, logYears, elsewhere);
        }
    }

    /** The two roles of a PostgreSQL that somebody else runs. */
    record Outside(DatabaseLogin owner, DatabaseLogin application) {}

    /** Without any file. */
    static Settings standard(Home home) {
        return new Settings(home, Listen.STANDARD, null, null, Protection.standard(home), null);
    }

    Settings withHome(Home other) {
        var key = protection.key().equals(home.key()) ? other.key() : protection.key();
        var kept = protection.with(key, protection.secondFactor());
        return new Settings(other, listen, zone, tenant, kept, outside);
    }

    Settings withTenant(TenantId other) {
        return new Settings(home, listen, zone, other, protection, outside);
    }

    Settings withPort(int port) {
        var elsewhere = new Listen(listen.address(), port, listen.transport());
        return new Settings(home, elsewhere, zone, tenant, protection, outside);
    }

    Settings inZone(ZoneId other) {
        return new Settings(home, listen, other, tenant, protection, outside);
    }

    /** For a made-up school, whose passwords are printed anyway. */
    Settings withoutSecondFactor() {
        var open = protection.with(protection.key(), SecondFactorRule.NOBODY);
        return new Settings(home, listen, zone, tenant, open, outside);
    }

    CairnLog log() {
        return CairnLog.in(home.folder());
    }
}
