package cn.xieshou.workflow.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The proxies whose word counts on where a request came from; none unless configured, as addresses or networks. */
@Component
class TrustedProxies {

    /** Only what is written as an address: nothing is looked up by name. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<NetMask> masks;

    /** @throws IllegalArgumentException if an entry is neither an address nor a network like {@code 10.0.0.0/8} */
    TrustedProxies(@Value("${xieshou.trusted-proxies:}") List<String> configured) {
        masks = configured.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(TrustedProxies::mask)
                .toList();
    }

    /** Checked here, because the mask would look a name up. */
    private static NetMask mask(String entry) {
        try {
            if (isAddress(entry.split("/", 2)[0])) {
                return new NetMask(entry);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(refusal(entry), e);
        }
        throw new IllegalArgumentException(refusal(entry));
    }

    private static String refusal(String entry) {
        return "xieshou.trusted-proxies: [" + entry + "] 既不是地址，也不是 10.0.0.0/8 这样的网段";
    }

    boolean none() {
        return masks.isEmpty();
    }

    boolean contain(String address) {
        return isAddress(address) && masks.stream().anyMatch(mask -> mask.matches(parsed(address)));
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches() && valid(text);
    }

    private static boolean valid(String text) {
        try {
            InetAddress.getByName(text);
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static InetAddress parsed(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
