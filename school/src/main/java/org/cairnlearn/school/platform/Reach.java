package org.cairnlearn.school.platform;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/** How far away a server that Cairn asks may be. */
public enum Reach {
    /** On the internet: its name may lead to no address inside. */
    INTERNET {
        @Override
        boolean allows(InetAddress address) {
            return address instanceof Inet4Address
                    ? NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(address))
                    : GLOBAL_6.holds(address)
                            && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(address));
        }
    },
    /** In the school's own network, because an operator said so. */
    OWN_NETWORK {
        @Override
        boolean allows(InetAddress address) {
            var own = OWN.stream().anyMatch(block -> block.holds(address));
            return INTERNET.allows(address) || (own && !METADATA_6.holds(address));
        }
    },
    /** On this machine: the only place that may be asked by plain http. */
    THIS_MACHINE {
        @Override
        boolean allows(InetAddress address) {
            return address.isLoopbackAddress();
        }
    };

    /** The blocks that RFC 6890 and its updates keep from the internet. */
    private static final List<Block> NOT_PUBLIC_4 =
            Block.all(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    private static final Block GLOBAL_6 = Block.of("2000::/3");

    /** Documentation, and the tunnels that hide an IPv4 address. */
    private static final List<Block> NOT_PUBLIC_6 =
            Block.all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Where a cloud tells its machines their secrets, within a private block. */
    private static final Block METADATA_6 = Block.of("fd00:ec2::/32");

    private static final List<Block> OWN =
            Block.all("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

    /** Whether a server at this address may be asked. */
    abstract boolean allows(InetAddress address);

    /** Whether this address may be asked at all, before its name is looked up. */
    public boolean mayAsk(URI address) {
        var scheme = address.getScheme();
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && ("https".equals(scheme) || ("http".equals(scheme) && this == THIS_MACHINE));
    }

    /** Addresses that begin alike. */
    private record Block(InetAddress first, int bits) {
        static Block of(String text) {
            var parts = text.split("/", 2);
            return new Block(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
        }

        static List<Block> all(String... texts) {
            return List.of(texts).stream().map(Block::of).toList();
        }

        boolean holds(InetAddress address) {
            var ours = first.getAddress();
            var theirs = address.getAddress();
            if (ours.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % Byte.SIZE;
                if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
