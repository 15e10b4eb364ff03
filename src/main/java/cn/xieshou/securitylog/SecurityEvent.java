package cn.xieshou.securitylog;

import cn.xieshou.shared.Text;
import java.time.Instant;

/**
 * One line of the security log; texts too long are cut, so that no length makes recording fail.
 *
 * @param account who, empty if nobody is signed in
 * @param address from where, empty for what the program does by itself
 * @param subject what it was done to: an account, a matter, an address of a page
 * @param detail a few Chinese words without personal data
 * @param times how many equal ones the line stands for
 */
record SecurityEvent(
        Instant at,
        String account,
        String address,
        SecurityKind kind,
        SecurityResult result,
        String subject,
        String detail,
        int times) {

    private static final int ACCOUNT = 100;
    private static final int ADDRESS = 60;
    private static final int SUBJECT = 200;
    private static final int DETAIL = 500;

    SecurityEvent {
        account = cut(account, ACCOUNT);
        address = cut(address, ADDRESS);
        subject = cut(subject, SUBJECT);
        detail = cut(detail, DETAIL);
    }

    private static String cut(String text, int longest) {
        String clean = Text.clean(text);
        if (clean.length() <= longest) {
            return clean;
        }
        boolean pair = Character.isHighSurrogate(clean.charAt(longest - 1));
        return clean.substring(0, pair ? longest - 1 : longest);
    }

    /** The line for those that were counted instead of written. */
    SecurityEvent standingFor(int others, Instant now) {
        return new SecurityEvent(now, account, address, kind, result, subject, "短时间内另有" + others + "次，合并为一行", others);
    }

    SecurityEvent about(String otherSubject, String otherDetail) {
        return new SecurityEvent(at, "", address, kind, result, otherSubject, otherDetail, times);
    }

    SecurityEvent from(String otherAddress) {
        return new SecurityEvent(at, account, otherAddress, kind, result, subject, detail, times);
    }
}
