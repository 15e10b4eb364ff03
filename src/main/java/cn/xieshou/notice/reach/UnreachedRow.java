package cn.xieshou.notice.reach;

import cn.xieshou.notice.outbox.StoredMail;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in that register.
 *
 * @param overseer whether the reader may mend it and read the mails
 */
record UnreachedRow(Unreached it, String school, boolean overseer) {

    @Nullable StoredMail last() {
        return it.missed().isEmpty() ? null : it.missed().get(0);
    }
}
