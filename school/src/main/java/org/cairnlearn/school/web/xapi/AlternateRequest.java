package org.cairnlearn.school.web.xapi;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was meant: old browsers could send nothing but GET and POST elsewhere, so xAPI
 * 1.0.3 (part 3, 1.3) lets a form carry the method, the headers and the content.
 */
final class AlternateRequest extends HttpServletRequestWrapper {
    private static final Set<String> HEADERS =
            Set.of(
                    "authorization",
                    "x-experience-api-version",
                    "content-type",
                    "content-length",
                    "if-match",
                    "if-none-match");
    private static final String CONTENT = "content";

    private final String method;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final byte[] content;

    AlternateRequest(HttpServletRequest request, String method, Map<String, String> form) {
        super(request);
        this.method = method;
        this.content = form.getOrDefault(CONTENT, "").getBytes(StandardCharsets.UTF_8);
        headers.put("Content-Type", "application/json");
        form.forEach((name, value) -> {
            if (HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, value);
            } else if (!name.equals(CONTENT)) {
                parameters.put(name, value);
            }
        });
        headers.put("Content-Length", Integer.toString(content.length));
    }

    /** The edition that such a form speaks: its own header counts, else that of the request. */
    static Optional<String> version(HttpServletRequest request, Map<String, String> form) {
        return form.entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(XapiVersion.HEADER))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(request.getHeader(XapiVersion.HEADER)));
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public @Nullable String getHeader(String name) {
        var ours = headers.get(name);
        return ours == null ? super.getHeader(name) : ours;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var ours = headers.get(name);
        return ours == null ? super.getHeaders(name) : Collections.enumeration(List.of(ours));
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader("Content-Type");
    }

    @Override
    public int getContentLength() {
        return content.length;
    }

    @Override
    public long getContentLengthLong() {
        return content.length;
    }

    @Override
    public String getQueryString() {
        return parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return parameters.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var value = parameters.get(name);
        return value == null ? null : new String[] {value};
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var all = new LinkedHashMap<String, String[]>();
        parameters.forEach((name, value) -> all.put(name, new String[] {value}));
        return all;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Bytes(new ByteArrayInputStream(content));
    }

    /** A body that is here already. */
    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("A body that is here already is read at once");
        }
    }
}
