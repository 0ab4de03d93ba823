package org.cairnlearn.school.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The only way out asks nobody inside, whatever a name leads to. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReachTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.9.10",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void an_address_inside_is_not_on_the_internet(String address) {
        assertThat(Reach.INTERNET.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.0.0.1",
                "128.0.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void an_address_outside_is(String address) {
        assertThat(Reach.INTERNET.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void the_own_network_is_private_addresses_and_never_this_machine_or_its_metadata() {
        assertThat(Reach.OWN_NETWORK.allows(InetAddress.ofLiteral("10.0.0.7"))).isTrue();
        assertThat(Reach.OWN_NETWORK.allows(InetAddress.ofLiteral("fd00::7"))).isTrue();
        assertThat(Reach.OWN_NETWORK.allows(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
        assertThat(Reach.OWN_NETWORK.allows(InetAddress.ofLiteral("169.254.169.254"))).isFalse();
        assertThat(Reach.OWN_NETWORK.allows(InetAddress.ofLiteral("fd00:ec2::254"))).isFalse();
        assertThat(Reach.THIS_MACHINE.allows(InetAddress.ofLiteral("10.0.0.7"))).isFalse();
    }

    @Test
    void only_https_goes_out_and_no_password_stands_in_an_address() {
        assertThat(Reach.INTERNET.mayAsk(URI.create("https://id.example/keys"))).isTrue();
        assertThat(Reach.INTERNET.mayAsk(URI.create("http://id.example/keys"))).isFalse();
        assertThat(Reach.OWN_NETWORK.mayAsk(URI.create("http://id.example/keys"))).isFalse();
        assertThat(Reach.INTERNET.mayAsk(URI.create("https://me:secret@id.example/"))).isFalse();
        assertThat(Reach.INTERNET.mayAsk(URI.create("file:///etc/passwd"))).isFalse();
        assertThat(Reach.INTERNET.mayAsk(URI.create("https:keys"))).isFalse();
    }

    @Test
    void a_name_that_leads_inside_is_not_asked() throws IOException {
        var asked = new AtomicInteger();
        try (var outward = new Outward()) {
            var server = server(asked, "{}", 200);
            var port = server.getAddress().getPort();
            assertThatThrownBy(() ->
                            outward.get(URI.create("https://localhost:" + port), Reach.INTERNET))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() ->
                            outward.get(URI.create("http://127.0.0.1:" + port), Reach.OWN_NETWORK))
                    .isInstanceOf(IOException.class);
            assertThat(asked).hasValue(0);
            server.stop(0);
        }
    }

    @Test
    void no_redirect_is_followed_and_no_endless_answer_read() throws IOException {
        var asked = new AtomicInteger();
        try (var outward = new Outward()) {
            var moved = server(asked, "", 302);
            var address = URI.create("http://127.0.0.1:" + moved.getAddress().getPort());
            assertThat(outward.get(address, Reach.THIS_MACHINE).status()).isEqualTo(302);
            assertThat(asked).hasValue(1);
            moved.stop(0);
            var endless = server(asked, "x".repeat(300 * 1024), 200);
            var endlessAddress = URI.create("http://127.0.0.1:" + endless.getAddress().getPort());
            assertThatThrownBy(() -> outward.get(endlessAddress, Reach.THIS_MACHINE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("longer than anything");
            endless.stop(0);
        }
    }

    private static HttpServer server(AtomicInteger asked, String body, int status)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    var bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
