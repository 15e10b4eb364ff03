package cn.xieshou.workflow.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes address and scheme of the client from {@code X-Forwarded-For} and {@code X-Forwarded-Proto} if a trusted proxy says
 * so; from anybody else these headers are words of a stranger. The client is the last address in the list that is no trusted
 * proxy: what stands before it may be made up.
 */
class ForwardedClient extends ValveBase {

    private static final int HTTPS_PORT = 443;

    private final TrustedProxies proxies;

    ForwardedClient(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!proxies.contain(request.getRemoteAddr())) {
            getNext().invoke(request, response);
            return;
        }
        Seen before = new Seen(
                request.getRemoteAddr(),
                request.getRemoteHost(),
                request.isSecure(),
                request.getScheme(),
                request.getServerPort());
        try {
            take(request);
            getNext().invoke(request, response);
        } finally {
            before.restore(request);
        }
    }

    private void take(Request request) {
        String client = client(values(request, "X-Forwarded-For"), request.getRemoteAddr());
        request.setRemoteAddr(client);
        request.setRemoteHost(client);
        List<String> schemes = values(request, "X-Forwarded-Proto");
        if (!schemes.isEmpty()) {
            boolean https = schemes.get(schemes.size() - 1).equalsIgnoreCase("https");
            request.setSecure(https);
            request.getCoyoteRequest().scheme().setString(https ? "https" : "http");
            request.setServerPort(https ? HTTPS_PORT : request.getServerPort());
        }
    }

    private String client(List<String> forwarded, String peer) {
        String client = peer;
        for (int i = forwarded.size() - 1; i >= 0 && proxies.contain(client); i--) {
            if (!TrustedProxies.isAddress(forwarded.get(i))) {
                break;
            }
            client = forwarded.get(i);
        }
        return client;
    }

    private static List<String> values(Request request, String header) {
        List<String> values = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String value : line.split(",", -1)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    private record Seen(String address, String host, boolean secure, String scheme, int port) {

        void restore(Request request) {
            request.setRemoteAddr(address);
            request.setRemoteHost(host);
            request.setSecure(secure);
            request.getCoyoteRequest().scheme().setString(scheme);
            request.setServerPort(port);
        }
    }
}
