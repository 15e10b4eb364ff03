package cn.xieshou.securitylog;

/** How what the security log tells of ended. */
public enum SecurityResult {
    DONE("成功"),
    REFUSED("拒绝"),
    FAILED("失败");

    private final String label;

    SecurityResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
