package cn.xieshou.attachment;

import cn.xieshou.matter.Submission;
import cn.xieshou.matter.Withdrawable;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Taking back a nomination or the three reports, from the page of the matter; lines of the ledger on their own page. */
@Component
class AttachmentWithdrawal implements Withdrawable {

    private final Attachments attachments;
    private final Reports reports;

    AttachmentWithdrawal(Attachments attachments, Reports reports) {
        this.attachments = attachments;
        this.reports = reports;
    }

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return attachments.ofPairing(businessKey).stream()
                .flatMap(attachment -> submitted(attachment, account))
                .toList();
    }

    private Stream<Submission> submitted(Attachment attachment, String account) {
        TermKey key = attachment.key();
        if (attachments.mayWithdraw(attachment, account)) {
            return Stream.of(new Submission(Attachments.nomination(key), () -> attachments.withdraw(key)));
        }
        return reports.mayWithdraw(attachment, account)
                ? Stream.of(new Submission(Reports.subject(key), () -> reports.withdraw(key)))
                : Stream.empty();
    }
}
