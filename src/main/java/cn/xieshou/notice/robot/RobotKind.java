package cn.xieshou.notice.robot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which chat a robot is in, and how the address looks that its makers hand out. */
public enum RobotKind {
    WECOM("企业微信", "/cgi-bin/webhook/send", "key"),
    DINGTALK("钉钉", "/robot/send", "access_token");

    private static final String KEY = "[A-Za-z0-9_-]{8,200}";

    private final String label;
    private final String path;

    /** Of the key in the address. */
    private final String parameter;

    RobotKind(String label, String path, String parameter) {
        this.label = label;
        this.path = path;
        this.parameter = parameter;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** What stands between the server and the key in the address. */
    String path() {
        return path + '?' + parameter + '=';
    }

    /** The key in an address of this server; only it is kept, so that nothing is ever sent elsewhere. */
    Optional<String> key(String server, String address) {
        Matcher matcher = Pattern.compile(Pattern.quote(server + path()) + "(" + KEY + ")")
                .matcher(address);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
