package cn.xieshou.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the product's own pages with what they are asked for, whatever it consists of. */
public final class PageAddress {

    private PageAddress() {}

    public static String of(String path, String name, Object value) {
        return of(path, Map.of(name, value));
    }

    /** @param asked by name, in the order in which it is to stand there; what is empty is left out */
    public static String of(String path, Map<String, ?> asked) {
        Map<String, Object> all = new LinkedHashMap<>(asked);
        all.values().removeIf(value -> value.toString().isEmpty());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }
}
