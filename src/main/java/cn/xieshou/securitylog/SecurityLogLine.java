package cn.xieshou.securitylog;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One stored line, as the administrator reads it. */
record SecurityLogLine(
        long id,
        OffsetDateTime happenedAt,
        String account,
        String address,
        SecurityKind kind,
        SecurityResult result,
        String subject,
        String detail,
        int times) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    String time(ZoneId zone) {
        return happenedAt.atZoneSameInstant(zone).format(TIME);
    }

    /** «office», «系统» for what the program did by itself, «未登录» for a visitor. */
    String who() {
        if (!account.isEmpty()) {
            return account;
        }
        return address.isEmpty() ? "系统" : "未登录";
    }
}
