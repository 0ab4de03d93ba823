package org.cairnlearn.school.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about coming in ({@code cairn.access.…}).
 *
 * @param visitorPerMinute requests that one signed-in visitor may make in a minute, and at once
 * @param addressPerMinute the same for everybody not signed in at one network address: a whole
 *     school in the morning, behind one router
 * @param triesPerPerson wrong passwords in a row for one login from one address before it waits
 * @param waitPerPerson how long until one more of them is looked at
 * @param triesPerAddress wrong passwords in a row from one address, whatever the logins
 * @param waitPerAddress how long until one more of them is looked at
 * @param secondFactor whose password alone opens nothing
 * @param formKey signs the sign-in form; 32 characters or more, the same on every server of one
 *     installation. Without it each start makes its own, and a sign-in page opened before the start
 *     must be loaded again
 */
@ConfigurationProperties("cairn.access")
record AccessSettings(
        @DefaultValue("600") int visitorPerMinute,
        @DefaultValue("6000") int addressPerMinute,
        @DefaultValue("10") int triesPerPerson,
        @DefaultValue("1m") Duration waitPerPerson,
        @DefaultValue("100") int triesPerAddress,
        @DefaultValue("3s") Duration waitPerAddress,
        @DefaultValue("nobody") SecondFactorRule secondFactor,
        @Nullable String formKey) {
    private static final int SHORTEST_KEY = 32;

    AccessSettings {
        if (Math.min(visitorPerMinute, addressPerMinute) < 1
                || Math.min(triesPerPerson, triesPerAddress) < 1) {
            throw new IllegalArgumentException(
                    "cairn.access: visitor-per-minute, address-per-minute, tries-per-person and tries-per-address are 1 or more");
        }
        if (!waitPerPerson.isPositive() || !waitPerAddress.isPositive()) {
            throw new IllegalArgumentException(
                    "cairn.access: wait-per-person and wait-per-address are longer than nothing");
        }
        if (formKey != null && formKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "cairn.access.form-key has %d characters or more, not %d"
                            .formatted(SHORTEST_KEY, formKey.length()));
        }
    }

    @Override
    public String toString() {
        return "AccessSettings[…]"; // never the key
    }
}
