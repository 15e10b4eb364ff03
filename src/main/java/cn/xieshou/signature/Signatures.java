package cn.xieshou.signature;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signatures of people, each in the hands of its owner. */
@Service
@Transactional
public class Signatures {

    private final SignaturePictureRepository table;
    private final SecurityLog log;
    private final Clock clock;

    Signatures(SignaturePictureRepository table, SecurityLog log, Clock clock) {
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What stands on papers for {@code account}; empty if they keep none. Whoever asks has made sure that they decided what the
     * paper attests.
     */
    @Transactional(readOnly = true)
    public Optional<byte[]> picture(String account) {
        return table.picture(account);
    }

    @Transactional(readOnly = true)
    public Optional<Instant> storedAt(String account) {
        return table.storedAt(account);
    }

    /**
     * Keeps one's own, in place of the one before.
     *
     * @return why it is not taken, in Chinese; empty if it is kept
     */
    public String store(String account, InputStreamSource picture) throws IOException {
        BroughtPicture brought = BroughtPicture.of(picture);
        if (brought.ink().isEmpty()) {
            return brought.refusal();
        }
        boolean before = table.storedAt(account).isPresent();
        table.put(account, brought.ink().get(), clock.instant());
        log.done(SecurityKind.SIGNATURE, account, before ? "更换" : "保存");
        return "";
    }

    public void remove(String account) {
        if (table.delete(account)) {
            log.done(SecurityKind.SIGNATURE, account, "删除");
        }
    }
}
