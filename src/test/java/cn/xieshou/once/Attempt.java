package cn.xieshou.once;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to do on a page.
 *
 * @param form the address of the form on the page; its own, unless the form appears only after another step
 * @param fields what they type in, beside what the form holds already
 * @param file what they choose to upload, null if nothing
 */
record Attempt(
        String account, String page, String form, String address, Map<String, String> fields, byte @Nullable [] file) {

    static Attempt of(String account, String page, String address, Map<String, String> fields) {
        return new Attempt(account, page, address, address, fields, null);
    }

    static Attempt of(String account, String page, String address) {
        return of(account, page, address, Map.of());
    }

    Attempt fromForm(String other) {
        return new Attempt(account, page, other, address, fields, file);
    }
}
