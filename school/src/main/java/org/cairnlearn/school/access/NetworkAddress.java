package org.cairnlearn.school.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Where a request comes from and which host it asks for, without ever asking a name server. */
final class NetworkAddress {
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /** The address as one visitor's: an IPv6 customer owns a whole /64 and could change at will. */
    static String group(String address) {
        return find(address)
                .map(known ->
                        known instanceof Inet6Address
                                ? HexFormat.of()
                                        .formatHex(Arrays.copyOf(known.getAddress(), NETWORK_BYTES))
                                : known.getHostAddress())
                .orElse(address);
    }

    static boolean isLoopback(String address) {
        return find(address).map(InetAddress::isLoopbackAddress).orElse(false);
    }

    /**
     * Whether a host's name can only mean this machine (RFC 6761 section 6.3), or is its address.
     */
    static boolean isLoopbackHost(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || isLoopback(name.replaceFirst("^\\[(.*)]$", "$1"));
    }

    private static Optional<InetAddress> find(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a name
        }
    }
}
