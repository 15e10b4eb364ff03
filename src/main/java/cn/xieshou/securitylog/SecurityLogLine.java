package cn.xieshou.securitylog;

import cn.xieshou.shared.ChineseDates;
import java.time.Instant;

/** One stored line, as the administrator reads it. */
record SecurityLogLine(
        long id,
        Instant happenedAt,
        String account,
        String address,
        SecurityKind kind,
        SecurityResult result,
        String subject,
        String detail,
        int times) {

    String time() {
        return ChineseDates.dateAndSecond(happenedAt);
    }

    /** «office», «系统» for what the program did by itself, «未登录» for a visitor. */
    String who() {
        if (!account.isEmpty()) {
            return account;
        }
        return address.isEmpty() ? "系统" : "未登录";
    }
}
