package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.cairnlearn.school.platform.Home;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsFileTest {
    private static final Home STANDARD = new Home(Path.of("/var/lib/cairn"));

    @TempDir Path folder;

    @Test
    void an_empty_file_is_the_standard_school() throws IOException {
        assertThat(read("")).isEqualTo(Settings.standard(STANDARD));
    }

    @Test
    void a_whole_file_is_understood() throws IOException {
        var settings =
                read(
                        """
                        # Harbor District
                        home = school
                        address=0.0.0.0
                        port=8443
                        zone=America/New_York
                        tenant=0199f0c4-7a00-7000-8000-000000000001
                        database.url=jdbc:postgresql://db.harbor.example/cairn
                        database.user=cairn_app
                        database.password=pass#word \\\\ with = signs
                        database.owner.user=cairn_owner
                        database.owner.password=other
                        """);
        assertThat(settings.home().folder()).isEqualTo(folder.resolve("school"));
        assertThat(settings.listen())
                .isEqualTo(new Settings.Listen("0.0.0.0", 8443, Settings.Transport.PLAIN));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(settings.tenant()).hasToString("0199f0c4-7a00-7000-8000-000000000001");
        assertThat(settings.outside().application().user()).isEqualTo("cairn_app");
        assertThat(settings.outside().application().password())
                .isEqualTo("pass#word \\ with = signs");
        assertThat(settings.outside().owner().user()).isEqualTo("cairn_owner");
        assertThat(settings.outside().owner().url())
                .isEqualTo("jdbc:postgresql://db.harbor.example/cairn");
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_line_and_what_to_write() throws IOException {
        assertThat(
                        troubles(
                                """
                                # a comment that ends in a backslash \\
                                prot=8080
                                port=80800

                                address=the-server
                                zone=Harbor
                                tenant=district
                                port=8080
                                home=
                                """))
                .isEqualTo(
                        """
                        FILE, line 2: There is no setting of the name prot. Correct the name or take the line out; docs/reference/configuration.md lists all.
                        FILE, line 8: port is set a second time. Take one of the two lines out.
                        FILE, line 9: home has no value. Write one after the = sign, or take the line out.
                        FILE, line 5: The value of address is neither a network address nor localhost. Write for example address=127.0.0.1.
                        FILE, line 3: The value of port is not a number from 0 to 65535. Write for example port=8080.
                        FILE, line 6: The value of zone is not a time zone's name. Write for example zone=America/New_York.
                        FILE, line 7: The value of tenant is not a tenant's id. Write for example tenant=0199f0c4-7a00-7000-8000-000000000000.
                        """);
    }

    @Test
    void a_line_that_goes_on_counts_from_where_it_began() throws IOException {
        assertThat(
                        troubles(
                                """
                                zone=America/\\
                                    New_York
                                prot=1
                                """))
                .startsWith("FILE, line 3: There is no setting of the name prot.");
    }

    @Test
    void an_outside_database_needs_both_of_its_roles() throws IOException {
        assertThat(
                        troubles(
                                """
                                database.url=jdbc:mysql://db/cairn
                                database.user=cairn_app
                                database.password=s3cret
                                """))
                .contains(
                        "line 1: database.url is set, but database.owner.user is not.",
                        "line 1: database.url is set, but database.owner.password is not.",
                        "line 1: The value of database.url is not a PostgreSQL address.")
                .doesNotContain("s3cret");
    }

    @Test
    void a_certificate_and_its_key_are_looked_at_before_anything_starts() throws Exception {
        Certificate.madeIn(folder);
        var other = Files.createDirectory(folder.resolve("other"));
        Certificate.madeIn(other);
        assertThat(read("tls.certificate=cert.pem\ntls.key=key.pem\n").listen().transport().tls())
                .isEqualTo(new Settings.Tls(folder.resolve("cert.pem"), folder.resolve("key.pem")));
        assertThat(troubles("tls.certificate=cert.pem\ntls.key=other/key.pem\n"))
                .startsWith(
                        "FILE, line 2: The value of tls.key names the key of another certificate.");
        assertThat(troubles("tls.certificate=key.pem\ntls.key=key.pem\n"))
                .startsWith(
                        "FILE, line 1: The value of tls.certificate names no PEM file with a certificate that can be read here.");
        assertThat(troubles("tls.certificate=cert.pem\ntls.key=cert.pem\n"))
                .startsWith(
                        "FILE, line 2: The value of tls.key names no PEM file with a private key without a pass phrase that can be read here.");
        assertThat(troubles("tls.key=key.pem\n"))
                .startsWith("FILE, line 1: tls.key is set, but tls.certificate is not.");
        assertThat(troubles("proxy=proxy.harbor.example\n"))
                .startsWith("FILE, line 1: The value of proxy is not a network address.");
    }

    @Test
    void several_identity_providers_are_read_each_with_its_secret_from_a_file() throws IOException {
        Files.writeString(folder.resolve("google.secret"), "s3cret\n");
        var read =
                read(
                        """
                        oidc.google.issuer=https://accounts.google.com
                        oidc.google.client=4711.apps.googleusercontent.com
                        oidc.google.secret.file=google.secret
                        oidc.google.name=Google
                        oidc.google.domain=harbor.example
                        oidc.district.issuer=https://id.harbor.example/realms/school
                        oidc.district.client=cairn
                        oidc.district.secret.file=google.secret
                        oidc.district.name=Harbor account
                        oidc.district.second.factor=mfa,gold
                        oidc.district.network=own-network
                        """);
        var all = read.protection().elsewhere();
        assertThat(all).extracting(Elsewhere::name).containsExactly("district", "google");
        assertThat(all.getLast().properties())
                .containsEntry("cairn.identity.oidc.google.secret", "s3cret")
                .containsEntry("cairn.identity.oidc.google.domain", "harbor.example");
        assertThat(all.getFirst().properties())
                .containsEntry("cairn.identity.oidc.district.second-factor", "mfa,gold");
        assertThat(all.toString()).doesNotContain("s3cret");
    }

    @Test
    void the_log_is_kept_for_three_to_a_hundred_years() throws IOException {
        assertThat(read("log.years=5").protection().logYears()).isEqualTo(5);
        assertThat(read("").protection().logYears()).isEqualTo(8);
        for (var years : List.of("2", "101", "-8", "ten", "8.5")) {
            assertThat(troubles("log.years=%s\n".formatted(years)))
                    .asString()
                    .contains("log.years is not a number from 3 to 100");
        }
    }

    @Test
    void the_guides_examples_of_identity_providers_are_settings() throws IOException {
        var guide =
                Files.readString(
                        Path.of("").toAbsolutePath().resolve("../docs/guide/school-accounts.md"));
        var examples =
                Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL)
                        .matcher(guide)
                        .results()
                        .map(one -> one.group(1))
                        .toList();
        assertThat(examples).hasSize(3);
        for (var secret : List.of("google", "microsoft", "district")) {
            Files.writeString(folder.resolve(secret + ".secret"), "s3cret\n");
        }
        assertThat(read(String.join("", examples)).protection().elsewhere())
                .extracting(Elsewhere::name)
                .containsExactly("district", "google", "microsoft");
    }

    @Test
    void what_is_wrong_with_an_identity_provider_is_told() throws IOException {
        assertThat(
                        troubles(
                                """
                                oidc.google.issuer=http://accounts.google.com
                                oidc.google.client=4711
                                oidc.google.secret.file=nowhere
                                oidc.google.colour=red
                                oidc.google.client=4712
                                """))
                .contains(
                        "line 1: The value of oidc.google.issuer is not an https address.",
                        "line 3: The value of oidc.google.secret.file names no file",
                        "line 4: There is no setting of the name oidc.google.colour.",
                        "line 5: oidc.google.client is set a second time.",
                        "oidc.google.name is not.");
    }

    @Test
    void a_backslash_that_is_no_escape_is_told() throws IOException {
        assertThat(troubles("home=C:\\users\\school\n"))
                .startsWith("FILE, line 1: A backslash here begins an escape that there is not.");
    }

    @Test
    void a_file_that_is_not_text_is_told() throws IOException {
        var file = Files.write(folder.resolve("cairn.properties"), new byte[] {'a', (byte) 0xe9});
        var stopped =
                catchThrowableOfType(CommandStopped.class, () -> SettingsFile.read(file, STANDARD));
        assertThat(stopped.troubles().getFirst().sentence()).contains("is not UTF-8 text");
    }

    @Test
    void the_command_says_what_is_wrong_in_its_file() throws IOException {
        write("nonsense=1\n");
        var typed =
                Typed.in(
                        folder, "serve", "--config", folder.resolve("cairn.properties").toString());
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("line 1: There is no setting of the name nonsense.");
    }

    private Settings read(String text) throws IOException {
        return SettingsFile.read(write(text), STANDARD);
    }

    private String troubles(String text) throws IOException {
        var file = write(text);
        var stopped =
                catchThrowableOfType(CommandStopped.class, () -> SettingsFile.read(file, STANDARD));
        assertThat(stopped.exitCode()).isEqualTo(2);
        var lines = new StringBuilder();
        stopped.troubles()
                .forEach(trouble ->
                        lines.append(trouble.sentence().replace(file.toString(), "FILE"))
                                .append('\n'));
        return lines.toString();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("cairn.properties"), text, StandardCharsets.UTF_8);
    }
}
