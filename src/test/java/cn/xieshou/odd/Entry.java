package cn.xieshou.odd;

import java.util.List;

/**
 * An address of the program and what may be sent there.
 *
 * @param path with {@code {variables}}
 * @param parameters names that the address knows
 * @param body the class that a JSON body is read into; null if none is read
 */
record Entry(Kind kind, String method, String path, List<String> parameters, Class<?> body) {

    enum Kind {
        PAGE,
        API,
        WEB_APP,
        FILE
    }

    boolean readsJson() {
        return body != null;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
