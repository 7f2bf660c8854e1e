package vn.hocvuso.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whose word about the client's address and scheme is believed. */
class ClientAddressTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/account/client-addresses.csv", numLinesToSkip = 1, delimiter = '|')
    void only_trusted_proxies_are_believed(String trusted, String remote, String forwardedFor, String proto, String address, boolean secure, String why) {
        ClientAddress client = new ClientAddress();
        client.trusted = Optional.ofNullable(trusted);
        HttpServletRequest request = request(remote, forwardedFor, proto);
        assertThat(client.of(request)).as(why).isEqualTo(address);
        assertThat(client.isSecure(request)).as(why).isEqualTo(secure);
    }

    private static HttpServletRequest request(String remote, String forwardedFor, String proto) {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Forwarded-For", forwardedFor);
        headers.put("X-Forwarded-Proto", proto);
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> remote;
                    case "getHeader" -> headers.get(arguments[0]);
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
