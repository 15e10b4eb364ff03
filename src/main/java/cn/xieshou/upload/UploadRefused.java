package cn.xieshou.upload;

import java.util.List;

/** A file that is not taken because of what the virus scanner said, or did not say. */
public final class UploadRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UploadRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** In Chinese, without a subject and a stop. */
    public String bare() {
        return reason;
    }

    /** A sentence to be shown beside the chooser. */
    public String reason() {
        return "文件" + reason + "。";
    }

    /** The same for pages that list what is wrong. */
    public List<String> reasons() {
        return List.of(reason());
    }
}
