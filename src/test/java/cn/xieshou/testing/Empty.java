package cn.xieshou.testing;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The fields of a form in which nothing was typed, as a browser sends them; a form without them is refused. */
public final class Empty {

    private Empty() {}

    /** Of these fields those that the request does not have yet. */
    public static RequestPostProcessor fields(String... names) {
        return request -> {
            for (String name : names) {
                if (request.getParameter(name) == null) {
                    request.addParameter(name, "");
                }
            }
            return request;
        };
    }
}
