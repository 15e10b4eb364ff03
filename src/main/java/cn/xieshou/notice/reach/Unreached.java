package cn.xieshou.notice.reach;

import cn.xieshou.directory.Person;
import cn.xieshou.notice.outbox.StoredMail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom mail does not reach, or did not reach until lately.
 *
 * @param missed mails of the last 30 days that did not arrive, the newest first
 * @param answer what the mail server said last, in Chinese; null if it was not asked
 */
public record Unreached(
        Person person,
        Cause cause,
        List<StoredMail> missed,
        @Nullable String answer) {

    /** Why, and what helps. */
    public enum Cause {
        NO_ADDRESS("没有登记邮箱", "请本人提供邮箱，由领导小组办公室在“账号”中登记。"),
        BAD_ADDRESS("邮箱格式不对", "请向本人核对邮箱，由领导小组办公室在“账号”中更正。"),
        REFUSED("邮箱被拒收", "请向本人核对邮箱是否停用、写错或已满，由领导小组办公室更正后补发。"),
        /** The address has been put right, or mail arrives again; what did not arrive can be sent. */
        MENDED("邮箱已更正", "请补发没有收到的邮件。");

        private final String label;
        private final String remedy;

        Cause(String label, String remedy) {
            this.label = label;
            this.remedy = remedy;
        }

        public String label() {
            return label;
        }

        public String remedy() {
            return remedy;
        }
    }
}
