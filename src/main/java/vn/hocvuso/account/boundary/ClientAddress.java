package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request really comes from. Forwarding headers are believed only from the proxies named in
 * {@code hocvuso.trusted-proxies}: anybody can write a header.
 */
@ApplicationScoped
public class ClientAddress {
    @Inject
    @ConfigProperty(name = "hocvuso.trusted-proxies")
    Optional<String> trusted;

    /** The nearest address that is not a trusted proxy. */
    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !isTrusted(address)) {
            return address;
        }
        List<String> hops = Arrays.asList(forwarded.split("\\s*,\\s*"));
        for (int i = hops.size() - 1; i >= 0; i--) {
            String hop = hops.get(i).strip();
            if (!isTrusted(hop)) {
                return hop.length() <= 45 && hop.matches("[0-9a-fA-F:.]+") ? hop : address;
            }
        }
        return address;
    }

    /** Whether the reader's connection is encrypted, up to the proxy or up to us. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || (isTrusted(request.getRemoteAddr()) && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }

    private boolean isTrusted(String address) {
        return trusted.stream().flatMap(list -> Arrays.stream(list.split("\\s*,\\s*"))).anyMatch(range -> !range.isBlank() && within(address, range.strip()));
    }

    private static boolean within(String address, String range) {
        if (!address.matches("[0-9a-fA-F:.]+")) {
            return false;
        }
        String[] parts = range.split("/");
        try {
            byte[] one = InetAddress.getByName(address).getAddress();
            byte[] net = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : net.length * 8;
            return one.length == net.length && samePrefix(one, net, bits);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean samePrefix(byte[] one, byte[] net, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((one[bit / 8] & mask) != (net[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
