package cn.xieshou.securitylog;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The line behind an address: one IPv4 address, or the 64 bits of IPv6 that one subscriber has. */
public final class NetworkLine {

    private static final int PREFIX_GROUPS = 4;

    private NetworkLine() {}

    /** «203.0.113.7», «2001:db8:0:1::/64»; anything that is no numeric address as it is. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = java.net.InetAddress.getByName("[" + address + "]").getAddress();
            return bytes.length < 16 ? address : prefix(bytes);
        } catch (java.net.UnknownHostException e) {
            return address;
        }
    }

    private static String prefix(byte[] bytes) {
        return Arrays.stream(new int[] {0, 1, 2, PREFIX_GROUPS - 1})
                        .mapToObj(n -> Integer.toHexString((bytes[2 * n] & 0xff) << 8 | (bytes[2 * n + 1] & 0xff)))
                        .collect(Collectors.joining(":"))
                + "::/64";
    }
}
