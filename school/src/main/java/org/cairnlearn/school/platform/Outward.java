package org.cairnlearn.school.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * The only way out: asks another server that an operator named. The name is looked up once, every
 * address behind it has to lie within {@link Reach}, and the connection goes to exactly those: a
 * name cannot lead inside. It follows no redirect, keeps no cookie, and reads so much and waits so
 * long.
 */
@Component
public final class Outward implements AutoCloseable {
    private static final Timeout PATIENCE = Timeout.ofSeconds(5);
    private static final Timeout LONG_PATIENCE = Timeout.ofMinutes(1);
    private static final String NAME = "Cairn";
    private static final int PART = 64 * 1024;
    private static final int MOST_BYTES = 256 * 1024;

    private final Map<Reach, CloseableHttpClient> clients = new EnumMap<>(Reach.class);

    Outward() {
        for (var reach : Reach.values()) {
            clients.put(reach, client(reach));
        }
    }

    /**
     * What a server answered.
     *
     * @param body as UTF-8
     */
    public record Answer(int status, String body) {}

    /**
     * Asks for a document.
     *
     * @throws IOException when there is no answer, or it must not be asked there
     */
    public Answer get(URI address, Reach reach) throws IOException {
        return ask(new HttpGet(address), address, reach);
    }

    /**
     * Asks for a document.
     *
     * @param authorization the header that proves who asks
     * @throws IOException when there is no answer, or it must not be asked there
     */
    public Answer get(URI address, Reach reach, String authorization) throws IOException {
        var request = new HttpGet(address);
        request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        return ask(request, address, reach);
    }

    /**
     * Sends a form.
     *
     * @param authorization the header that proves who asks
     * @throws IOException when there is no answer, or it must not be asked there
     */
    public Answer post(URI address, Reach reach, Map<String, String> form, String authorization)
            throws IOException {
        var request = new HttpPost(address);
        request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        request.setEntity(
                new UrlEncodedFormEntity(
                        form.entrySet().stream()
                                .map(field ->
                                        new BasicNameValuePair(field.getKey(), field.getValue()))
                                .toList(),
                        StandardCharsets.UTF_8));
        return ask(request, address, reach);
    }

    /**
     * Sends a JSON document.
     *
     * @throws IOException when there is no answer, or it must not be asked there
     */
    public Answer send(URI address, Reach reach, Map<String, String> headers, String json)
            throws IOException {
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        return ask(request, address, reach);
    }

    /**
     * Fetches a file, which may take its time and be large.
     *
     * @param into where it is written
     * @throws IOException when there is no answer, or it must not be asked there
     */
    public Download download(Download.Wish wish, Path into) throws IOException {
        var request = new HttpGet(wish.address());
        wish.headers().forEach(request::setHeader);
        request.setConfig(
                RequestConfig.custom()
                        .setResponseTimeout(LONG_PATIENCE)
                        .setConnectionRequestTimeout(PATIENCE)
                        .build());
        return client(request, wish.address(), wish.reach())
                .execute(request, response -> write(response, wish.most(), into));
    }

    private static Download write(ClassicHttpResponse response, long most, Path into)
            throws IOException {
        if (response.getCode() == HttpStatus.SC_NOT_MODIFIED) {
            return new Download.Unchanged();
        }
        var entity = response.getEntity();
        if (response.getCode() != HttpStatus.SC_OK || entity == null) {
            return new Download.Refused(response.getCode(), later(response));
        }
        try (InputStream bytes = entity.getContent();
                var file = Files.newOutputStream(into)) {
            var part = new byte[PART];
            var written = 0L;
            for (var read = bytes.read(part); read >= 0; read = bytes.read(part)) {
                written += read;
                if (written > most) {
                    return new Download.TooLarge();
                }
                file.write(part, 0, read);
            }
        }
        return new Download.Got(
                into,
                new Download.Told(
                        header(response, HttpHeaders.ETAG),
                        header(response, HttpHeaders.LAST_MODIFIED),
                        header(response, "X-Total-Count"),
                        header(response, HttpHeaders.LINK)));
    }

    /** Seconds, or a moment by the server's own clock. */
    private static Duration later(ClassicHttpResponse response) {
        var text = header(response, HttpHeaders.RETRY_AFTER);
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        var until = DateUtils.parseStandardDate(text);
        var now = DateUtils.parseStandardDate(header(response, HttpHeaders.DATE));
        return until == null || now == null || until.isBefore(now)
                ? Duration.ZERO
                : Duration.between(now, until);
    }

    private static String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? "" : header.getValue();
    }

    private Answer ask(HttpUriRequestBase request, URI address, Reach reach) throws IOException {
        return client(request, address, reach).execute(request, Outward::read);
    }

    private CloseableHttpClient client(HttpUriRequestBase request, URI address, Reach reach)
            throws IOException {
        if (!reach.mayAsk(address)) {
            throw new NotToBeAsked("Nothing is asked at an address of this form");
        }
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        var client = clients.get(reach);
        if (client == null) {
            throw new IllegalStateException("No client for " + reach);
        }
        return client;
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), "");
        }
        try (InputStream bytes = entity.getContent()) {
            var body = bytes.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new IOException("The answer is longer than anything that was asked for");
            }
            return new Answer(response.getCode(), new String(body, StandardCharsets.UTF_8));
        }
    }

    private static CloseableHttpClient client(Reach reach) {
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(new Within(reach))
                                .setDefaultConnectionConfig(
                                        ConnectionConfig.custom()
                                                .setConnectTimeout(PATIENCE)
                                                .setSocketTimeout(PATIENCE)
                                                .build())
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(PATIENCE)
                                .setConnectionRequestTimeout(PATIENCE)
                                .build())
                .setUserAgent(NAME)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .build();
    }

    /** Looks a name up and lets pass what lies within reach: all of it, or nothing. */
    private record Within(Reach reach) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            if (!Arrays.stream(found).allMatch(reach::allows)) {
                throw new NotToBeAsked("The name leads to where nothing may be asked");
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Override
    public void close() throws IOException {
        for (var client : List.copyOf(clients.values())) {
            client.close();
        }
    }
}
