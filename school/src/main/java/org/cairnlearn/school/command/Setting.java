package org.cairnlearn.school.command;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every key that the file of {@code --config} may hold. The reference page is compared with this
 * list by a test.
 */
enum Setting {
    HOME(
            "home",
            "`$CAIRN_HOME`, else `~/.local/share/cairn`",
            "The folder of this school: the embedded database, its secrets and `cairn.log`. A relative path starts at the settings file's folder."),
    ADDRESS(
            "address",
            "`127.0.0.1`",
            "The network address that the pages listen on: a number such as `127.0.0.1` or `::1`, or `localhost`. `0.0.0.0` means every address of the machine. Whoever comes from another machine comes by https: set `tls.certificate`, or `proxy`."),
    PORT("port", "`8080`", "The port of the pages, from 0 to 65535; 0 takes any free one."),
    TLS_CERTIFICATE(
            "tls.certificate",
            "none: http, for this machine only",
            "The server's certificate with its chain, a PEM file; the pages are then at https. A relative path starts at the settings file's folder. It is read at start: start anew after renewing it."),
    TLS_KEY(
            "tls.key",
            "",
            "The certificate's private key, a PEM file without a pass phrase that only the account which runs Cairn may read."),
    PROXY(
            "proxy",
            "none",
            "The network address of a proxy that speaks https for Cairn, such as `10.0.0.5`. What it says in `X-Forwarded-Proto`, `X-Forwarded-Host` and `X-Forwarded-For` is believed; it must set all three. Nobody else's are."),
    KEY_FILE(
            "key.file",
            "`cairn.key` in the home",
            "The key that seals the most sensitive in the database; made at the first start. Keep a copy apart from the backups of the database: without it what is sealed stays sealed."),
    SECOND_FACTOR(
            "second.factor",
            "`staff`",
            "Whose password alone opens nothing, so that a code of an authenticator app is asked for: `staff`, `office` (those who look after the school's data) or `nobody`."),
    LOG_YEARS(
            "log.years",
            "`8`",
            "For how many years a line of the log of who saw what is kept, from 3 to 100; a job removes what is older, once a day. Eight are seven and more after the school year of the line."),
    OIDC_ISSUER(
            "oidc.NAME.issuer",
            "none",
            "People sign in with accounts that they have elsewhere, by OpenID Connect: the address of the identity provider, such as `https://accounts.google.com`. NAME is a short name of your own, such as `google`; several may be set. The keys below belong to it; [the guide](../guide/school-accounts.md) has examples."),
    OIDC_CLIENT(
            "oidc.NAME.client",
            "",
            "What the identity provider knows this installation as. It takes browsers back at `https://YOUR-ADDRESS/sign-in/with/NAME/back`."),
    OIDC_SECRET_FILE(
            "oidc.NAME.secret.file",
            "",
            "The file with the secret that the identity provider gave for this client, in its first line; only the account that runs Cairn should be able to read it."),
    OIDC_NAME("oidc.NAME.name", "", "What stands on the button of the sign-in page."),
    OIDC_TENANT(
            "oidc.NAME.tenant",
            "all of the installation",
            "The only tenant whose people have accounts there: its id."),
    OIDC_DOMAIN(
            "oidc.NAME.domain",
            "any",
            "The only hosted domain whose accounts count (the `hd` of Google), such as `harbor.example`."),
    OIDC_SECOND_FACTOR(
            "oidc.NAME.second.factor",
            "`mfa`",
            "Values of `amr` or `acr`, with commas between them, by which the identity provider says that it has asked for a second proof. Then Cairn asks for none."),
    OIDC_EMAILS_VERIFIED(
            "oidc.NAME.emails.verified",
            "`false`",
            "`true` for an identity provider that gives its accounts their e-mail addresses itself and does not say that they are verified, such as the directory of one organisation. Never for one where anybody may type an address."),
    OIDC_NETWORK(
            "oidc.NAME.network",
            "`internet`",
            "Where the identity provider is: `internet`, or `own-network` when its name leads to a private address."),
    ZONE(
            "zone",
            "the machine's",
            "The school's time zone, such as `America/New_York`. A school day starts at midnight there."),
    TENANT(
            "tenant",
            "the only one",
            "Which district or school a command means, when the installation has several: its id."),
    DATABASE_URL(
            "database.url",
            "the embedded PostgreSQL",
            "A PostgreSQL 15 to 18 that you run yourselves, such as `jdbc:postgresql://db.example.org/cairn`. The four keys below belong to it."),
    DATABASE_USER(
            "database.user",
            "",
            "The role that reads and writes: not an owner of tables, no superuser, no bypassrls."),
    DATABASE_PASSWORD("database.password", "", "Its password."),
    DATABASE_OWNER_USER(
            "database.owner.user",
            "",
            "The role that owns the schema and changes it at start; used for nothing else."),
    DATABASE_OWNER_PASSWORD("database.owner.password", "", "Its password.");

    private final String key;
    private final String standard;
    private final String meaning;

    Setting(String key, String standard, String meaning) {
        this.key = key;
        this.standard = standard;
        this.meaning = meaning;
    }

    String key() {
        return key;
    }

    static Optional<Setting> find(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    /** This key's line of the reference table. */
    String reference() {
        return "| `%s` | %s | %s |".formatted(key, standard, meaning);
    }
}
