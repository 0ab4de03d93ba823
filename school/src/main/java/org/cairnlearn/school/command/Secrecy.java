package org.cairnlearn.school.command;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The web server's properties of how what is said stays secret. */
final class Secrecy {
    private Secrecy() {}

    /**
     * Without a proxy of its own name nobody's X-Forwarded headers are believed. With one, its are;
     * so a request that comes past the proxy, or that the proxy took by plain http, is refused
     * where every plain one is.
     */
    static Map<String, Object> properties(Settings.Transport transport) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.forward-headers-strategy", "none");
        var tls = transport.tls();
        if (tls != null) {
            properties.put("server.ssl.certificate", tls.certificate().toUri().toString());
            properties.put("server.ssl.certificate-private-key", tls.key().toUri().toString());
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        }
        var proxy = transport.proxy();
        if (proxy != null) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", Pattern.quote(proxy));
            properties.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
            properties.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
            properties.put("server.tomcat.remoteip.host-header", "X-Forwarded-Host");
        }
        return properties;
    }
}
